import { apiPolicies, apiReach } from '../../../access/api-reach.ts';
import { apiRoutes } from '../../../access/api-routes.ts';
import { referenceTo } from '../../../model/reference.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-18. A private API with such a policy answers to VPC endpoints of every account. */
export const apiPolicyOpen = definePostureRule({
  id: 'api-policy-open',
  code: 'WT-API-18',
  title: 'Resource policy of an API lets everyone in',
  severity: 'medium',
  class: 'security',
  risks: ['R2'],
  sameAs: ['Prowler apigateway_restapi_public_with_authorizer'],
  subjects: ['api'],
  needs: ['apis'],
  why: 'The policy is written to limit who may call and limits nobody. For a private API it opens the door to VPC endpoints of any AWS account.',
  fix: 'In `Policy` of the `AWS::ApiGateway::RestApi` name principals, or give the statement a condition on `aws:SourceVpce`, `aws:SourceIp` or `aws:PrincipalOrgID`; for an API that is public on purpose remove the policy.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html',
  ],
  check(api, { inventory }) {
    const policies = apiPolicies(inventory, api);
    if (policies.length === 0) return notApplicable('the API has no resource policy');
    // The question here is the policy alone, whatever the endpoint.
    const { endpointTypes: _, ...bare } = api;
    const reach = apiReach(inventory, bare);
    if (reach.kind === 'unknown') return unknown(reach.because);
    if (reach.kind !== 'open') return PASS;
    const isPrivate = api.endpointTypes?.includes('PRIVATE') === true;
    const routes = apiRoutes(inventory, referenceTo(api.id));
    const isAuthorized =
      routes.length > 0 && routes.every((route) => (route.authorization ?? 'NONE') !== 'NONE');
    const evidence = policies.map((policy) => evidenceAt(policy, reach.because));
    return { kind: 'fail', evidence, severity: isAuthorized && !isPrivate ? 'low' : 'medium' };
  },
});
