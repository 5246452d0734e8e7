import type { Severity } from '../model/severity.ts';
import type { SourcePlace } from '../model/source-place.ts';
import type { CodeStep } from '../model/subjects/project-parts.ts';

/** A pointer and a value that prove a finding. The value is text, masked where it is a secret. */
export interface Evidence {
  readonly what: string;
  readonly value?: string | number | boolean;
  readonly at?: SourcePlace;
}

/** A rule's answer for one subject. */
export type Outcome =
  | { readonly kind: 'pass' }
  | {
      readonly kind: 'fail';
      readonly evidence: readonly Evidence[];
      readonly severity?: Severity;
      /** The way of a value from its source to the place of the finding, in order. */
      readonly flow?: readonly CodeStep[];
      /** How this one is mended, where that can be said more exactly than for all subjects. */
      readonly fix?: string;
      /** What the finding is about beside its subject, by stable ids: when these change, it is another finding. */
      readonly about?: readonly string[];
    }
  | { readonly kind: 'not-applicable'; readonly because?: string }
  | { readonly kind: 'unknown'; readonly because: string };

export const PASS: Outcome = { kind: 'pass' };

/** The rule does not speak of such a subject: `no asynchronous trigger`. */
export function notApplicable(because?: string): Outcome {
  return because === undefined ? { kind: 'not-applicable' } : { kind: 'not-applicable', because };
}

export function unknown(because: string): Outcome {
  return { kind: 'unknown', because };
}

export function fail(...evidence: readonly Evidence[]): Outcome {
  return { kind: 'fail', evidence };
}
