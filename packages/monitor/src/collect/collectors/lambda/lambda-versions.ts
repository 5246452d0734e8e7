import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import { withoutQualifier } from '../../answers/function-names.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';

/** Published versions: one listing for the region instead of one for each function. */
export const lambdaVersions = defineCollector({
  id: 'lambda-versions',
  provides: ['versions'],
  scope: 'region',
  calls: ['lambda:ListFunctions'],
  async *collect(scope) {
    const versions = scope.list('lambda:ListFunctions', { FunctionVersion: 'ALL' }, { facet: 'versions' });
    for await (const fields of versions) {
      const version = fields.text('Version');
      const functionArn = withoutQualifier(fields.text('FunctionArn') ?? '');
      if (version === undefined || version === '$LATEST' || functionArn === '') continue;
      yield {
        kind: 'version',
        ...subjectBase(scope, `${functionArn}:${version}`, fields.text('FunctionName') ?? ''),
        function: referenceByArn(functionArn),
        version,
        ...present({
          environment: fields.has('Environment.Variables')
            ? fields.textMap('Environment.Variables')
            : undefined,
          runtime: fields.text('Runtime'),
          codeSha256: fields.text('CodeSha256'),
          lastModified: fields.time('LastModified'),
        }),
      };
    }
  },
});
