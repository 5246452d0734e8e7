import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPage } from './match-page.ts';

const PATTERNS = ['/', '/alerts', '/alerts/$id', '/functions/$account/$region/$name'];

describe('matchPage()', () => {
  it.each([
    ['/', '/', {}],
    ['/alerts', '/alerts', {}],
    ['/alerts/0a1b', '/alerts/$id', { id: '0a1b' }],
    [
      '/functions/111122223333/us-east-1/order%2Fapi',
      '/functions/$account/$region/$name',
      { account: '111122223333', region: 'us-east-1', name: 'order/api' },
    ],
    ['/alerts/%zz', '/alerts/$id', { id: '%zz' }],
  ])('%s is %s', (path, pattern, params) => {
    expect(matchPage(path, PATTERNS)).toEqual({ path: pattern, params });
  });

  it.each(['', '/none', '/alerts/a/b', '/Alerts', '//'])('%j is no page', (path) => {
    expect(matchPage(path, PATTERNS)).toBeUndefined();
  });

  it('finds the name again, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(matchPage(`/alerts/${encodeURIComponent(name)}`, PATTERNS)?.params).toEqual({ id: name });
      }),
    );
  });
});
