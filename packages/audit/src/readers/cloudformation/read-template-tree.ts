import type { Incomplete } from '../../model/inventory.ts';
import { present } from '../../model/present.ts';
import type { InlineSuppression } from '../../model/subjects/subject-base.ts';
import { unresolved, type Value } from '../../model/unresolved.ts';
import { WatertightError } from '../../model/watertight-error.ts';
import { expandServerless, isServerless } from '../sam/expand-serverless.ts';
import { parseTree } from '../tree/parse-tree.ts';
import { child, mapTreeOf, type Tree, textOf } from '../tree/tree.ts';
import type { Deployment } from './names.ts';
import { joinedPath, NestedStacks, type NestedTemplate } from './nested-stacks.ts';
import {
  type OpenTemplate,
  openTemplate,
  type TemplateSurroundings,
  unrolledTemplate,
} from './open-template.ts';
import type { ResolvedResource } from './resolved-resource.ts';
import { subjectsOfResources } from './resources/subjects-of-resources.ts';
import { createScope } from './scope.ts';
import { commentSuppressions, metadataSuppressions } from './suppressions.ts';
import type { Template, TemplateResource } from './template.ts';
import type { TemplateTreeInput, TemplateTreeReading } from './template-tree.ts';

/** Transforms that are carried out here, or change nothing that is read. */
const KNOWN_TRANSFORMS: ReadonlySet<string> = new Set([
  'AWS::Serverless-2016-10-31',
  'AWS::LanguageExtensions',
  'AWS::Include',
  'AWS::CodeDeployBlueGreen',
]);

/**
 * The subjects of a template's tree: loops unrolled, SAM expanded, functions resolved, nested local templates read. Used
 * for CloudFormation and SAM, and for the `resources` of other frameworks. Throws WT-E-TEMPLATE-01 when a bound is passed.
 */
export function readTemplateTree(input: TemplateTreeInput): TemplateTreeReading {
  const incomplete: Incomplete[] = [];
  const report = (what: string, because: string) => {
    incomplete.push({ what: `${input.file}: ${what}`, because });
  };
  const deployment = deploymentOf(input);
  const around = surroundingsOf(input, deployment);
  const declared = unrolledTemplate(input.tree, around);
  for (const { logicalId, because } of declared.malformed ?? []) report(logicalId, because);
  for (const name of declared.transforms)
    if (!KNOWN_TRANSFORMS.has(name)) report(`transform ${name}`, 'it changes the template at deployment');
  const template = expanded(declared, around, report);
  const nested = new NestedStacks(template, {
    input,
    resolver: () => open.resolver,
    report,
    read: (stack) => readNested(input, stack, report),
  });
  const open: OpenTemplate = openTemplate(template, {
    ...around,
    nestedOutput: (logicalId, output) => nested.output(logicalId, output),
  });
  const resources = resolvedResources(open, declared, input);
  const scope = createScope({
    ...present({ stack: input.stack }),
    file: input.file,
    deployment,
    resources,
    partlyKnown: open.names.partlyKnown,
    report,
  });
  const below = nested.readAll();
  return {
    subjects: [...subjectsOfResources(scope), ...below.flatMap((each) => each.subjects)],
    incomplete: [...incomplete, ...below.flatMap((each) => each.incomplete)],
    outputs: outputsOf(open),
    isServerless: isServerless(declared),
  };
}

function deploymentOf(input: TemplateTreeInput): Deployment {
  const region = input.region ?? '<region>';
  const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  return {
    partition,
    account: input.account ?? '<account>',
    region,
    prefix: input.stack === undefined ? '' : `${input.stack}/`,
  };
}

function surroundingsOf(input: TemplateTreeInput, deployment: Deployment): TemplateSurroundings {
  return {
    deployment,
    parameters: input.parameters ?? {},
    ...present({ parentParameters: input.parentParameters }),
    include: (location) => includedTree(input, location),
  };
}

/** The tree of a file that `AWS::Include` names; undefined when it is elsewhere or unreadable. */
function includedTree(input: TemplateTreeInput, location: string): Tree | undefined {
  const text = location.includes('://') ? undefined : input.readBeside(location);
  if (text === undefined) return undefined;
  try {
    return parseTree(text, joinedPath(input.file, location)).tree;
  } catch (error) {
    if (error instanceof WatertightError) return undefined;
    throw error;
  }
}

