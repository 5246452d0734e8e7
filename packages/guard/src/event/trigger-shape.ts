import type { Read } from './read-value.ts';
import type { EventObject, TriggerKind } from './trigger.ts';

/** One kind of record in an event's `Records`. */
export interface RecordShape {
  readonly kind: TriggerKind;
  /** Reads the record, or the whole event. */
  readonly read: Read;
  /** See {@link TriggerReader.blockedAnswer}. */
  readonly blockedAnswer?: (event: EventObject) => unknown;
  /** Present where AWS takes a partial batch response. */
  readonly recordId?: (record: EventObject) => string | undefined;
}

/** One trigger as its family's file tells it: `recogniseTrigger` makes the reader of it. */
export interface TriggerShape extends RecordShape {
  readonly isMine: (event: EventObject) => boolean;
}
