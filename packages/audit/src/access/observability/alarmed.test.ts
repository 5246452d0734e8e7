import { expect, test } from 'vitest';
import { aSubject } from '../../model/a-subject.cases.ts';
import { createInventory } from '../../model/inventory.ts';
import type { AlarmMetric } from '../../model/subjects/observability.ts';
import { unresolved } from '../../model/unresolved.ts';
import { alarmed } from './alarmed.ts';

const QUESTION = {
  namespace: 'AWS/Lambda',
  names: ['Errors', 'Throttles'],
  dimensions: { FunctionName: ['orders'] },
};

function isAlarmed(...metrics: readonly AlarmMetric[]) {
  const subjects = metrics.map((metric, index) =>
    aSubject({ kind: 'alarm', id: `alarm-${index}`, metrics: [metric], actions: [] }),
  );
  return alarmed(
    createInventory({ source: 'account', capturedAt: '2026-11-01T00:00:00.000Z', subjects }),
    QUESTION,
  );
}

const ERRORS: AlarmMetric = {
  namespace: 'AWS/Lambda',
  name: 'Errors',
  dimensions: { FunctionName: 'orders' },
};
const UNCLEAR: AlarmMetric = { ...ERRORS, dimensions: { FunctionName: unresolved('Ref Function') } };

test('an alarm on the metric, or on that of all functions together', () => {
  expect(isAlarmed(ERRORS)).toBe(true);
  expect(isAlarmed({ ...ERRORS, dimensions: {} })).toBe(true);
  expect(isAlarmed({ ...ERRORS, dimensions: { FunctionName: 'orders', Resource: 'orders:prod' } })).toBe(
    true,
  );
});

test('an alarm on something else', () => {
  expect(isAlarmed()).toBe(false);
  expect(isAlarmed({ ...ERRORS, namespace: 'AWS/SQS' })).toBe(false);
  expect(isAlarmed({ ...ERRORS, name: 'Invocations' })).toBe(false);
  expect(isAlarmed({ ...ERRORS, dimensions: { FunctionName: 'payments' } })).toBe(false);
});

test('what is not known counts only where it decides', () => {
  expect(isAlarmed(UNCLEAR)).toBeUndefined();
  expect(isAlarmed(UNCLEAR, ERRORS)).toBe(true);
  expect(isAlarmed({ ...UNCLEAR, namespace: 'AWS/SQS' })).toBe(false);
  expect(isAlarmed({ dimensions: {} })).toBeUndefined();
});