function expanded(
  declared: Template,
  around: TemplateSurroundings,
  report: (what: string, because: string) => void,
): Template {
  if (!isServerless(declared)) return declared;
  const { resolver } = openTemplate(declared, around, { lenient: true });
  return expandServerless(declared, { resolver, include: around.include, report });
}

function resolvedResources(
  { template, resolver, names, conditions }: OpenTemplate,
  declared: Template,
  input: TemplateTreeInput,
): readonly ResolvedResource[] {
  const comments = suppressionsByResource(declared, input);
  return [...template.resources.values()].flatMap((resource) => {
    const truths = resource.conditions.map((name) => conditions.named(name));
    if (truths.includes(false)) return [];
    const owner = resource.declaredBy ?? resource.logicalId;
    const metadata = resource.metadata === undefined ? undefined : resolver.resolve(resource.metadata);
    return [
      present({
        logicalId: resource.logicalId,
        type: resource.type,
        properties: resolver.resolve(resource.properties) ?? mapTreeOf(new Map(), resource.at),
        name: names.nameOf(resource),
        arn: names.arnOf(resource),
        ref: names.refOf(resource),
        at: resource.at,
        metadata,
        declaredBy: resource.declaredBy,
        isImplicit: resource.isImplicit,
        isConditional: truths.includes(undefined),
        suppressions: [
          ...metadataSuppressions(metadata ?? declared.resources.get(owner)?.metadata),
          ...(comments.get(owner) ?? []),
        ],
      }),
    ];
  });
}

/** Comments go to the resource within whose lines they are. */
function suppressionsByResource(
  { resources }: Template,
  { text, file }: TemplateTreeInput,
): ReadonlyMap<string, readonly InlineSuppression[]> {
  const comments = text === undefined ? [] : commentSuppressions(text, file);
  if (comments.length === 0) return new Map();
  const ranges = [...resources.values()]
    .map((resource) => ({
      logicalId: resource.logicalId,
      first: resource.at?.line ?? 0,
      last: lastLine(resource),
    }))
    .sort((a, b) => a.first - b.first);
  const owned = comments.flatMap(({ line, suppression }) => {
    const range = ranges[countUpTo(ranges, line) - 1];
    return range === undefined || range.last < line ? [] : [{ logicalId: range.logicalId, suppression }];
  });
  const groups = Map.groupBy(owned, (each) => each.logicalId);
  return new Map([...groups].map(([logicalId, list]) => [logicalId, list.map((each) => each.suppression)]));
}

/** How many of the sorted ranges begin at the line or before it. */
function countUpTo(ranges: readonly { readonly first: number }[], line: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.first ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lastLine(resource: TemplateResource): number {
  let last = resource.at?.line ?? 0;
  const open: Tree[] = resource.attributes === undefined ? [] : [resource.attributes];
  for (let tree = open.pop(); tree !== undefined; tree = open.pop()) {
    last = Math.max(last, tree.at?.line ?? 0);
    if (tree.kind === 'map') open.push(...tree.entries.values());
    if (tree.kind === 'list') open.push(...tree.items);
  }
  return last;
}

function outputsOf({ template, resolver }: OpenTemplate): ReadonlyMap<string, Value<string>> {
  return new Map(
    [...template.outputs].map(([name, tree]) => {
      const value = child(tree, 'Value');
      const resolved = value === undefined ? undefined : resolver.resolve(value);
      return [name, textOf(resolved) ?? unresolved(`output ${name}`)] as const;
    }),
  );
}

function readNested(
  input: TemplateTreeInput,
  stack: NestedTemplate,
  report: (what: string, because: string) => void,
): TemplateTreeReading | undefined {
  try {
    const { tree } = parseTree(stack.text, stack.file);
    const folder = stack.path.split('/').slice(0, -1).join('/');
    return readTemplateTree({
      ...input,
      tree,
      text: stack.text,
      file: stack.file,
      parameters: {},
      stack: input.stack === undefined ? stack.logicalId : `${input.stack}/${stack.logicalId}`,
      parentParameters: stack.parameters,
      nesting: stack.nesting,
      readBeside: (path) => input.readBeside(folder === '' ? path : `${folder}/${path}`),
    });
  } catch (error) {
    if (!(error instanceof WatertightError)) throw error;
    report(`nested stack ${stack.logicalId}`, error.message);
    return undefined;
  }
}
