import type { Trail } from '../../../model/subjects/observability.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { judgeSwitch } from '../../judge-setting.ts';
import { judgeTrails } from '../../judge-trails.ts';
import { type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-LOG-01. One trail for all Regions is enough; others beside it may be as narrow as they like. */
export const trailNotMultiRegion = definePostureRule({
  id: 'trail-not-multi-region',
  code: 'WT-LOG-01',
  title: 'No CloudTrail trail records every Region',
  severity: 'medium',
  class: 'security',
  risks: ['R5'],
  sameAs: [
    'Checkov CKV_AWS_67',
    'Prowler cloudtrail_multi_region_enabled',
    'Security Hub CloudTrail.1',
    'Trivy AWS-0014',
  ],
  subjects: ['trail', 'account'],
  needs: ['trails'],
  why: 'Somebody with stolen credentials works in the Region that nobody watches: functions made there, and global calls to IAM, leave no record.',
  fix: 'Set `IsMultiRegionTrail: true`, `IncludeGlobalServiceEvents: true` and `IsLogging: true` on one `AWS::CloudTrail::Trail`.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/receive-cloudtrail-log-files-from-multiple-regions.html',
  ],
  check: (subject, { inventory }) => judgeTrails(subject, inventory, judgeTrail),
});

function judgeTrail(trail: Trail): Outcome {
  const regions = judgeSwitch(
    trail.isMultiRegion,
    evidenceAt(trail, 'the trail records one Region only', { path: 'isMultiRegion' }),
  );
  if (regions.kind !== 'pass') return regions;
  return isUnresolved(trail.isLogging) ? unknown('whether the trail is started is not known') : PASS;
}
