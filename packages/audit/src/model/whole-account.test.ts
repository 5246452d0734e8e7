import { expect, test } from 'vitest';
import { aSubject } from './a-subject.cases.ts';
import { createInventory } from './inventory.ts';
import { isWholeAccount, partsOfAccount } from './whole-account.ts';

const IRELAND = aSubject({ kind: 'account', id: 'ireland' });
const STOCKHOLM = aSubject({ kind: 'account', id: 'stockholm', region: 'eu-north-1' });
const GLOBAL = aSubject({ kind: 'account', id: 'global', region: '' });
const OTHER = aSubject({ kind: 'account', id: 'other', account: '111122223333' });

function wholes(...subjects: readonly (typeof IRELAND)[]) {
  const inventory = createInventory({ source: 'account', capturedAt: '2026-11-01T00:00:00.000Z', subjects });
  return inventory
    .ofKind('account')
    .filter((each) => isWholeAccount(inventory, each))
    .map((each) => each.id);
}

test('one subject stands for each account', () => {
  expect(wholes(IRELAND, STOCKHOLM)).toEqual(['ireland']);
  expect(wholes(IRELAND, STOCKHOLM, GLOBAL)).toEqual(['global']);
  expect(wholes(STOCKHOLM, OTHER)).toEqual(['stockholm', 'other']);
});

test('the parts of an account are its own', () => {
  const inventory = createInventory({
    source: 'account',
    capturedAt: '2026-11-01T00:00:00.000Z',
    subjects: [IRELAND, OTHER, GLOBAL],
  });
  const [ireland] = inventory.ofKind('account');
  expect(ireland && partsOfAccount(inventory, ireland).map((each) => each.id)).toEqual(['ireland', 'global']);
});
