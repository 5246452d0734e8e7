import { flowsOf } from '../flows/flow-atom.ts';
import { harm } from '../flows/harms.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import type { Atom, Use, Value } from '../machine/abstract-value.ts';

/** `self.__dict__[key] = value`, `vars(config)[key] = value`, `globals()[key] = value` where the event gives the key. */
export function checkAttributes(atom: Atom, key: Value, use: Use): void {
  const isNames =
    (atom.kind === 'external' && atom.path === 'object.__dict__') ||
    (atom.kind === 'model' && atom.name === 'globals()');
  if (!isNames) return;
  const flow = flowsOf(key).find(
    ({ origin, clean }) => origin === 'event' && (clean & harm('event-in-object-merge')) === 0,
  );
  if (flow !== undefined) seeWeakness('event-in-object-merge', use, flow);
}
