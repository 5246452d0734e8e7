import { isAtLeast, type Severity } from '../model/severity.ts';
import type { LockProblem } from '../model/subjects/project-parts.ts';
import { type Outcome, PASS } from './outcome.ts';
import { type AnyPostureRule, definePostureRule, type PostureRule } from './rule.ts';

/** What a rule over lockfiles says for itself. */
export type LockRule = Pick<
  PostureRule,
  'id' | 'code' | 'title' | 'severity' | 'sameAs' | 'why' | 'fix' | 'references'
> & { readonly class?: PostureRule['class'] };

/** Rows of evidence of one finding. */
const MOST_ROWS = 20;

/** A rule that tells about single entries: one finding a package. */
export function defineEntryRule(rule: LockRule): PostureRule<'package'> & AnyPostureRule {
  return definePostureRule({
    class: 'security',
    ...rule,
    risks: ['R6'],
    subjects: ['package'],
    needs: [],
    check: ({ problems }) => outcomeOf(problems, rule),
  });
}

/** A rule that tells about a lockfile as a whole: when what it tells changes, it is another finding. */
export function defineLockfileRule(rule: LockRule): PostureRule<'lockfile'> & AnyPostureRule {
  return definePostureRule({
    class: 'security',
    ...rule,
    risks: ['R6'],
    subjects: ['lockfile'],
    needs: [],
    check: ({ problems }) => {
      const outcome = outcomeOf(problems, rule);
      const about = own(problems, rule).flatMap(({ value }) => value ?? []);
      return outcome.kind === 'fail' && about.length > 0 ? { ...outcome, about } : outcome;
    },
  });
}

function own(problems: readonly LockProblem[], { id }: LockRule): readonly LockProblem[] {
  return problems.filter(({ check }) => check === id);
}

function outcomeOf(problems: readonly LockProblem[], rule: LockRule): Outcome {
  const found = own(problems, rule);
  if (found.length === 0) return PASS;
  const severities = found.map(({ severity }) => severity ?? rule.severity);
  const severity = severities.reduce(
    (most: Severity, each) => (isAtLeast(each, most) ? each : most),
    'informational',
  );
  return {
    kind: 'fail',
    severity,
    evidence: found.slice(0, MOST_ROWS).map(({ what, value, at }) => ({
      what,
      ...(value === undefined || value === '' ? {} : { value }),
      ...(at === undefined ? {} : { at }),
    })),
  };
}
