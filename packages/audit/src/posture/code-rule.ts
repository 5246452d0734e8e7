import type { Severity } from '../model/severity.ts';
import type { CodeWeakness } from '../model/subjects/project-parts.ts';
import { notApplicable, type Outcome } from './outcome.ts';
import type { Risk } from './risk.ts';
import { type AnyPostureRule, definePostureRule, type PostureRule, type RuleContext } from './rule.ts';

/** What a rule over the code of handlers says for itself. */
export interface CodeRule {
  /** The weakness that it tells about, and its own name. */
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly risks: readonly Risk[];
  readonly sameAs: readonly string[];
  readonly why: string;
  readonly fix: string;
  readonly references: readonly string[];
  /** Whether the triggers make a weakness of it; a failure unless it says otherwise. */
  readonly judge?: (subject: CodeWeakness, context: RuleContext) => Outcome;
}

/** A rule that tells about one weakness of the code, with the way of the value to it. */
export function defineCodeRule(rule: CodeRule): PostureRule<'code'> & AnyPostureRule {
  const { judge = codeFailure, ...told } = rule;
  return definePostureRule({
    ...told,
    class: 'security',
    subjects: ['code'],
    needs: [],
    check: (subject, context) =>
      subject.weakness === rule.id ? judge(subject, context) : notApplicable('another weakness of the code'),
  });
}

/** The failure of a weakness: its call first, then the way that leads there. */
export function codeFailure(subject: CodeWeakness): Outcome {
  const last = subject.steps.at(-1);
  return {
    kind: 'fail',
    evidence: [
      {
        what: last === undefined ? 'the code' : last.what,
        value: subject.call,
        ...(subject.at === undefined ? {} : { at: subject.at }),
      },
      { what: 'reached from handler', value: subject.handlers.slice(0, 5).join(', ') },
    ],
    ...(subject.steps.length > 1 ? { flow: subject.steps } : {}),
  };
}
