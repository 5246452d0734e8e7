import { describe, expect, it } from 'vitest';
import { countText, expectedText, probabilityText } from './number-text.ts';

describe('numbers of the tables', () => {
  it.each([
    [countText(142_117_719), '142,117,719'],
    [countText(0.5), '0.500'],
    [countText(undefined), '-'],
    [expectedText(12_097_460.3125), '12,097,460.313'],
    [expectedText(21), '21.000'],
    [probabilityText(0.0037), '0.37%'],
    [probabilityText(0.00001), '<0.01%'],
    [probabilityText(0), '0.00%'],
    [probabilityText(undefined), '-'],
  ])('%s reads %s', (text, expected) => expect(text).toBe(expected));
});
