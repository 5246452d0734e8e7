import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aSubject } from '../../model/a-subject.cases.ts';
import { createInventory } from '../../model/inventory.ts';
import { referenceTo } from '../../model/reference.ts';
import type { StageMethodSettings } from '../../model/subjects/api-gateway.ts';
import { unresolved, type Value } from '../../model/unresolved.ts';
import { stageMethods, stageProtocol } from './stage-methods.ts';

const API = referenceTo('the-api');

function methods(
  rows: readonly StageMethodSettings[],
  ...routes: readonly (readonly [string, Value<string>])[]
) {
  const inventory = createInventory({
    source: 'cloudformation',
    capturedAt: '2026-11-01T00:00:00.000Z',
    subjects: [
      aSubject({ kind: 'stage', api: API, methodSettings: rows }),
      ...routes.map(([method, route], index) =>
        aSubject({ kind: 'route', id: `route-${index}`, api: API, method, route }),
      ),
    ],
  });
  const [stage] = inventory.ofKind('stage');
  if (stage === undefined) throw new Error('no stage');
  return stageMethods(inventory, stage, ({ metrics }) =>
    typeof metrics === 'object' ? undefined : metrics === true,
  );
}

const on = (route: string) => ({ route, metrics: true });

test.each([
  ['*/*', 'GET', '/orders'],
  ['/*/*', 'GET', '/orders'],
  ['orders/GET', 'GET', '/orders'],
  ['/orders/{id}/GET', 'GET', '/orders/{id}'],
  ['~1orders~1{id}/GET', 'GET', '/orders/{id}'],
  ['//GET', 'GET', '/'],
  ['orders/*', 'DELETE', '/orders'],
  ['*/GET', 'GET', '/orders'],
  ['GET /orders', 'GET', '/orders'],
  ['$default', 'ANY', '$default'],
  ['$connect', 'WS', '$connect'],
])('%s is for %s %s', (row, method, route) => {
  expect(methods([on(row)], [method, route])).toEqual({ kind: 'all', without: [] });
});

test.each([
  ['orders/GET', 'POST', '/orders'],
  ['orders/GET', 'GET', '/orders/{id}'],
  ['GET /orders', 'GET', '/payments'],
  ['$default', 'GET', '/orders'],
])('%s is not for %s %s', (row, method, route) => {
  expect(methods([on(row)], [method, route])).toEqual({ kind: 'not-all', without: [`${method} ${route}`] });
});

test('without routes the rows are judged, and without rows all methods', () => {
  expect(methods([on('orders/GET')]).kind).toBe('all');
  expect(methods([on('orders/GET'), { route: 'orders/PUT' }])).toEqual({
    kind: 'not-all',
    without: ['orders/PUT'],
  });
  expect(methods([])).toEqual({ kind: 'not-all', without: ['all methods'] });
});

test('a row for one method adds to the row for all', () => {
  expect(methods([on('*/*'), { route: 'orders/GET', loggingLevel: 'INFO' }], ['GET', '/orders']).kind).toBe(
    'all',
  );
  expect(methods([on('*/*'), { route: 'orders/GET', metrics: false }], ['GET', '/orders']).kind).toBe(
    'not-all',
  );
});

test('preflight methods do not count, and what is not known is told', () => {
  expect(methods([on('orders/GET')], ['GET', '/orders'], ['OPTIONS', '/orders']).kind).toBe('all');
  expect(methods([{ route: '*/*', metrics: unresolved('Ref On') }], ['GET', '/orders']).kind).toBe('unknown');
});

test('takes any text for a route', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (row, method, route) => {
      expect(['all', 'not-all']).toContain(methods([on(row)], [method, route]).kind);
    }),
  );
});

test('a stage of an API that lies outside is one of a REST API, unless it says otherwise', () => {
  const inventory = createInventory({ source: 'sam', capturedAt: '2026-11-01T00:00:00.000Z', subjects: [] });
  const stage = {
    kind: 'stage' as const,
    id: 's',
    name: 's',
    account: '<account>',
    region: '<region>',
    api: API,
    methodSettings: [],
  };
  expect(stageProtocol(inventory, stage)).toBe('rest');
  expect(stageProtocol(inventory, { ...stage, protocol: 'http' })).toBe('http');
});
