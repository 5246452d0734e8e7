import { secretsSeenIn } from '../model/facts-of.ts';
import type { SourcePlace } from '../model/source-place.ts';
import type { SecretSighting } from '../model/subjects/account.ts';
import type { Subject } from '../model/subjects/subject.ts';
import { type Evidence, fail, type Outcome, PASS } from './outcome.ts';
import type { RuleContext } from './rule.ts';

/** The secrets that were seen in a subject, as evidence; the values were masked where they were found. */
export function sightingsOf(
  subject: Subject,
  { inventory }: RuleContext,
  where: SecretSighting['where'],
): readonly Evidence[] {
  return secretsSeenIn(inventory, subject.id)
    .filter((each) => each.where === where)
    .map((each) => ({
      what: `${each.what} in ${each.place}${each.line === undefined ? '' : `, line ${each.line}`}`,
      value: each.masked,
      ...(each.isInProject === true ? { at: placeOf(each) } : {}),
    }));
}

function placeOf({ place, line }: SecretSighting): SourcePlace {
  return line === undefined ? { file: place } : { file: place, line };
}

/** Fails with what was seen, else passes. */
export function sightingOutcome(seen: readonly Evidence[]): Outcome {
  return seen.length === 0 ? PASS : fail(...seen);
}
