import { routeName, stageApi, stageProtocol } from '../../../access/api/stage-methods.ts';
import { apiRoutes } from '../../../access/api-routes.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { judgeLink } from '../../judge-setting.ts';
import { notApplicable, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

const HTTP_TYPES: readonly unknown[] = ['HTTP', 'HTTP_PROXY'];

/** WT-API-11. Functions are invoked with IAM and need no certificate: asked only of stages with HTTP back ends. */
export const apiWithoutClientCertificate = definePostureRule({
  id: 'api-without-client-certificate',
  code: 'WT-API-11',
  title: 'API calls its HTTP back end without a client certificate',
  severity: 'low',
  class: 'security',
  risks: ['R2'],
  sameAs: [
    'Checkov CKV2_AWS_51',
    'Prowler apigateway_restapi_client_certificate_enabled',
    'Security Hub APIGateway.2',
  ],
  subjects: ['stage'],
  needs: ['api-stages', 'apis'],
  why: 'The back end cannot tell requests that came through API Gateway, with its authorization and throttling, from requests that went around it.',
  fix: 'Declare an `AWS::ApiGateway::ClientCertificate`, name it in `ClientCertificateId` of the stage, and have the back end demand that certificate.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html',
  ],
  check(stage, { inventory }) {
    if (stageProtocol(inventory, stage) !== 'rest')
      return notApplicable('only REST APIs have client certificates');
    const routes = apiRoutes(inventory, stage.api);
    const called = routes.find((route) => HTTP_TYPES.includes(route.integration?.type));
    if (called === undefined) {
      const api = stageApi(inventory, stage);
      const isKnown = api !== undefined && api.hasUnknownRoutes !== true;
      return isKnown
        ? notApplicable('the API has no HTTP back end')
        : unknown('the methods of the API are not known');
    }
    const what = `${routeName(called)} calls an HTTP back end, and the stage has no client certificate`;
    return judgeLink(stage.clientCertificate, evidenceAt(stage, what, { path: 'clientCertificate' }));
  },
});
