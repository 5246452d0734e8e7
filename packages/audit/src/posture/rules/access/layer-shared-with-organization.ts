import { principalScope } from '../../../access/principal-scope.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** INV-12. */
export const layerSharedWithOrganization = definePostureRule({
  id: 'layer-shared-with-organization',
  code: 'WT-INV-12',
  title: 'A layer version is shared with a whole organization',
  severity: 'informational',
  class: 'security',
  risks: ['R11'],
  sameAs: ['AWS Guard Rules Registry LAMBDA_NO_WILDCARD_PRINCIPALS'],
  subjects: ['layer-permission'],
  needs: ['layer-policies'],
  why: 'Every account of the organization, test accounts too, can read the layer. Tools disagree whether that is a weakness; for an inner library it is mostly intended.',
  fix: 'Where only some accounts need the layer, write one `AWS::Lambda::LayerVersionPermission` per account id.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/permissions-layer-cross-account.html'],
  check(permission) {
    const { kind, principals, limits } = principalScope(permission.statement, permission.account);
    if (kind === 'unknown') return unknown(principals[0]?.because ?? 'the principal is not known');
    if (kind !== 'organization') return PASS;
    const value = limits
      .flatMap(({ condition }) => condition.values)
      .find((each) => typeof each === 'string');
    const what = 'all accounts of the organization may get the layer version';
    return fail(
      evidenceAt(permission, what, { path: 'statement', ...(typeof value === 'string' ? { value } : {}) }),
    );
  },
});
