import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { LayerPermission } from '@watertight/audit/model/subjects/lambda-parts.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import type { Fields } from '../../parse/fields.ts';
import { readPolicyText } from '../../parse/policy-text.ts';

/** Layer versions of the account, and who may use them. */
export const lambdaLayers = defineCollector({
  id: 'lambda-layers',
  provides: ['layers', 'layer-policies'],
  scope: 'region',
  calls: ['lambda:ListLayers', 'lambda:ListLayerVersions', 'lambda:GetLayerVersionPolicy'],
  async *collect(scope) {
    for await (const layer of scope.list('lambda:ListLayers', {}, { facet: ['layers', 'layer-policies'] })) {
      const name = layer.text('LayerName');
      if (name === undefined) continue;
      const purpose = { facet: 'layers', subjectId: layer.text('LayerArn') ?? name } as const;
      for await (const version of scope.list('lambda:ListLayerVersions', { LayerName: name }, purpose)) {
        const arn = version.text('LayerVersionArn');
        if (arn === undefined) continue;
        yield {
          kind: 'layer',
          ...subjectBase(scope, arn, name),
          version: String(version.number('Version') ?? ''),
          compatibleRuntimes: version.texts('CompatibleRuntimes'),
        };
        yield* await readLayerPolicy(scope, { name, arn, version });
      }
    }
  },
});

async function readLayerPolicy(
  scope: CollectScope,
  { name, arn, version }: { name: string; arn: string; version: Fields },
): Promise<readonly LayerPermission[]> {
  const answer = await scope.get(
    'lambda:GetLayerVersionPolicy',
    { LayerName: name, ...present({ VersionNumber: version.number('Version') }) },
    { facet: 'layer-policies', subjectId: arn },
  );
  return (readPolicyText(answer?.text('Policy'))?.statements ?? []).map((statement) => ({
    kind: 'layer-permission',
    id: `${arn}/permission/${statement.index}`,
    name: statement.sid ?? String(statement.index),
    account: scope.account,
    region: scope.region,
    layer: referenceByArn(arn),
    statement,
  }));
}
