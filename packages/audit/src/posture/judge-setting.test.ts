import { expect, test } from 'vitest';
import { referenceByArn } from '../model/reference.ts';
import { unresolved } from '../model/unresolved.ts';
import { judgeLink, judgeSwitch } from './judge-setting.ts';

const OFF = { what: 'it is off' };

test.each([
  [true, 'pass'],
  [false, 'fail'],
  [undefined, 'fail'],
  [unresolved('Ref IsOn'), 'unknown'],
])('a switch that is %o', (value, kind) => {
  expect(judgeSwitch(value, OFF).kind).toBe(kind);
});

test('an absent switch has the default', () => {
  expect(judgeSwitch(undefined, OFF, { isOnByDefault: true }).kind).toBe('pass');
  expect(judgeSwitch(false, OFF, { isOnByDefault: true }).kind).toBe('fail');
});

test('a link is there, missing, or not known', () => {
  expect(judgeLink(referenceByArn('arn:aws:kms:eu-west-1:123456789012:key/1'), OFF).kind).toBe('pass');
  expect(judgeLink(undefined, OFF)).toEqual({ kind: 'fail', evidence: [OFF] });
  expect(judgeLink(unresolved('Ref Key'), OFF)).toEqual({
    kind: 'unknown',
    because: 'the value of Ref Key is not known',
  });
});
