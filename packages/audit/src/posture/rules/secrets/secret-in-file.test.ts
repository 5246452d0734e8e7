import { expect, test } from 'vitest';
import { fileSecrets } from '../../../code/secrets/file-secrets.ts';
import { createInventory } from '../../../model/inventory.ts';
import { findingOf } from '../../../report/finding-of.ts';
import { runRules } from '../../run-rules.ts';
import { secretInFile } from './secret-in-file.ts';

const found = (line: number, more: { masked?: string; isPresent?: boolean; commit?: string } = {}) => {
  const { masked = '****', isPresent = true, commit } = more;
  return {
    file: '.env',
    secret: { what: 'password', masked, hasKnownForm: false, name: 'DB_PASSWORD', line },
    isPresent,
    ...(commit === undefined ? {} : { commit }),
  };
};

function findingsOf(...secrets: Parameters<typeof fileSecrets>[0]) {
  const inventory = createInventory({
    source: 'project',
    subjects: fileSecrets(secrets),
    capturedAt: '2026-03-01T00:00:00.000Z',
  });
  return runRules([secretInFile], inventory).flatMap((each) => findingOf(each) ?? []);
}

test('one finding a place, with its line and the masked value', () => {
  const [first, second] = findingsOf(found(3), found(7));
  expect(first).toMatchObject({
    code: 'WT-SEC-01',
    at: { file: '.env', line: 3 },
    subject: { kind: 'file', name: '.env' },
  });
  expect(first?.evidence[0]).toMatchObject({ what: 'password under DB_PASSWORD', value: '****' });
  expect(second?.fingerprint).not.toBe(first?.fingerprint);
});

test('its fingerprint knows neither line nor value', () => {
  const print = (line: number, masked: string) => findingsOf(found(line, { masked }))[0]?.fingerprint;
  expect(print(3, 'Wint****')).toBe(print(30, '****'));
});

test('one of the history tells its commit, and no line', () => {
  const commit = '9f2c4b7a1d8e3f60b5c2a7d94e1f8b369f2c4b7a';
  const [finding] = findingsOf(found(3, { isPresent: false, commit }));
  expect(finding?.at).toBeUndefined();
  expect(finding?.evidence.map(({ what, value }) => `${what} ${value}`)).toEqual([
    'password under DB_PASSWORD, only in the history ****',
    'since commit 9f2c4b7a1d8e',
  ]);
});
