import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { aStage } from './api.cases.ts';
import { apiAccessLogUnstructured } from './api-access-log-unstructured.ts';

function stageWithFormat(format: Parameters<typeof unresolved>[0] | ReturnType<typeof unresolved>) {
  return aStage({ accessLog: { destination: 'arn:aws:logs:eu-west-1:123456789012:log-group:api', format } });
}

postureCases(apiAccessLogUnstructured, [
  {
    name: 'free text',
    given: inventoryWith([stageWithFormat('requestId=$context.requestId')]),
    expect: 'fail',
  },
  {
    name: 'the common log format',
    given: inventoryWith([
      stageWithFormat('$context.identity.sourceIp - - [$context.requestTime] "$context.httpMethod"'),
    ]),
    expect: 'fail',
  },
  {
    name: 'JSON with a bare number',
    given: inventoryWith([
      stageWithFormat('{\n "id": "$context.requestId",\n "ms": $context.integration.latency\n}\n'),
    ]),
    expect: 'pass',
  },
  {
    name: 'JSON of which a part is not known',
    given: inventoryWith([stageWithFormat(unresolved('Sub', { text: '{"stage":"<?Stage>"}' }))]),
    expect: 'pass',
  },
  {
    name: 'a format that is not known',
    given: inventoryWith([stageWithFormat(unresolved('Ref Format'))]),
    expect: 'unknown',
  },
  {
    name: 'no format',
    given: inventoryWith([aStage({ accessLog: { destination: 'arn:aws:logs:eu-west-1:1:x' } })]),
    expect: 'unknown',
  },
  { name: 'no access log', given: inventoryWith([aStage()]), expect: 'not-applicable' },
]);
