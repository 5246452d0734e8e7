import { expect, test } from 'vitest';
import { aCondition, aDocument, anAwsPrincipal, aStatement, aSubject } from '../model/a-subject.cases.ts';
import { createInventory } from '../model/inventory.ts';
import type { PolicyStatement } from '../model/policy-document.ts';
import { referenceTo } from '../model/reference.ts';
import type { Api } from '../model/subjects/api-gateway.ts';
import { unresolved } from '../model/unresolved.ts';
import { apiReach } from './api-reach.ts';

function reach(parts: Partial<Api>, ...statements: readonly PolicyStatement[]) {
  const subjects = [
    aSubject({ kind: 'api', protocol: 'rest', ...parts }),
    ...(statements.length === 0
      ? []
      : [
          aSubject({
            kind: 'resource-policy',
            service: 'execute-api',
            on: [referenceTo('the-api')],
            document: aDocument(...statements),
          }),
        ]),
  ];
  const inventory = createInventory({ source: 'account', capturedAt: '2026-11-01T00:00:00.000Z', subjects });
  const [api] = inventory.ofKind('api');
  return api === undefined ? undefined : apiReach(inventory, api).kind;
}

const EVERYONE = aStatement({ actions: ['execute-api:Invoke'], principals: [anAwsPrincipal('*')] });
const OFFICE = ['aws:SourceIp', '192.0.2.0/24'] as const;

test('without a policy an API is open unless it is private', () => {
  expect(reach({})).toBe('open');
  expect(reach({ endpointTypes: ['REGIONAL'] })).toBe('open');
  expect(reach({ endpointTypes: ['PRIVATE'] })).toBe('private');
  expect(reach({ endpointTypes: [unresolved('Ref Type')] })).toBe('unknown');
});

test('a policy limits, or does not', () => {
  expect(reach({}, EVERYONE)).toBe('open');
  expect(reach({}, { ...EVERYONE, conditions: [aCondition('IpAddress', ...OFFICE)] })).toBe('limited');
  expect(reach({}, { ...EVERYONE, principals: [anAwsPrincipal('123456789012')] })).toBe('limited');
  const outside = {
    ...EVERYONE,
    effect: 'Deny' as const,
    conditions: [aCondition('NotIpAddress', ...OFFICE)],
  };
  expect(reach({}, EVERYONE, outside)).toBe('limited');
});

test('a list of addresses that are kept out leaves everyone else in', () => {
  const blocked = { ...EVERYONE, effect: 'Deny' as const, conditions: [aCondition('IpAddress', ...OFFICE)] };
  expect(reach({}, EVERYONE, blocked)).toBe('open');
});

test('a limiting policy decides even where the endpoint type is not known', () => {
  const limited = { ...EVERYONE, conditions: [aCondition('IpAddress', ...OFFICE)] };
  expect(reach({ endpointTypes: [unresolved('Ref Type')] }, limited)).toBe('limited');
  expect(reach({ endpointTypes: [unresolved('Ref Type')] }, EVERYONE)).toBe('unknown');
});
