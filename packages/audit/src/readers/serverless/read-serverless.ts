import { auditError } from '../../errors.ts';
import type { Incomplete } from '../../model/inventory.ts';
import { present } from '../../model/present.ts';
import { known, unresolved } from '../../model/unresolved.ts';
import { readTemplateTree } from '../cloudformation/read-template-tree.ts';
import { templateGaps } from '../template-gaps.ts';
import type { TemplateInput, TemplateReading } from '../template-reading.ts';
import { parseTree } from '../tree/parse-tree.ts';
import { child, entriesOf, itemsOf, knownText, mapTree, mapTreeOf, type Tree, textOf } from '../tree/tree.ts';
import { compileEvents } from './events/compile-events.ts';
import { addFunction } from './function-resources.ts';
import { pluginGap } from './known-plugins.ts';
import { addLayers } from './layer-resources.ts';
import { mergeTrees } from './merge-trees.ts';
import { serverlessSubjects } from './owned-subjects.ts';
import { addRoles } from './role-resources.ts';
import { type ServerlessService, serviceOf } from './service.ts';
import { Stack } from './stack.ts';
import { Variables } from './variables.ts';

/**
 * Reads a service of the Serverless Framework (version 1 to 4, YAML or JSON): variables are resolved, functions, roles
 * and events become the CloudFormation resources that the framework makes of them, and those are read together with the
 * service's own `resources`. A service in TypeScript or JavaScript is code: it gives no subjects and says so.
 *
 * @throws WatertightError WT-E-TEMPLATE-01 for text that is no service, or passes a bound.
 */
