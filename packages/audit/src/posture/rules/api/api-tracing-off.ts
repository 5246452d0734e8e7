import { stageProtocol } from '../../../access/api/stage-methods.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { judgeSwitch } from '../../judge-setting.ts';
import { notApplicable } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-06. Only REST APIs can trace with X-Ray. */
export const apiTracingOff = definePostureRule({
  id: 'api-tracing-off',
  code: 'WT-API-06',
  title: 'REST API stage does not trace with X-Ray',
  severity: 'low',
  class: 'best-practice',
  risks: ['R5'],
  sameAs: [
    'Checkov CKV_AWS_73',
    'Prowler apigateway_restapi_tracing_enabled',
    'Security Hub APIGateway.3',
    'serverless-rules WS2002',
    'Trivy AWS-0003',
  ],
  subjects: ['stage'],
  needs: ['api-stages'],
  why: 'Without a trace that begins at the API, a request cannot be followed through the functions and services behind it.',
  fix: 'Set `TracingEnabled: true` on the `AWS::ApiGateway::Stage` or `AWS::Serverless::Api`.',
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-xray.html'],
  check(stage, { inventory }) {
    if (stageProtocol(inventory, stage) !== 'rest') return notApplicable('only REST APIs trace with X-Ray');
    return judgeSwitch(stage.tracing, evidenceAt(stage, 'X-Ray tracing is off', { path: 'tracing' }));
  },
});
