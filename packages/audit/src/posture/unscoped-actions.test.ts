import { expect, test } from 'vitest';
import { aCondition, aStatement } from '../model/a-subject.cases.ts';
import { unresolved } from '../model/unresolved.ts';
import { judgeUnscoped } from './unscoped-actions.ts';

const isRead = ({ action }: { readonly action: string }) => action === 's3:GetObject';
const get = { actions: ['s3:GetObject'], resources: ['*'] };

test.each([
  ['an action that is meant', get, 'fail'],
  ['one of a pattern', { actions: ['s3:*'], resources: ['*'] }, 'fail'],
  ['an action that is not meant', { actions: ['s3:PutObject'], resources: ['*'] }, 'pass'],
  ['everything, left to other rules', { actions: ['*'], resources: ['*'] }, 'pass'],
  ['limited resources', { ...get, resources: ['arn:aws:s3:::uploads/*'] }, 'pass'],
  [
    'a limiting condition',
    { ...get, conditions: [aCondition('StringEquals', 'aws:ResourceTag/a', 'b')] },
    'pass',
  ],
  ['a resource that is not known', { ...get, resources: [unresolved('Ref Arn')] }, 'unknown'],
  ['an action that is not known', { ...get, actions: [unresolved('Ref Action')] }, 'unknown'],
  [
    'an action that is not known on one bucket',
    { actions: [unresolved('Ref Action')], resources: ['arn:aws:s3:::uploads'] },
    'pass',
  ],
])('%s', (_, parts, kind) => {
  expect(judgeUnscoped(aStatement(parts), isRead).kind).toBe(kind);
});
