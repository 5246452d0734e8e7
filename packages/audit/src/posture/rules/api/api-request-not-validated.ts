import { routeProtocol } from '../../../access/api/stage-methods.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-02. Only REST APIs can validate requests; HTTP APIs leave it to the function. */
export const apiRequestNotValidated = definePostureRule({
  id: 'api-request-not-validated',
  code: 'WT-API-02',
  title: 'API method passes requests on without validating them',
  severity: 'low',
  class: 'security',
  risks: ['R1'],
  sameAs: ['Checkov CKV2_AWS_53', 'cdk-nag APIG2', 'CloudSploit apigatewayRequestValidation'],
  subjects: ['route'],
  needs: ['apis'],
  why: 'Malformed bodies and unexpected parameters reach the function, which then has to reject every one of them by itself. API Gateway can turn them away before the function runs and is paid for.',
  fix: 'Declare an `AWS::ApiGateway::RequestValidator` with `ValidateRequestBody: true` and `ValidateRequestParameters: true`, name it in `RequestValidatorId` of the method and give the method `RequestModels`; in SAM set `RequestModel` with `ValidateBody: true` on the event.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html',
  ],
  check(route, { inventory }) {
    if ((routeProtocol(inventory, route) ?? 'rest') !== 'rest')
      return notApplicable('only REST APIs validate requests');
    if (route.method === 'OPTIONS') return notApplicable('a preflight request has no input');
    if (route.integration?.type === 'MOCK') return notApplicable('the method has no back end');
    if (isUnresolved(route.validatesRequest)) return notKnown(route.validatesRequest);
    if (route.validatesRequest === true) return PASS;
    const what =
      route.hasRequestModel === true
        ? 'the method has a request model that no validator applies'
        : 'the method has no request validator';
    return fail(evidenceAt(route, what, { path: 'validatesRequest' }));
  },
});
