import { definePostureRule } from '../../rule.ts';
import { sightingOutcome, sightingsOf } from '../../sighting-outcome.ts';

/** WT-LOG-10 */
export const secretInLogs = definePostureRule({
  id: 'secret-in-logs',
  code: 'WT-LOG-10',
  title: 'A secret stands in a log',
  severity: 'medium',
  class: 'security',
  risks: ['R7', 'R10'],
  sameAs: ['Prowler cloudwatch_log_group_no_secrets_in_logs'],
  subjects: ['log-group'],
  needs: ['log-events'],
  why: 'Logs are read by more people than secrets are, copied to other systems, and kept for long.',
  fix: 'Do not log whole events, headers or errors of clients; add a data protection policy (`DataProtectionPolicy` of `AWS::Logs::LogGroup`) that masks credentials. Replace the secret: it has been seen.',
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/mask-sensitive-log-data.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html',
  ],
  check: (logGroup, context) => sightingOutcome(sightingsOf(logGroup, context, 'log-events')),
});
