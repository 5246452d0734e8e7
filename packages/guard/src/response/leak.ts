import type { LeakKind } from '../policy.ts';

/** A place in an outgoing text that should not leave. */
export interface Leak {
  readonly leak: LeakKind | 'regex-rule';
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}
