import type { Weakness } from '../../weaknesses/seen-weakness.ts';
import { flowsIn } from '../flows/flow-atom.ts';
import { harm } from '../flows/harms.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import type { CallUse, FlowAtom, Frame, Value } from '../machine/abstract-value.ts';
import { readCell } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';
import { FILTER_METHODS, FILTER_NAMES, SEARCH_METHODS } from './query-sinks.ts';

/** Filters that are objects: a value that may itself be an object brings operators of its own. */
export function checkQueries(path: string, use: CallUse): void {
  const isHarmful = (each: FlowAtom, done: Weakness): boolean =>
    each.origin === 'event' && (each.clean & harm(done)) === 0;
  const flow =
    filterOf(path, use).find((each) => isHarmful(each, 'event-in-nosql-query')) ??
    scriptsOf(path, use).find((each) => isHarmful(each, 'event-in-evaluated-code'));
  if (flow !== undefined) seeWeakness('event-in-nosql-query', use, flow);
}

function isSearch(path: string): boolean {
  return FILTER_METHODS.test(path) || FILTER_NAMES.test(path);
}

function filterGiven(use: CallUse): Value {
  return use.named.get('filter') ?? argument(use, 0, 'pipeline');
}

function scriptsOf(path: string, use: CallUse): readonly FlowAtom[] {
  return isSearch(path) ? scriptsIn(filterGiven(use), use.frame) : [];
}

function filterOf(path: string, use: CallUse): readonly FlowAtom[] {
  if (isSearch(path)) return objectsIn(filterGiven(use), use.frame);
  // `Member.objects(__raw__=filter)`, and filters whose names, and thus operators, come from outside.
  if (/^mongoengine\b.*\.objects$/.test(path))
    return [...(use.named.get('__raw__') ?? []), ...use.moreNamed]
      .filter((atom) => atom.kind === 'flow')
      .filter(isObject);
  if (SEARCH_METHODS.test(path)) {
    const given = use.named.get('body') ?? use.named.get('query') ?? argument(use, 0);
    return clausesIn(given, use.frame).filter(isObject);
  }
  if (/^client dynamodb\.(?:query|scan|get_item|update_item|delete_item|put_item)$/.test(path)) {
    const conditions = ['ScanFilter', 'QueryFilter', 'KeyConditions', 'Expected'].flatMap(
      (name) => use.named.get(name) ?? [],
    );
    return [...use.moreNamed, ...conditions].filter((atom) => atom.kind === 'flow').filter(isObject);
  }
  return [];
}

/** Fields of a search whose values are searches themselves; what they are compared with is data. */
const CLAUSES =
  /^(?:query|bool|must|should|must_not|filter|constant_score|function_score|dis_max|nested|aggs|aggregations|script|script_score|post_filter)$/;

function clausesIn(value: Value, frame: Frame, depth = 0): readonly FlowAtom[] {
  return value.flatMap((atom) => {
    if (atom.kind === 'flow') return [atom];
    if (atom.kind !== 'collection' || depth > 6) return [];
    const cells = [...atom.fields].flatMap(([name, cell]) =>
      atom.shape !== 'dict' || CLAUSES.test(name) ? [cell] : [],
    );
    return [...cells, atom.rest].flatMap((cell) => clausesIn(readCell(cell, frame), frame, depth + 1));
  });
}

function isObject(flow: FlowAtom): boolean {
  return flow.form === 'root' || flow.form === 'any';
}

/** https://www.mongodb.com/docs/manual/reference/operator/query-comparison/: what is compared is a literal, whatever it holds. */
const COMPARISONS = /^\$(?:eq|ne|gte?|lte?|n?in)$/;

function objectsIn(value: Value, frame: Frame, depth = 0): readonly FlowAtom[] {
  return value.flatMap((atom) => {
    if (atom.kind !== 'collection' || depth > 4) return flowsIn([atom], frame).filter(isObject);
    const fields = [...atom.fields].filter(([name]) => !COMPARISONS.test(name));
    const cells = [...fields.map(([, cell]) => cell), atom.rest];
    return cells.flatMap((cell) => objectsIn(readCell(cell, frame), frame, depth + 1));
  });
}

/** `$where` is a script. */
function scriptsIn(value: Value, frame: Frame): readonly FlowAtom[] {
  return value.flatMap((atom) => {
    const cell =
      atom.kind === 'collection' ? (atom.fields.get('$where') ?? atom.fields.get('$expr')) : undefined;
    return cell === undefined ? [] : flowsIn(readCell(cell, frame), frame);
  });
}
