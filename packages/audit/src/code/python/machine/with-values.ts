import type { Atom, Use, Value } from './abstract-value.ts';
import { joinAll, NO_VALUE } from './cells.ts';
import { classAttribute, runOverrides } from './classes.ts';
import { callFunction } from './frames.ts';

/** What `with value as x` gives to `x`. */
export function enterWith(value: Value, use: Use): Value {
  return joinAll(value.map((atom) => enterAtom(atom, use)));
}

function enterAtom(atom: Atom, use: Use): Value {
  const { steps } = use.frame.machine;
  if (atom.kind === 'instance') {
    const call = { ...use, args: [], named: new Map(), more: NO_VALUE, moreNamed: NO_VALUE };
    const methods = ['__enter__', '__aenter__'].map((name) => classAttribute(atom.type, name, use));
    for (const name of ['__exit__', '__aexit__']) {
      for (const each of classAttribute(atom.type, name, use) ?? []) {
        if (each.kind === 'function') callFunction(each, call, atom);
      }
    }
    const entered = methods.flatMap((each) => each ?? []).filter((each) => each.kind === 'function');
    if (entered.length > 0) return joinAll(entered.map((each) => callFunction(each, call, atom)));
    runOverrides(atom, use);
    return [atom];
  }
  // A generator made a context manager gives what it yields.
  return atom.kind === 'collection' ? steps.elementsOf([atom], use) : [atom];
}
