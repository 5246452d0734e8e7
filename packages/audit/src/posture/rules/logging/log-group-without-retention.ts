import { logGroupOf } from '../../../access/observability/log-group-of.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import type { LogGroup } from '../../../model/subjects/observability.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Break-ins are found days later: what is deleted sooner cannot be investigated. */
const SHORTEST_DAYS = 7;
/** Ten years, the longest that CloudWatch Logs takes: a larger number is refused and leaves the default, for ever. */
const LONGEST_DAYS = 3653;

/**
 * WT-LOG-08. The log group that Lambda makes by itself keeps everything for ever, so a template that declares none for
 * its function has that, too. Where the log group is declared it carries the finding, and the function a mere note.
 */
export const logGroupWithoutRetention = definePostureRule({
  id: 'log-group-without-retention',
  code: 'WT-LOG-08',
  title: 'Logs are kept for ever, or too short to investigate',
  severity: 'low',
  class: 'security',
  risks: ['R5'],
  sameAs: [
    'Checkov CKV_AWS_66',
    'Prowler cloudwatch_log_group_retention_policy_specific_days_enabled',
    'Security Hub CloudWatch.16',
    'cfn_nag W86',
    'serverless-rules WS1004',
  ],
  subjects: ['log-group', 'function'],
  needs: ['log-groups'],
  why: 'Logs hold what callers sent. Kept for ever they are a growing store of personal data and secrets, and a growing bill; kept for a day they are gone when the break-in is noticed.',
  fix: 'Declare the `AWS::Logs::LogGroup` of each function (`/aws/lambda/FUNCTION`) with `RetentionInDays`: 30 to 90 for most, as long as your rules demand for audit logs.',
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html',
  ],
  check(subject, { inventory }) {
    return subject.kind === 'log-group' ? judgeLogGroup(subject) : judgeFunction(subject, inventory);
  },
});

function judgeLogGroup(logGroup: LogGroup): Outcome {
  const { retention } = logGroup;
  if (isUnresolved(retention)) return notKnown(retention);
  if (retention === undefined || retention === 0) {
    return fail(evidenceAt(logGroup, 'logs are kept for ever', { path: 'retention' }));
  }
  if (retention >= SHORTEST_DAYS && retention <= LONGEST_DAYS) return PASS;
  return fail(evidenceAt(logGroup, 'days that logs are kept', { path: 'retention', value: retention }));
}

function judgeFunction(fn: LambdaFunction, inventory: Inventory): Outcome {
  if (fn.isEdge === true) return notApplicable('functions at the edge log in the Region of each viewer');
  const found = logGroupOf(inventory, fn);
  if (found.kind === 'unknown') return unknown(found.because);
  if (found.kind === 'known') {
    const outcome = judgeLogGroup(found.logGroup);
    return outcome.kind === 'fail' ? { ...outcome, severity: 'informational' } : outcome;
  }
  if (inventory.source === 'account') return notApplicable('the function has no log group');
  if (fn.logging?.logGroup !== undefined) return unknown(`the log group ${found.name} lies outside`);
  return fail(
    evidenceAt(fn, 'no log group is declared: Lambda makes one that keeps logs for ever', {
      value: found.name,
    }),
  );
}
