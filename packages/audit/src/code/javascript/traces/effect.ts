import type { CallUse, Value } from '../machine/abstract-value.ts';
import { ALL_DANGERS } from '../machine/trace.ts';
import { deepTraces } from '../machine/traces.ts';
import { fieldOf } from './event-fields.ts';
import { noteEffect } from './sight.ts';

/** A change as the call that makes it tells. */
export interface EffectGiven {
  readonly kind: 'write' | 'send';
  readonly what: string;
  readonly isRepeatable: boolean;
  readonly isByIdentifier: boolean;
  readonly given: Value;
}

/** Notes a change with the values of the event that decide what is changed. */
export function effect(use: CallUse, { kind, what, isRepeatable, isByIdentifier, given }: EffectGiven): void {
  const { frame, site } = use;
  // What the service writes, such as a connection's id, is no sender's choice.
  const traces = deepTraces(given, frame).filter(
    (each) => each.source === 'event' && fieldOf(each.origin).cleared !== ALL_DANGERS,
  );
  noteEffect({
    kind,
    frame,
    site,
    what,
    traces,
    isRepeatable,
    isByIdentifier: isByIdentifier && traces.length > 0,
  });
}
