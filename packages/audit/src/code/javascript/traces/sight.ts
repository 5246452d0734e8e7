import type { Weakness } from '../../weaknesses/seen-weakness.ts';
import type { Cell, Frame, ObjectAtom } from '../machine/abstract-value.ts';
import { machineOf } from '../machine/make-atoms.ts';
import type { Trace } from '../machine/trace.ts';
import type { Effect, Sighting } from '../machine/watch.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';

/** Something seen at a place. */
export interface Seen {
  readonly weakness: Weakness;
  readonly frame: Frame;
  readonly site: SyntaxNode;
  readonly what: string;
  readonly trace?: Trace;
  readonly kept?: Cell | ObjectAtom;
}

/** Notes a weakness for as long as the frame that saw it says so. */
export function sight(seen: Seen): void {
  const { watch } = machineOf(seen.frame);
  const own = watch.sightings.get(seen.frame) ?? new Map<string, Sighting>();
  watch.sightings.set(seen.frame, own);
  const key = `${seen.weakness} ${seen.site.start}`;
  if (!own.has(key)) own.set(key, seen);
}

/** Notes a change that the handler makes in the world. */
export function noteEffect(effect: Effect): void {
  const { watch } = machineOf(effect.frame);
  const own = watch.effects.get(effect.frame) ?? new Map<SyntaxNode, Effect>();
  watch.effects.set(effect.frame, own);
  own.set(effect.site, effect);
}
