import { expect, it } from 'vitest';
import { valueClass } from './value-class.ts';

it.each(['2026-03-09T00:02:24.000Z', '2026-03-09T00:02Z'])('keeps the time %s on one line', (text) =>
  expect(valueClass(text)).toBe('wt-mono wt-one-line'),
);

it.each(['2026-03-09', 'see 2026-03-09T00:02:24.000Z', 7, undefined, true])('lets %s break', (value) =>
  expect(valueClass(value)).toBe('wt-mono'),
);
