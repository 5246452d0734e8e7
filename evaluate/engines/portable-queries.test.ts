import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { PORTABLE_QUERIES } from './portable-queries.ts';

const QUERIES = new URL('../../packages/monitor/src/store/queries/', import.meta.url);

test('every query of the product is run on every engine', () => {
  const exported = readdirSync(fileURLToPath(QUERIES))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(new URL(name, QUERIES), 'utf8').matchAll(/^export function (\w+Sql)\(/gm),
    ])
    .map((match) => match[1]);
  expect(exported.length).toBeGreaterThan(15);
  expect(Object.keys(PORTABLE_QUERIES).sort()).toEqual(exported.sort());
});
