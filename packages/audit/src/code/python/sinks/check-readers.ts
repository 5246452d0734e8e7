import { flowsOf } from '../flows/flow-atom.ts';
import { calleeOf } from '../flows/patterns.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import type { CallUse, ExternalAtom, Value } from '../machine/abstract-value.ts';
import { textsOf } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';
import { sourceOf } from '../machine/machine.ts';
import { LXML_READERS, YAML_LOAD } from './code-sinks.ts';

const SAFE_LOADER = /(?:^|\.)(?:C?SafeLoader|C?BaseLoader|CSafeLoader)(?:\(\))?$/;

/** Readers that are as safe as what they are set up with. */
export function checkReaders(path: string, use: CallUse): void {
  const flow = flowsOf(argument(use, 0)).find(({ origin }) => origin === 'event');
  if (flow === undefined) return;
  if (YAML_LOAD.test(path) && !pathsOf(argument(use, 1, 'Loader')).some((each) => SAFE_LOADER.test(each))) {
    seeWeakness('event-in-deserialization', use, flow);
  }
  if (/^ruamel\.yaml\.YAML\(\)\.load(?:_all)?$/.test(path) && makesObjects(use))
    seeWeakness('event-in-deserialization', use, flow);
  if (LXML_READERS.test(path) && !saysNoEntities(use) && readsEntities(argument(use, 1, 'parser'))) {
    seeWeakness('event-in-xml-parser', use, flow);
  }
}

function pathsOf(value: Value): readonly string[] {
  return value.flatMap((atom) => {
    if (atom.kind === 'external') return [atom.path];
    return atom.kind === 'class' ? [atom.node.name] : [];
  });
}

const parsers = new WeakMap<ExternalAtom, boolean>();

/** `parser.setFeature(feature_external_ges, False)`: whoever says so has thought of entities. */
export function checkFeatures(path: string, use: CallUse): void {
  const maker = /^(xml\.sax\..*\(\))\.setFeature$/.exec(path)?.[1];
  if (maker === undefined) return;
  const isFeature = /external_[gp]es|external-(?:general|parameter)-entities/.test(sourceOf(use));
  const isOff = argument(use, 1).every(
    (atom) =>
      atom.kind === 'scalar' &&
      (atom.value.kind === 'boolean'
        ? !atom.value.value
        : atom.value.kind === 'number' && atom.value.value === 0),
  );
  if (isFeature && isOff) use.frame.machine.facts.set(`reads no entities ${maker}`, use);
}

/** Whether a reader of the kind was told to leave entities alone. */
export function leavesEntities(path: string, use: CallUse): boolean {
  return use.frame.machine.facts.has(`reads no entities ${path.slice(0, path.lastIndexOf('.'))}`);
}

/** Remembers whether a parser that is made reads entities: lxml does, unless it is told not to. */
export function keepParser(result: Value, use: CallUse): void {
  const isOff = saysNoEntities(use);
  for (const atom of result) if (atom.kind === 'external') parsers.set(atom, !isOff);
}

/** `resolve_entities=False`, `resolve_entities="internal"`. */
function saysNoEntities(use: CallUse): boolean {
  return (use.named.get('resolve_entities') ?? []).some(
    (atom) =>
      atom.kind === 'scalar' &&
      (atom.value.kind === 'boolean' ? !atom.value.value : atom.value.kind === 'text'),
  );
}

const unsafe = new WeakSet<ExternalAtom>();

/** Remembers readers that are told to make objects of any class: `YAML(typ="unsafe")`. */
export function keepReader(path: string, result: Value, use: CallUse): void {
  if (path !== 'ruamel.yaml.YAML' || !textsOf(argument(use, 0, 'typ')).includes('unsafe')) return;
  for (const atom of result) if (atom.kind === 'external') unsafe.add(atom);
}

function makesObjects(use: CallUse): boolean {
  const owner = calleeOf(use)?.of;
  return owner !== undefined && unsafe.has(owner);
}

function readsEntities(parser: Value): boolean {
  if (parser.length === 0) return true;
  return parser.some((atom) => atom.kind === 'external' && parsers.get(atom) !== false);
}
