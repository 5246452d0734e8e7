import { expect, test } from 'vitest';
import { capturedAtOf } from './telemetry-object.ts';

test.each<[string, number | undefined]>([
  ['/snapshots/network-interfaces-20260301T0015Z.json', 1_772_324_100],
  ['s3://bucket/inventory-20260301T001530Z.json.gz', 1_772_324_130],
  ['/20250101T0000Z/inventory-20260301T0015Z.json', 1_772_324_100],
  ['/20260301T0015Z/inventory.json', undefined],
  ['/inventory-20261399T9999Z.json', undefined],
  ['/inventory.json', undefined],
])('capturedAtOf(%s) is %s', (location, time) => {
  expect(capturedAtOf(location)).toBe(time);
});
