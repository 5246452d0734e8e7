import { describe, expect, test } from 'vitest';
import { aFunction } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { DEFAULT_RULE_SETTINGS } from '../../rule.ts';
import { outcomeOf } from '../../run-rules.ts';
import { clearTextEndpoint } from './clear-text-endpoint.ts';

const given = (environment: Readonly<Record<string, Value<string>>>) =>
  inventoryWith([aFunction({ environment })]);

postureCases(clearTextEndpoint, [
  {
    name: 'an address of the web',
    given: given({ ORDERS_URL: 'http://orders.example.com/api' }),
    expect: 'fail',
  },
  {
    name: 'a cache',
    given: given({ REDIS_URL: 'redis://:secret@cache.example.com:6379/0' }),
    expect: 'fail',
  },
  { name: 'a broker', given: given({ BROKER: 'amqp://mq.example.com' }), expect: 'fail' },
  {
    name: 'the second of several',
    given: given({ HOSTS: 'https://a.example.com,http://b.example.com' }),
    expect: 'fail',
  },
  {
    name: 'a driver told not to',
    given: given({ DATABASE_URL: 'postgres://db.example.com/orders?sslmode=disable' }),
    expect: 'fail',
  },
  { name: 'a protocol by name', given: given({ KAFKA_SECURITY_PROTOCOL: 'SASL_PLAINTEXT' }), expect: 'fail' },
  { name: 'certificates unchecked', given: given({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }), expect: 'fail' },
  {
    name: 'a host that is known in part',
    given: given({ URL: unresolved('Sub', { text: 'http://<?Host>.example.com/' }) }),
    expect: 'fail',
  },
  {
    name: 'with TLS',
    given: given({
      ORDERS_URL: 'https://orders.example.com',
      REDIS_URL: 'rediss://cache.example.com:6379',
      DATABASE_URL: 'postgres://db.example.com/orders?sslmode=verify-full',
    }),
    expect: 'pass',
  },
  {
    name: 'the own machine',
    given: given({
      AGENT: 'http://localhost:4318',
      METADATA: 'http://169.254.169.254/latest',
      EXTENSION: 'http://127.0.0.1:2773',
    }),
    expect: 'pass',
  },
  { name: 'a name space', given: given({ NAMESPACE: 'http://www.w3.org/2001/XMLSchema' }), expect: 'pass' },
  { name: 'an address that is not known', given: given({ URL: unresolved('Ref Url') }), expect: 'unknown' },
  {
    name: 'a protocol that is not known',
    given: given({ DB_SSL: unresolved('Ref Ssl') }),
    expect: 'unknown',
  },
  {
    name: 'an address of which the scheme is known',
    given: given({ ORDERS_URL: unresolved('Sub', { text: 'https://<?Host>/' }) }),
    expect: 'pass',
  },
  {
    name: 'a table that is not known',
    given: given({ TABLE_NAME: unresolved('Ref Table') }),
    expect: 'pass',
  },
  {
    name: 'an environment that is not known',
    given: inventoryWith([aFunction({ hasUnknownEnvironment: true })]),
    expect: 'unknown',
  },
  { name: 'no environment', given: inventoryWith([aFunction()]), expect: 'not-applicable' },
]);

describe('clear-text-endpoint', () => {
  test.each([
    ['redis://:secret@cache.example.com:6379/0', 'medium', 'redis://cache.example.com'],
    ['http://orders.service.internal:8080', 'low', 'http://orders.service.internal'],
  ])('%s is %s and shown without credentials', (url, severity, value) => {
    const inventory = given({ URL: url });
    const outcome = outcomeOf(clearTextEndpoint, aFunction({ environment: { URL: url } }), {
      inventory,
      settings: DEFAULT_RULE_SETTINGS,
    });
    expect(outcome).toMatchObject({ severity, evidence: [{ value }] });
  });
});
