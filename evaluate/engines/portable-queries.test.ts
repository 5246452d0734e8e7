import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { DUCKDB_ONLY, NOT_COMPARED, PORTABLE_QUERIES } from './portable-queries.ts';

const QUERIES = new URL('../../packages/monitor/src/store/queries/', import.meta.url);

test('every query of the product is run on every engine, or is known not to be', () => {
  const exported = readdirSync(fileURLToPath(QUERIES), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    // Listings are queries by themselves; what pages and counts them binds values, and takes any of them.
    .flatMap((name) => [
      ...readFileSync(new URL(name.replaceAll('\\', '/'), QUERIES), 'utf8').matchAll(
        /^export function (\w+Sql|\w+Listing)\((?!\s*listing: StoredListing)/gm,
      ),
    ])
    .map((match) => match[1]);
  expect(exported.length).toBeGreaterThan(15);
  expect([...Object.keys(PORTABLE_QUERIES), ...DUCKDB_ONLY, ...NOT_COMPARED].sort()).toEqual(exported.sort());
});
