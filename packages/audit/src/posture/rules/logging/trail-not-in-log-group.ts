import { evidenceAt } from '../../evidence-at.ts';
import { judgeLink } from '../../judge-setting.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-LOG-05. */
export const trailNotInLogGroup = definePostureRule({
  id: 'trail-not-in-log-group',
  code: 'WT-LOG-05',
  title: 'CloudTrail trail is not sent to CloudWatch Logs',
  severity: 'low',
  class: 'security',
  risks: ['R5'],
  sameAs: [
    'Checkov CKV2_AWS_10',
    'Prowler cloudtrail_cloudwatch_logging_enabled',
    'Security Hub CloudTrail.5',
    'Trivy AWS-0162',
  ],
  subjects: ['trail'],
  needs: ['trails'],
  why: 'Files in a bucket are read when somebody looks. Metric filters and alarms on what happens now, a function changed by hand for one, need the trail in CloudWatch Logs or an event bus.',
  fix: 'Set `CloudWatchLogsLogGroupArn` and `CloudWatchLogsRoleArn` on the `AWS::CloudTrail::Trail`.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html',
  ],
  check(trail) {
    return judgeLink(trail.logGroup, evidenceAt(trail, 'the trail has no log group', { path: 'logGroup' }));
  },
});
