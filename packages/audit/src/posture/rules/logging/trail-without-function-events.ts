import { recordedFunctions } from '../../../access/observability/trail-records.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { Trail } from '../../../model/subjects/observability.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { judgeTrails } from '../../judge-trails.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/**
 * WT-LOG-02. Selectors for all functions count as much as selectors that name them. A trail that records the objects
 * of buckets only is judged where there are functions to record.
 */
export const trailWithoutFunctionEvents = definePostureRule({
  id: 'trail-without-function-events',
  code: 'WT-LOG-02',
  title: 'CloudTrail does not record invocations of functions',
  severity: 'medium',
  class: 'security',
  risks: ['R5'],
  sameAs: [
    'Prowler awslambda_function_invoke_api_operations_cloudtrail_logging_enabled',
    'CloudSploit cloudtrailDataEvents',
  ],
  subjects: ['trail', 'account'],
  needs: ['trails'],
  why: 'Who invoked a function with the AWS API, and from where, is a data event: without it, use of a stolen role against the functions themselves is not recorded.',
  fix: 'Give the `AWS::CloudTrail::Trail` an `AdvancedEventSelectors` entry with `eventCategory` `Data` and `resources.type` `AWS::Lambda::Function` (or an `EventSelectors` entry with `Values: ["arn:aws:lambda"]`). Data events are charged.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
  ],
  check: (subject, { inventory }) => judgeTrails(subject, inventory, (trail) => judgeTrail(trail, inventory)),
});

function judgeTrail(trail: Trail, inventory: Inventory): Outcome {
  const { kind, without } = recordedFunctions(inventory, trail);
  if (kind === 'all') return PASS;
  if (kind === 'unknown') return unknown('a data event selector of the trail is not known');
  if (kind === 'some') {
    const what = `not recorded: ${without.slice(0, 10).join(', ')}`;
    return { kind: 'fail', evidence: [evidenceAt(trail, what, { path: 'dataEvents' })], severity: 'low' };
  }
  const recordsObjects = trail.dataEvents.some((events) => events.resourceType === 'AWS::S3::Object');
  if (recordsObjects && inventory.ofKind('function').length === 0) {
    return notApplicable('no function is declared beside the trail');
  }
  const what =
    trail.dataEvents.length === 0
      ? 'the trail records no data events'
      : 'no data event selector is for functions';
  return fail(evidenceAt(trail, what, { path: 'dataEvents' }));
}
