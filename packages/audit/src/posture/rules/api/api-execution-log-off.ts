import { stageMethods, stageProtocol } from '../../../access/api/stage-methods.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

const LEVELS_THAT_LOG = ['ERROR', 'INFO'];

/** WT-API-04. HTTP APIs have no execution log. */
export const apiExecutionLogOff = definePostureRule({
  id: 'api-execution-log-off',
  code: 'WT-API-04',
  title: 'API stage writes no execution log',
  severity: 'low',
  class: 'security',
  risks: ['R5'],
  sameAs: [
    'Checkov CKV2_AWS_4',
    'Prowler apigateway_restapi_logging_enabled',
    'Security Hub APIGateway.1',
    'cdk-nag APIG6',
  ],
  subjects: ['stage'],
  needs: ['api-stages'],
  clearsWith: ['apis'],
  why: 'Failures inside API Gateway (an authorizer that errs, a request that a validator turns away, an integration that is denied) leave no trace, so attempts to get around them are not seen.',
  fix: 'Give the stage a `MethodSettings` entry with `ResourcePath: "/*"`, `HttpMethod: "*"` and `LoggingLevel: ERROR` (or `INFO`); for WebSocket APIs set `DefaultRouteSettings.LoggingLevel`. The account needs a CloudWatch role once (`AWS::ApiGateway::Account`).',
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html'],
  check(stage, { inventory }) {
    if (stageProtocol(inventory, stage) === 'http') return notApplicable('HTTP APIs have no execution log');
    const methods = stageMethods(inventory, stage, ({ loggingLevel }) =>
      isUnresolved(loggingLevel)
        ? undefined
        : LEVELS_THAT_LOG.includes((loggingLevel ?? 'OFF').toUpperCase()),
    );
    if (methods.kind === 'unknown') return unknown('a logging level of the stage is not known');
    if (methods.kind === 'all') return PASS;
    return fail(
      ...methods.without.map((name) =>
        evidenceAt(stage, `${name}: no execution log`, { path: 'methodSettings' }),
      ),
    );
  },
});
