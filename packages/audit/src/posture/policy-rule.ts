import { policyStanding } from '../access/grants/policy-standing.ts';
import type { PolicyStatement } from '../model/policy-document.ts';
import { SEVERITIES, type Severity, severityRank, worseSeverity } from '../model/severity.ts';
import type { Policy } from '../model/subjects/identity.ts';
import { isUnresolved } from '../model/unresolved.ts';
import { type Evidence, notApplicable, type Outcome, PASS, unknown } from './outcome.ts';
import { type AnyPostureRule, definePostureRule, type PostureRule, type RuleContext } from './rule.ts';

/** A rule that judges the statements of permission policies one by one. */
export interface PolicyRule extends Omit<PostureRule<'policy'>, 'subjects' | 'needs' | 'check'> {
  /** The answer for one Allow statement. */
  readonly judge: (statement: PolicyStatement, context: RuleContext) => Outcome;
}

/** Declares a rule over the Allow statements of permission policies; see {@link judgePolicy}. */
export function definePolicyRule({ judge, ...rule }: PolicyRule): PostureRule<'policy'> & AnyPostureRule {
  return definePostureRule({
    ...rule,
    subjects: ['policy'],
    needs: [],
    check: (policy, context) => judgePolicy(policy, context, { severity: rule.severity, judge }),
  });
}

/**
 * Judges each Allow statement and puts the answers together: any failing one fails the policy, else any unknown one
 * leaves it open. AWS managed policies are judged where they are attached, permissions boundaries grant nothing, and in
 * an account policies that no function has are somebody else's. In templates those count, one severity lower: whoever
 * deploys them with the functions can mend them.
 */
export function judgePolicy(
  policy: Policy,
  context: RuleContext,
  { severity, judge }: { readonly severity: Severity; readonly judge: PolicyRule['judge'] },
): Outcome {
  const { inventory } = context;
  if (policy.form === 'aws-managed') return notApplicable('AWS maintains this policy');
  if (policy.form === 'permissions-boundary') return notApplicable('a permissions boundary grants nothing');
  const isOthers = policyStanding(inventory, policy) === 'other';
  if (isOthers && inventory.source === 'account') return notApplicable('no function has this policy');
  const outcomes = policy.document.statements.map((statement) =>
    withPlace(judgeStatement(statement, context, judge), policy, statement),
  );
  const [problem] = policy.document.problems;
  if (problem !== undefined) outcomes.push(unknown(`a part was not understood: ${problem.what}`));
  const outcome = combineOutcomes(outcomes, severity);
  return isOthers && outcome.kind === 'fail'
    ? { ...outcome, severity: lowerSeverity(outcome.severity ?? severity) }
    : outcome;
}

function judgeStatement(
  statement: PolicyStatement,
  context: RuleContext,
  judge: PolicyRule['judge'],
): Outcome {
  if (statement.effect === 'Deny') return PASS;
  const outcome = judge(statement, context);
  return outcome.kind === 'fail' && isUnresolved(statement.effect)
    ? unknown(`the Effect of ${statementLabel(statement)} is not known`)
    : outcome;
}

/** Evidence without a place gets that of the statement. */
function withPlace(outcome: Outcome, policy: Policy, statement: PolicyStatement): Outcome {
  const at = statement.at ?? policy.at;
  if (outcome.kind !== 'fail' || at === undefined) return outcome;
  return { ...outcome, evidence: outcome.evidence.map((each): Evidence => ({ at, ...each })) };
}

/** Fails with all evidence and the gravest severity, else the first unknown, else pass. */
export function combineOutcomes(outcomes: readonly Outcome[], severity: Severity): Outcome {
  const failed = outcomes.filter((each) => each.kind === 'fail');
  if (failed.length === 0) return outcomes.find((each) => each.kind === 'unknown') ?? PASS;
  return {
    kind: 'fail',
    evidence: failed.flatMap((each) => each.evidence),
    severity: failed.map((each) => each.severity ?? severity).reduce(worseSeverity),
  };
}

/** How evidence names a statement: by its Sid, else by its position. */
export function statementLabel({ sid, index }: PolicyStatement): string {
  return sid === undefined || sid === '' ? `statement ${index + 1}` : `statement ${sid}`;
}

function lowerSeverity(severity: Severity): Severity {
  return SEVERITIES[Math.max(0, severityRank(severity) - 1)] ?? severity;
}
