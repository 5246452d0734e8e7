import { secretsSeenIn } from '../model/facts-of.ts';
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
    .map(({ what, masked, place, line }) => ({
      what: `${what} in ${place}${line === undefined ? '' : `, line ${line}`}`,
      value: masked,
    }));
}

/** Fails with what was seen, else passes. */
export function sightingOutcome(seen: readonly Evidence[]): Outcome {
  return seen.length === 0 ? PASS : fail(...seen);
}
