import { describe, expect, it } from 'vitest';
import { isSuppressible, suppressionOfFilter } from './suppression-of-filter.ts';

describe('a filter becomes a suppression', () => {
  it.each([
    ['/alerts', ['rule=beacon'], { rule: 'beacon' }],
    ['/alerts', ['status=open', 'rule=beacon', 'entity=lambda:orders'], { rule: 'beacon', entity: 'orders' }],
    ['/observations', ['rule=a', 'sourceIp=192.0.2.1'], { rule: 'a', indicator: '192.0.2.1' }],
    ['/events', ['function=orders'], { entity: 'orders', rule: 'guard-violation' }],
    [
      '/events',
      ['function=a=b', 'sourceIp=2001:db8::1'],
      { entity: 'a=b', indicator: '2001:db8::1', rule: 'guard-violation' },
    ],
  ])('%s %j', (page, f, scope) => expect(suppressionOfFilter(page, f, 'and')).toEqual(scope));
});

describe('a filter that says more or less than a suppression can is told why', () => {
  it.each([
    ['nothing', '/alerts', [], 'and'],
    ['only a status', '/alerts', ['status=open'], 'and'],
    ['a part of a name', '/alerts', ['rule:beac'], 'and'],
    ['an exclusion', '/alerts', ['rule!=beacon'], 'and'],
    ['another column', '/events', ['function=a', 'attackType=sql-injection'], 'and'],
    ['any column', '/events', ['*:x'], 'and'],
    ['two rules', '/alerts', ['rule=a', 'rule=b'], 'and'],
    ['alternatives', '/alerts', ['rule=a', 'entity=b'], 'or'],
    ['a column that only objects have', '/alerts', ['constructor=a'], 'and'],
    ['another list', '/flows', ['rule=a'], 'and'],
  ])('%s', (_name, page, f, join) => {
    expect(suppressionOfFilter(page, f, join)).toEqual({ problem: expect.stringMatching(/\.$/) });
  });

  it('and only three lists offer it', () =>
    expect(['/alerts', '/observations', '/events', '/flows', '/constructor'].map(isSuppressible)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]));
});
