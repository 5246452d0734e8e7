import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-03. Access logs are a setting of the stage for REST, HTTP and WebSocket APIs alike. */
export const apiAccessLogOff = definePostureRule({
  id: 'api-access-log-off',
  code: 'WT-API-03',
  title: 'API stage writes no access log',
  severity: 'medium',
  class: 'security',
  risks: ['R5'],
  sameAs: [
    'Checkov CKV_AWS_76',
    'Checkov CKV_AWS_95',
    'Prowler apigatewayv2_api_access_logging_enabled',
    'Security Hub APIGateway.9',
    'cfn_nag W69',
    'cdk-nag APIG1',
    'serverless-rules ES2000',
    'Trivy AWS-0001',
  ],
  subjects: ['stage'],
  needs: ['api-stages'],
  why: 'Who called which route, from which address, and what they were answered is written nowhere else. Without it an attack on the API can neither be seen nor investigated.',
  fix: 'Set `AccessLogSetting` of the `AWS::ApiGateway::Stage` or `AWS::Serverless::Api` (`AccessLogSettings` for HTTP and WebSocket APIs) with the `DestinationArn` of a log group and a JSON `Format`.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html',
  ],
  check(stage) {
    const destination = stage.accessLog?.destination;
    if (isUnresolved(destination)) return destination.text === undefined ? notKnown(destination) : PASS;
    if (destination !== undefined && destination.trim() !== '') return PASS;
    const what =
      stage.accessLog === undefined
        ? 'the stage has no access log'
        : 'the access log of the stage has no destination';
    return fail(evidenceAt(stage, what, { path: 'accessLog' }));
  },
});
