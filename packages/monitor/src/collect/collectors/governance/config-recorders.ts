import { present } from '@watertight/audit/model/present.ts';
import { accountBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';
import type { Fields } from '../../parse/fields.ts';

/** What AWS Config records in a region, and whether it does. */
export const configRecorders = defineCollector({
  id: 'config-recorders',
  provides: ['config-recorders'],
  scope: 'region',
  calls: ['config:DescribeConfigurationRecorders', 'config:DescribeConfigurationRecorderStatus'],
  async *collect(scope) {
    const purpose = { facet: 'config-recorders' } as const;
    let records: readonly string[] | undefined;
    for await (const each of scope.list('config-service:DescribeConfigurationRecorders', {}, purpose))
      records = [...(records ?? []), ...recordedTypes(each.fields('recordingGroup'))];
    let isRecording = false;
    for await (const each of scope.list('config-service:DescribeConfigurationRecorderStatus', {}, purpose))
      isRecording ||= each.flag('recording') === true;
    if (scope.isUnanswered('config-service:DescribeConfigurationRecorders')) return;
    if (scope.isUnanswered('config-service:DescribeConfigurationRecorderStatus')) return;
    yield { ...accountBase(scope), isConfigRecording: isRecording, ...present({ configRecords: records }) };
  },
});

/** `*` for all types, also where some are left out: the exclusions are few and named by the customer. */
function recordedTypes(group: Fields): readonly string[] {
  const strategy = group.text('recordingStrategy.useOnly');
  if (group.flag('allSupported') === true || strategy === 'ALL_SUPPORTED_RESOURCE_TYPES') return ['*'];
  if (strategy !== 'EXCLUSION_BY_RESOURCE_TYPES') return group.texts('resourceTypes');
  const excluded = group.texts('exclusionByResourceTypes.resourceTypes');
  return excluded.includes('AWS::Lambda::Function') ? [] : ['*'];
}
