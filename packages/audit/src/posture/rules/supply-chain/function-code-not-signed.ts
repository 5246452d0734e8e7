import { isImage } from '../../../model/package-type.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionCodeNotSigned = definePostureRule({
  id: 'function-code-not-signed',
  code: 'WT-FN-11',
  title: 'Unsigned code can be deployed to the function',
  severity: 'low',
  class: 'best-practice',
  risks: ['R14'],
  sameAs: ['CloudSploit lambdaCodeSigningEnabled', 'Checkov CKV_AWS_272'],
  subjects: ['function'],
  needs: ['functions', 'code-signing'],
  why: 'Whoever gets hold of deploy permissions, or of the bucket that the package comes from, can run any code with the role of the function. With code signing, Lambda takes only packages that a trusted profile has signed.',
  fix: 'Create an `AWS::Lambda::CodeSigningConfig` with `UntrustedArtifactOnDeployment: Enforce` and name it in `CodeSigningConfigArn`.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html'],
  check: (subject, { inventory }): Outcome => {
    if (isImage(subject)) return notApplicable('container images cannot be signed this way');
    if (subject.codeSigningConfig === undefined)
      return fail(evidenceAt(subject, 'code signing configuration', { value: 'none' }));
    const config = inventory.resolveAs('code-signing-config', subject.codeSigningConfig);
    if (config === undefined) return unknown('the code signing configuration is not part of what was read');
    const policy = config.untrustedArtifactOnDeployment;
    if (isUnresolved(policy)) return unknown(`the policy is not known: ${valueText(policy)}`);
    return policy === 'Enforce'
      ? PASS
      : fail(evidenceAt(config, 'unsigned code', { value: policy ?? 'Warn' }));
  },
});
