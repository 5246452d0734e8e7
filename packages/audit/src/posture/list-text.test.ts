import { expect, test } from 'vitest';
import { listText } from './list-text.ts';

test('shows the first ones and how many more there are', () => {
  expect(listText([])).toBe('');
  expect(listText(['a', 'b'])).toBe('a, b');
  expect(listText(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
});
