import { principalScope } from '../../../access/principal-scope.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** INV-10. */
export const layerPublic = definePostureRule({
  id: 'layer-public',
  code: 'WT-INV-10',
  title: 'A layer version is shared with everyone',
  severity: 'medium',
  class: 'security',
  risks: ['R7'],
  sameAs: ['AWS Guard Rules Registry LAMBDA_NO_WILDCARD_PRINCIPALS'],
  subjects: ['layer-permission'],
  needs: ['layer-policies'],
  why: 'Every AWS account can download the layer, with the code, configuration and credentials that went into it.',
  fix: 'Set `Principal` of the `AWS::Lambda::LayerVersionPermission` to an account id, or add `OrganizationId`. Publish openly only layers that are meant for the public.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/permissions-layer-cross-account.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-layerversionpermission.html',
  ],
  check(permission) {
    const { kind, principals } = principalScope(permission.statement, permission.account);
    if (kind === 'unknown') return unknown(principals[0]?.because ?? 'the principal is not known');
    if (kind !== 'public') return PASS;
    return fail(
      evidenceAt(permission, 'everyone may get the layer version', { path: 'statement', value: '*' }),
    );
  },
});