export function readServerless(input: TemplateInput): TemplateReading {
  if (isCode(input.file)) {
    const because = 'a service written in code is not run; package it and scan the template in .serverless';
    return {
      source: 'serverless',
      subjects: [],
      incomplete: [{ what: input.file, because }],
      gaps: templateGaps(),
    };
  }
  const { tree, problems } = parseTree(input.text, input.file);
  if (!isServerless(tree)) {
    const because = 'it has no service with a provider';
    throw auditError('WT-E-TEMPLATE-01', { because }, { at: { file: input.file } });
  }
  try {
    const reading = readService(tree, input);
    const odd = problems.map(({ what, at }) => ({
      what: `${at?.file ?? input.file}:${at?.line ?? 1}: ${what}`,
      because: 'the last one counts',
    }));
    return { ...reading, incomplete: [...odd, ...(reading.incomplete ?? [])] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const because = 'its variables refer to each other too deeply';
    throw auditError('WT-E-TEMPLATE-01', { because }, { at: { file: input.file }, cause: error });
  }
}

/** True for the tree of a service: a `service` (or `app`) beside a `provider`, `functions` or `resources`. */
export function isServerless(tree: Tree): boolean {
  if (tree.kind !== 'map' || tree.entries.has('AWSTemplateFormatVersion')) return false;
  const has = (key: string) => tree.entries.has(key);
  if (!has('provider')) return has('service') && has('functions');
  return has('service') || has('functions');
}

function isCode(file: string): boolean {
  return /\.[cm]?[jt]s$/.test(file);
}

function readService(tree: Tree, input: TemplateInput): TemplateReading {
  const incomplete: Incomplete[] = [];
  const variables = new Variables(tree, input, (what, because) => incomplete.push({ what, because }));
  const service = serviceOf(variables, input.file);
  const provider = knownText(child(service.provider, 'name')) ?? knownText(service.provider) ?? 'aws';
  if (provider !== 'aws') {
    const because = `only the provider aws is read, ${provider} seen`;
    return {
      source: 'serverless',
      subjects: [],
      incomplete: [{ what: input.file, because }],
      gaps: templateGaps(),
    };
  }
  const stack = compiledStack(service, input);
  const region = input.region ?? knownRegion(service);
  const sections = userSections(service);
  const reading = readTemplateTree({
    file: input.file,
    tree: withResources(sections, stack),
    readBeside: input.readBeside,
    ...present({ parameters: input.parameters, account: input.account, region }),
  });
  const notes = [...incomplete, ...stack.incomplete, ...pluginNotes(service), ...reading.incomplete];
  return {
    source: 'serverless',
    subjects: serverlessSubjects(reading.subjects, { service, stack, text: input.text, tree }),
    incomplete: distinct(notes),
    gaps: templateGaps(),
  };
}

function knownRegion(service: ServerlessService): string | undefined {
  const region = known(service.region);
  return region === '<region>' ? undefined : region;
}

function compiledStack(service: ServerlessService, input: TemplateInput): Stack {
  const stack = new Stack(input.file);
  for (const fn of service.functions) {
    addFunction(service, fn, stack);
    compileEvents(service, fn, stack);
  }
  addLayers(service, stack);
  addRoles(service, stack);
  reportUnknown(service, stack);
  return stack;
}

/** Sections, functions and resources that only code or the deployment tells. */
function reportUnknown(service: ServerlessService, stack: Stack): void {
  const because = 'only the deployment tells';
  for (const section of ['provider', 'functions', 'resources']) {
    if (isUnreadSection(service.at(section))) stack.report(section, because);
  }
  const resources = itemsOf(service.at('resources')).map((each) => child(each, 'Resources'));
  for (const tree of resources) if (tree?.kind === 'unresolved') stack.report('resources', because, tree.at);
  const named = [...itemsOf(service.at('functions')), ...resources].flatMap((each) => entriesOf(each));
  for (const [name, tree] of named) if (tree.kind === 'unresolved') stack.report(name, because, tree.at);
}

function isUnreadSection(tree: Tree | undefined): boolean {
  return tree?.kind === 'unresolved' || itemsOf(tree).some((each) => each.kind === 'unresolved');
}

/** `resources` as a map, or a list of maps that the framework merges. */
function userSections(service: ServerlessService): Tree {
  const maps = itemsOf(service.at('resources')).filter((each) => each.kind === 'map');
  const merged = maps.reduce<Tree | undefined>((all, each) => mergeTrees(all, each), undefined);
  return merged?.kind === 'map' ? merged : mapTreeOf(new Map());
}

/** The framework's resources under the service's own: overrides replace properties, `extensions` add to them. */
function withResources(sections: Tree, stack: Stack): Tree {
  const own = mergeTrees(stack.resources(), child(sections, 'Resources'));
  const extended = mergeTrees(own, knownExtensions(child(sections, 'extensions'), own), { lists: 'append' });
  const entries = new Map(sections.kind === 'map' ? sections.entries : []);
  entries.set('Resources', extended ?? mapTree({}));
  entries.delete('extensions');
  return mapTreeOf(entries);
}

/** Extensions of resources that there are; others would be resources without a type. */
function knownExtensions(extensions: Tree | undefined, resources: Tree | undefined): Tree | undefined {
  if (extensions?.kind !== 'map' || resources?.kind !== 'map') return undefined;
  return mapTreeOf(new Map([...extensions.entries].filter(([id]) => resources.entries.has(id))));
}

function pluginNotes(service: ServerlessService): readonly Incomplete[] {
  const plugins = service.at('plugins');
  const list = plugins?.kind === 'map' ? child(plugins, 'modules') : plugins;
  return itemsOf(list).flatMap((each) => {
    const name = textOf(each) ?? unresolved('a plugin');
    if (typeof name !== 'string') return [{ what: `plugin ${name.expression}`, because: 'it is not known' }];
    const because = pluginGap(name);
    return because === undefined ? [] : [{ what: `plugin ${name}`, because }];
  });
}

function distinct(notes: readonly Incomplete[]): readonly Incomplete[] {
  return [...new Map(notes.map((each) => [`${each.what}|${each.because}`, each])).values()];
}
