import { present } from '@watertight/audit/model/present.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';

/** Code-signing configurations. Which functions have them is told by the functions. */
export const lambdaCodeSigning = defineCollector({
  id: 'lambda-code-signing',
  provides: ['code-signing'],
  scope: 'region',
  calls: ['lambda:ListCodeSigningConfigs'],
  async *collect(scope) {
    for await (const fields of scope.list('lambda:ListCodeSigningConfigs', {}, { facet: 'code-signing' })) {
      const arn = fields.text('CodeSigningConfigArn');
      if (arn === undefined) continue;
      yield {
        kind: 'code-signing-config',
        ...subjectBase(scope, arn, fields.text('CodeSigningConfigId') ?? arn),
        signingProfiles: fields.texts('AllowedPublishers.SigningProfileVersionArns'),
        ...present({
          untrustedArtifactOnDeployment: fields.text('CodeSigningPolicies.UntrustedArtifactOnDeployment'),
        }),
      };
    }
  },
});
