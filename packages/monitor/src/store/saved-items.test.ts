import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStateStore, type StateStore } from './state-store.ts';

const by = { at: '2026-03-10T00:00:00.000Z', user: 'ana' };
const query = { kind: 'query', page: '', name: 'Busy functions', text: 'SELECT 1' } as const;
const filter = { kind: 'filter', page: '/events', name: 'SQL', text: 'f=attackType=sql-injection' } as const;

let store: StateStore;
beforeEach(async () => {
  store = await openStateStore(':memory:');
});
afterEach(() => store.close());

describe('saved items', () => {
  it('are listed by kind and name, with who keeps them', async () => {
    await store.saved.save({ ...query, name: 'b' }, by);
    await store.saved.save({ ...query, name: 'a' }, { ...by, user: 'ben' });
    await store.saved.save(filter, by);
    expect((await store.saved.list('query')).map(({ name, owner }) => [name, owner])).toEqual([
      ['a', 'ben'],
      ['b', 'ana'],
    ]);
    expect(await store.saved.list('filter')).toMatchObject(
      [{ ...filter, ...by, user: undefined }].map(({ user: _, ...rest }) => rest),
    );
  });

  it('take the place of one with the same name on the same page, and only of that', async () => {
    const first = await store.saved.save(filter, by);
    const second = await store.saved.save({ ...filter, text: 'f=rule=x' }, by);
    await store.saved.save({ ...filter, page: '/alerts' }, by);
    expect(second.id).toBe(first.id);
    expect((await store.saved.list('filter')).map(({ text }) => text).sort()).toEqual([
      'f=attackType=sql-injection',
      'f=rule=x',
    ]);
  });

  it('are removed once, and the journal says by whom', async () => {
    const { id } = await store.saved.save(query, by);
    expect(await store.saved.remove(id, { ...by, user: 'ben' })).toBe(true);
    expect(await store.saved.remove(id, by)).toBe(false);
    expect((await store.listJournal()).map(({ what, user }) => [what, user])).toEqual([
      ['query saved', 'ana'],
      ['saved item removed', 'ben'],
    ]);
  });

  it('are at most five hundred of a kind; replacing one is always possible', async () => {
    for (let n = 0; n < 500; n += 1) await store.saved.save({ ...query, name: `q${n}` }, by);
    await expect(store.saved.save({ ...query, name: 'more' }, by)).rejects.toThrow(/at most 500/);
    await store.saved.save({ ...query, name: 'q7', text: 'SELECT 2' }, by);
    await store.saved.save(filter, by);
  });
});

describe('the end of a suppression', () => {
  const suppression = {
    id: 's1',
    rule: 'beacon',
    owner: 'ana',
    reason: 'known',
    created: by.at,
    expires: '2026-03-11T00:00:00.000Z',
  };

  it('can be moved, and the journal says by whom', async () => {
    await store.addSuppression(suppression);
    expect(await store.extendSuppression('s1', '2026-04-01T00:00:00.000Z', { ...by, user: 'ben' })).toBe(
      true,
    );
    expect(await store.listSuppressions()).toEqual([{ ...suppression, expires: '2026-04-01T00:00:00.000Z' }]);
    expect((await store.listJournal()).at(-1)).toMatchObject({
      what: 'suppression ends 2026-04-01T00:00:00.000Z',
      user: 'ben',
    });
  });

  it('cannot be in the past, nor that of one that is not there', async () => {
    await store.addSuppression(suppression);
    const now = { at: '2026-03-15T00:00:00.000Z', user: 'ben' };
    await expect(store.extendSuppression('s1', '2026-03-12T00:00:00.000Z', now)).rejects.toThrow(/future/);
    expect(await store.extendSuppression('s2', '2026-04-01T00:00:00.000Z', now)).toBe(false);
    expect(await store.listSuppressions()).toEqual([suppression]);
  });
});
