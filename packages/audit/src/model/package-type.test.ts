import { expect, test } from 'vitest';
import { aFunction } from './a-subject.cases.ts';
import { isImage } from './package-type.ts';

test.each([
  [{ packageType: 'Image' as const }, true],
  [{ code: { imageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1' } }, true],
  [{ packageType: 'Zip' as const }, false],
])('%o: %s', (parts, expected) => {
  expect(isImage(aFunction(parts))).toBe(expected);
});
