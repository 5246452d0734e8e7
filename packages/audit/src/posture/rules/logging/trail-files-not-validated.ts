import { evidenceAt } from '../../evidence-at.ts';
import { judgeSwitch } from '../../judge-setting.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-LOG-03. */
export const trailFilesNotValidated = definePostureRule({
  id: 'trail-files-not-validated',
  code: 'WT-LOG-03',
  title: 'CloudTrail files can be changed without anyone noticing',
  severity: 'low',
  class: 'security',
  risks: ['R5'],
  sameAs: [
    'Checkov CKV_AWS_36',
    'Prowler cloudtrail_log_file_validation_enabled',
    'Security Hub CloudTrail.4',
    'Trivy AWS-0016',
  ],
  subjects: ['trail'],
  needs: ['trails'],
  why: 'Without digest files nobody can prove that records were not removed or rewritten after a break-in.',
  fix: 'Set `EnableLogFileValidation: true` on the `AWS::CloudTrail::Trail`.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
  ],
  check(trail) {
    return judgeSwitch(
      trail.validatesLogFiles,
      evidenceAt(trail, 'log file validation is off', { path: 'validatesLogFiles' }),
    );
  },
});
