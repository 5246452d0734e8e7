import { apiPhysicalId } from '../../../access/api/api-physical-id.ts';
import { stageApi } from '../../../access/api/stage-methods.ts';
import { alarmed } from '../../../access/observability/alarmed.ts';
import { known, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Error metrics of REST, HTTP and WebSocket APIs. */
const ERROR_METRICS = [
  '4XXError',
  '5XXError',
  '4xx',
  '5xx',
  'ClientError',
  'ExecutionError',
  'IntegrationError',
];

/** WT-API-28. Alarms may be declared elsewhere: a template without any alarm is not judged. */
export const apiWithoutErrorAlarm = definePostureRule({
  id: 'api-without-error-alarm',
  code: 'WT-API-28',
  title: 'No alarm on the errors of an API',
  severity: 'low',
  class: 'best-practice',
  risks: ['R5'],
  sameAs: [],
  subjects: ['stage'],
  needs: ['api-stages', 'alarms'],
  why: 'Somebody who guesses tokens or paths produces refusals, somebody who injects produces failures. Nobody is told about either.',
  fix: 'Declare an `AWS::CloudWatch::Alarm` with `Namespace: AWS/ApiGateway`, `MetricName: 4XXError` or `5XXError` (HTTP APIs: `4xx`, `5xx`), the dimension `ApiName` (HTTP APIs: `ApiId`) and an action.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html',
  ],
  check(stage, { inventory }) {
    const api = stageApi(inventory, stage);
    if (api === undefined) return unknown('the API of the stage is not known');
    if (inventory.source !== 'account' && inventory.ofKind('alarm').length === 0) {
      return unknown('alarms may be declared elsewhere');
    }
    const stageName = known(stage.name);
    const isAlarmed = alarmed(inventory, {
      namespace: 'AWS/ApiGateway',
      names: ERROR_METRICS,
      dimensions: {
        ApiName: [valueText(api.name)],
        ApiId: [apiPhysicalId(api)],
        ...(stageName === undefined ? {} : { Stage: [stageName] }),
      },
    });
    if (isAlarmed === undefined) return unknown('what an alarm watches is not known');
    return isAlarmed ? PASS : fail(evidenceAt(stage, 'no alarm on 4xx or 5xx answers of the API'));
  },
});
