import type { Read } from './read-value.ts';
import type { EventObject, TriggerKind } from './trigger.ts';

/** One trigger as its family's file tells it: `recogniseTrigger` makes the reader of it. */
export interface TriggerShape {
  readonly kind: TriggerKind;
  readonly isMine: (event: EventObject) => boolean;
  /** Reads the whole event. */
  readonly read: Read;
  readonly blockedAnswer?: (event: EventObject) => unknown;
}

/** One kind of record in an event's `Records`. */
export interface RecordShape {
  readonly kind: TriggerKind;
  readonly read: Read;
  /** Present where AWS takes a partial batch response. */
  readonly recordId?: (record: EventObject) => string | undefined;
  readonly blockedAnswer?: (event: EventObject) => unknown;
}
