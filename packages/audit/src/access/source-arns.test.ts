import { expect, test } from 'vitest';
import { aCondition, aStatement } from '../model/a-subject.cases.ts';
import type { PolicyCondition } from '../model/policy-document.ts';
import { sourceArns } from './source-arns.ts';

const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:news';

test.each<readonly [string, PolicyCondition, readonly string[]]>([
  ['ARN', aCondition('ArnLike', 'AWS:SourceArn', TOPIC), [TOPIC]],
  ['text', aCondition('StringEquals', 'aws:SourceArn', TOPIC, 'x'), [TOPIC, 'x']],
  ['negated', aCondition('ArnNotLike', 'aws:SourceArn', TOPIC), []],
  ['presence', aCondition('Null', 'aws:SourceArn', 'false'), []],
  ['another key', aCondition('ArnLike', 'aws:PrincipalArn', TOPIC), []],
])('sourceArns() of a condition: %s', (_name, condition, expected) => {
  expect(sourceArns(aStatement({ conditions: [condition] }))).toEqual(expected);
});
