import { flowsIn, flowsOf } from '../flows/flow-atom.ts';
import { harm } from '../flows/harms.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import type { CallUse, FlowAtom, Frame, Value } from '../machine/abstract-value.ts';
import { readCell } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';
import { FILTER_METHODS, FILTER_NAMES, SEARCH_METHODS } from './query-sinks.ts';

/** Filters that are objects: a value that may itself be an object brings operators of its own. */
export function checkQueries(path: string, use: CallUse): void {
  const filter = filterOf(path, use);
  const flow = filter.find(
    (each) => each.origin === 'event' && (each.clean & harm('event-in-nosql-query')) === 0,
  );
  if (flow !== undefined) seeWeakness('event-in-nosql-query', use, flow);
}

function filterOf(path: string, use: CallUse): readonly FlowAtom[] {
  if (FILTER_METHODS.test(path) || FILTER_NAMES.test(path)) {
    const given = use.named.get('filter') ?? argument(use, 0, 'pipeline');
    return [...objectsIn(given, use.frame), ...scriptsIn(given, use.frame)];
  }
  if (SEARCH_METHODS.test(path)) {
    return flowsOf(use.named.get('body') ?? use.named.get('query') ?? argument(use, 0)).filter(isObject);
  }
  if (/^client dynamodb\.(?:query|scan|get_item|update_item|delete_item|put_item)$/.test(path)) {
    const conditions = ['ScanFilter', 'QueryFilter', 'KeyConditions', 'Expected'].flatMap(
      (name) => use.named.get(name) ?? [],
    );
    return [...use.moreNamed, ...conditions].filter((atom) => atom.kind === 'flow').filter(isObject);
  }
  return [];
}

function isObject(flow: FlowAtom): boolean {
  return flow.form === 'root' || flow.form === 'any';
}

function objectsIn(value: Value, frame: Frame): readonly FlowAtom[] {
  return flowsIn(value, frame).filter(isObject);
}

/** `$where` is a script. */
function scriptsIn(value: Value, frame: Frame): readonly FlowAtom[] {
  return value.flatMap((atom) => {
    const cell =
      atom.kind === 'collection' ? (atom.fields.get('$where') ?? atom.fields.get('$expr')) : undefined;
    return cell === undefined ? [] : flowsIn(readCell(cell, frame), frame);
  });
}
