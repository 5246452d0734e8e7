import { expect, test } from 'vitest';
import { aFunction, aSubject } from '../../model/a-subject.cases.ts';
import { createInventory } from '../../model/inventory.ts';
import { referenceByArn, referenceTo } from '../../model/reference.ts';
import { unresolved } from '../../model/unresolved.ts';
import { targetFunction } from './target-function.ts';

const FUNCTION = aFunction();
const ALIAS = aSubject({ kind: 'alias', id: 'live', function: referenceTo(FUNCTION.id), version: '3' });
const INVENTORY = createInventory({
  source: 'account',
  capturedAt: '2026-11-01T00:00:00Z',
  subjects: [FUNCTION, ALIAS],
});

test.each([
  ['the function', referenceTo(FUNCTION.id)],
  ['its alias', referenceTo('live')],
  ['an ARN with a qualifier', referenceByArn(`${FUNCTION.id}:live`)],
])('finds the function behind %s', (_, reference) => {
  expect(targetFunction(INVENTORY, reference)).toBe(FUNCTION);
});

test.each([
  ['nothing', undefined],
  ['a parameter', unresolved('Ref Function')],
  ['a function elsewhere', referenceByArn('arn:aws:lambda:eu-west-1:999999999999:function:orders')],
])('finds none behind %s', (_, reference) => {
  expect(targetFunction(INVENTORY, reference)).toBeUndefined();
});
