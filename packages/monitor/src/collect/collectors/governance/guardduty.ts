import { accountBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';
import type { Fields } from '../../parse/fields.ts';

/** Whether GuardDuty watches the functions' network activity. */
export const guardduty = defineCollector({
  id: 'guardduty',
  provides: ['guardduty'],
  scope: 'region',
  calls: ['guardduty:ListDetectors', 'guardduty:GetDetector'],
  async *collect(scope) {
    const purpose = { facet: 'guardduty' } as const;
    let protects = false;
    for await (const id of scope.list('guardduty:ListDetectors', {}, purpose)) {
      const detector = await scope.get('guardduty:GetDetector', { DetectorId: id.raw }, purpose);
      if (detector === undefined) return;
      protects ||= protectsFunctions(detector);
    }
    if (scope.isUnanswered('guardduty:ListDetectors')) return;
    yield { ...accountBase(scope), guardDutyLambdaProtection: protects };
  },
});

function protectsFunctions(detector: Fields): boolean {
  const feature = detector.list('Features').find((each) => each.text('Name') === 'LAMBDA_NETWORK_LOGS');
  return detector.text('Status') === 'ENABLED' && feature?.text('Status') === 'ENABLED';
}
