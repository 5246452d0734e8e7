import type { SourceFile } from '../syntax/parse-source.ts';

/** What a value is made of that matters beyond its own call. */
export type TraceSource =
  /** The handler's event, thus whoever sends it. */
  | 'event'
  /** What a service answered to a question with a value of the event in it. */
  | 'derived'
  /** An error that was caught. */
  | 'error'
  /** A secret that was fetched. */
  | 'secret'
  /** Another value in each invocation: the time, a random number. */
  | 'random';

/** Where a value comes from, how it got here, and what it can no longer do. Interned: equal traces are one object. */
export interface Trace {
  readonly id: number;
  readonly source: TraceSource;
  /** Path from the source: `event.body.user`. Values of one path share what tests say of them. */
  readonly origin: string;
  /** `text`: surely a text; `any`: may be an object that the sender builds. */
  readonly form: 'any' | 'text';
  /** Sinks that it is harmless for; see {@link Danger}. */
  readonly cleared: number;
  readonly step: TraceStep;
}

/** One step of a value, with the ones before it. */
export interface TraceStep {
  readonly kind: 'read' | 'change';
  readonly what: string;
  readonly file: SourceFile;
  /** Offset in the file. */
  readonly at: number;
  readonly before?: TraceStep;
}

/** What a value of the event may do in a sink, one bit each. */
export const Danger = {
  sql: 1,
  nosql: 2,
  shell: 4,
  code: 8,
  template: 16,
  path: 32,
  address: 64,
  deserialization: 128,
  xml: 256,
  redirect: 512,
  html: 1_024,
  log: 2_048,
  regexp: 4_096,
  merge: 8_192,
  /** Keeps a pattern of exponential time busy; only a very short text does not. */
  exponential: 16_384,
  /** The same for a power of the length. */
  polynomial: 32_768,
  /** Names a property, or a path of them, that is written. */
  key: 65_536,
} as const;

/** Harmless everywhere: numbers, members of a list of known texts. */
export const ALL_DANGERS = 131_071;
