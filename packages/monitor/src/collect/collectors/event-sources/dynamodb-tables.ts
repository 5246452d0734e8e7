import { present } from '@watertight/audit/model/present.ts';
import type { Table } from '@watertight/audit/model/subjects/event-sources.ts';
import { resourcePolicies } from '../../answers/resource-policy.ts';
import { ownArn, subjectBase } from '../../answers/subject-base.ts';
import { type Collected, type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import { referenceOf } from '../../parse/reference-of.ts';

/** Tables and their resource policies. */
export const dynamodbTables = defineCollector({
  id: 'dynamodb-tables',
  provides: ['tables'],
  scope: 'region',
  calls: [
    'dynamodb:ListTables',
    'dynamodb:DescribeTable',
    'dynamodb:DescribeContinuousBackups',
    'dynamodb:GetResourcePolicy',
  ],
  async *collect(scope) {
    const names = scope.list('dynamodb:ListTables', {}, { facet: 'tables' });
    for await (const found of mapBounded(names, 5, (name) => readTable(scope, String(name.raw))))
      yield* found;
  },
});

async function readTable(scope: CollectScope, name: string): Promise<readonly Collected[]> {
  const arn = ownArn(scope, 'dynamodb', `table/${name}`);
  const purpose = { facet: 'tables', subjectId: arn } as const;
  const [answer, backups, policy] = await Promise.all([
    scope.get('dynamodb:DescribeTable', { TableName: name }, purpose),
    scope.get('dynamodb:DescribeContinuousBackups', { TableName: name }, purpose),
    scope.get('dynamodb:GetResourcePolicy', { ResourceArn: arn }, purpose),
  ]);
  const described = answer?.fields('Table');
  const recovery = backups?.text(
    'ContinuousBackupsDescription.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus',
  );
  const table: Table = {
    kind: 'table',
    ...subjectBase(scope, arn, name),
    ...present({
      streamArn: described?.text('LatestStreamArn'),
      // The last stream's ARN stays after the stream has been turned off.
      hasStream:
        described === undefined ? undefined : described.flag('StreamSpecification.StreamEnabled') === true,
      kmsKey: referenceOf(described?.text('SSEDescription.KMSMasterKeyArn')),
      pointInTimeRecovery: recovery === undefined ? undefined : recovery === 'ENABLED',
    }),
  };
  return [table, ...resourcePolicies(scope, 'dynamodb', { arn, name, policy: policy?.text('Policy') })];
}
