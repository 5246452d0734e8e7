import { expect, test } from 'vitest';
import { aFunction, aSubject } from '../../model/a-subject.cases.ts';
import { createInventory } from '../../model/inventory.ts';
import { referenceByArn, referenceTo } from '../../model/reference.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { unresolved, type Value } from '../../model/unresolved.ts';
import { logGroupOf } from './log-group-of.ts';

function inventoryOf(...subjects: readonly Subject[]) {
  return createInventory({ source: 'sam', capturedAt: '2026-11-01T00:00:00.000Z', subjects });
}

function aLogGroup(name: Value<string>, parts: Partial<Subject> = {}) {
  return aSubject({ kind: 'log-group', id: 'logs', name, ...parts });
}

test.each<[string, Parameters<typeof aFunction>[0], Value<string>]>([
  ['its default name', {}, '/aws/lambda/orders'],
  ['a name that AWS will choose', { name: '<Orders>' }, '/aws/lambda/<Orders>'],
  [
    'a name that is partly known',
    { name: unresolved('Sub', { text: 'orders-<?Stage>' }) },
    unresolved('Sub', { text: '/aws/lambda/orders-<?Stage>' }),
  ],
  ['a name of its settings', { logging: { logGroup: referenceByArn('shared') } }, 'shared'],
  [
    'an ARN of its settings',
    { logging: { logGroup: referenceByArn('arn:aws:logs:eu-west-1:123456789012:log-group:/shared/all:*') } },
    '/shared/all',
  ],
  ['a reference of its settings', { logging: { logGroup: referenceTo('logs') } }, 'whatever'],
])('finds a log group by %s', (_, parts, name) => {
  const fn = aFunction(parts);
  expect(logGroupOf(inventoryOf(fn, aLogGroup(name)), fn)).toMatchObject({
    kind: 'known',
    logGroup: { id: 'logs' },
  });
});

test('does not take the log group of another function or Region', () => {
  const fn = aFunction();
  const others = [
    aLogGroup('/aws/lambda/orders-2'),
    aLogGroup('/aws/lambda/orders', { region: 'eu-north-1' }),
  ];
  for (const other of others) {
    expect(logGroupOf(inventoryOf(fn, other), fn)).toEqual({ kind: 'missing', name: '/aws/lambda/orders' });
  }
});

test('tells what is not known', () => {
  const fn = aFunction();
  expect(logGroupOf(inventoryOf(fn, aLogGroup(unresolved('Ref Name'))), fn).kind).toBe('unknown');
  const elsewhere = aFunction({ logging: { logGroup: unresolved('Ref LogGroup') } });
  expect(logGroupOf(inventoryOf(elsewhere), elsewhere).kind).toBe('unknown');
  const unnamed = aFunction({ name: unresolved('Ref FunctionName') });
  expect(logGroupOf(inventoryOf(unnamed), unnamed).kind).toBe('unknown');
});
