import { aFunction } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionWithoutGuard } from './function-without-guard.ts';

const given = (parts: Partial<LambdaFunction>) => inventoryWith([aFunction(parts)]);
const layer = (name: string) => [referenceByArn(`arn:aws:lambda:eu-west-1:123456789012:layer:${name}:1`)];

postureCases(functionWithoutGuard, [
  { name: 'nothing of ours', given: given({}), expect: 'fail' },
  {
    name: 'another layer and wrapper',
    given: given({ layers: layer('tools'), environment: { AWS_LAMBDA_EXEC_WRAPPER: '/opt/otel' } }),
    expect: 'fail',
  },
  { name: 'our layer', given: given({ layers: layer('watertight-guard') }), expect: 'pass' },
  {
    name: 'our wrapper',
    given: given({ environment: { AWS_LAMBDA_EXEC_WRAPPER: '/opt/watertight' } }),
    expect: 'pass',
  },
  {
    name: 'our settings, for a handler wrapped in code',
    given: given({ environment: { WATERTIGHT_POLICY: 'policy.json' } }),
    expect: 'pass',
  },
  { name: 'a runtime without guard', given: given({ runtime: 'ruby3.4' }), expect: 'not-applicable' },
  { name: 'a layer by parameter', given: given({ layers: [unresolved('Ref Layer')] }), expect: 'unknown' },
  { name: 'an unknown environment', given: given({ hasUnknownEnvironment: true }), expect: 'unknown' },
  { name: 'an image', given: given({ packageType: 'Image' }), expect: 'unknown' },
]);
