import type { SourcePlace } from '../../model/source-place.ts';
import type { CodeStep, EventShape } from '../../model/subjects/project-parts.ts';

/** Weaknesses that the analysis of handlers looks for; each is the id of the rule that tells about it. */
export const WEAKNESSES = [
  // A value of the event reaches a place where it is more than data.
  'event-in-sql',
  'event-in-nosql-query',
  'event-in-shell-command',
  'event-in-evaluated-code',
  'event-in-template',
  'event-in-file-path',
  'event-in-request-address',
  'event-in-deserialization',
  'event-in-xml-parser',
  'event-in-redirect',
  'event-in-html-response',
  'event-in-log',
  'event-in-regular-expression',
  'event-in-object-merge',
  // What the code does by itself.
  'error-details-in-response',
  'secret-in-log-call',
  'data-left-in-temporary-folder',
  'data-left-in-globals',
  'slow-regular-expression',
  'certificate-check-off',
  // What it does, and what its triggers make of it.
  'state-change-without-authorization',
  'retry-unsafe-handler',
] as const;

export type Weakness = (typeof WEAKNESSES)[number];

/** One weakness as an analysis saw it, before it becomes a subject of the inventory. */
export interface SeenWeakness {
  readonly weakness: Weakness;
  /** Where the value arrives, or where the code is weak. */
  readonly at: SourcePlace;
  /** Named function or method that holds the place; `module` for the top level. */
  readonly inside: string;
  /** The call as the developer wrote it, at most 120 characters. */
  readonly call: string;
  /** From the source to the sink, in the order of the data; one step where nothing flows. */
  readonly steps: readonly CodeStep[];
  /** What the handler takes its event for, where that decides whether it is a weakness. */
  readonly eventShape?: EventShape;
}
