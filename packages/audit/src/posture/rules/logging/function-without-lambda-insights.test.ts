import { aFunction } from '../../../model/a-subject.cases.ts';
import { type Reference, referenceByArn } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionWithoutLambdaInsights } from './function-without-lambda-insights.ts';

const withLayer = (...layers: Reference[]) => inventoryWith([aFunction({ layers })]);
const layer = (account: string, name: string) =>
  referenceByArn(`arn:aws:lambda:eu-west-1:${account}:layer:${name}:5`);

postureCases(functionWithoutLambdaInsights, [
  { name: 'no layers', given: withLayer(), expect: 'fail' },
  { name: 'another layer', given: withLayer(layer('123456789012', 'tools')), expect: 'fail' },
  {
    name: 'the extension',
    given: withLayer(layer('580247275435', 'LambdaInsightsExtension-Arm64')),
    expect: 'pass',
  },
  {
    name: 'the extension of a Region that is not known',
    given: withLayer(
      unresolved('Sub', { text: 'arn:aws:lambda:<region>:<?Account>:layer:LambdaInsightsExtension:5' }),
    ),
    expect: 'pass',
  },
  {
    name: 'another vendor’s extension',
    given: withLayer(layer('464622532012', 'Datadog')),
    expect: 'not-applicable',
  },
  { name: 'a layer by parameter', given: withLayer(unresolved('Ref Layer')), expect: 'unknown' },
  { name: 'an image', given: inventoryWith([aFunction({ packageType: 'Image' })]), expect: 'unknown' },
]);
