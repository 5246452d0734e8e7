import type { Form } from './decode/form.ts';
import type { DetectorKind, Match } from './detectors/detector.ts';
import { maskField, maskSecrets } from './mask-secrets.ts';

/** One attack that was found in an event, masked and cut for the log. */
export interface Violation {
  readonly detector: DetectorKind;
  readonly rule: string;
  /** Path of the field: `body.user`. */
  readonly field: string;
  /** Encodings taken off before it was seen, outermost first. */
  readonly decoded: readonly string[];
  /** The matching piece of the decoded text, at most 200 characters, secrets masked. */
  readonly match: string;
  readonly score: number;
  /** Position in the batch. */
  readonly record?: number;
}

const MOST_CHARACTERS = 200;

/** A match with its place, fit for a log. */
export function toViolation(detector: DetectorKind, match: Match, { text, decoded, field }: Form): Violation {
  const piece = text.slice(match.start, Math.min(match.end, match.start + MOST_CHARACTERS));
  return {
    detector,
    rule: match.rule,
    field: maskSecrets(field.path),
    decoded,
    match: field.isName === true ? maskSecrets(piece) : maskField(field.path, piece),
    score: match.score,
    ...(field.record === undefined ? {} : { record: field.record }),
  };
}
