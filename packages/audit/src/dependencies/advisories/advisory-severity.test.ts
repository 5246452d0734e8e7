import { expect, test } from 'vitest';
import { advisorySeverity } from './advisory-severity.ts';

const V4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
const V3 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:L/I:N/A:N';
const V2 = 'AV:N/AC:L/Au:N/C:P/I:P/A:P';

test.each([
  ['CVSS 4', [V4], 'critical', 9.3],
  ['CVSS 4 before 3, wherever it stands', [V3, V4], 'critical', 9.3],
  ['CVSS 3 before 2', [V2, V3], 'medium', 4.3],
  ['CVSS 2', [V2], 'high', 7.5],
  ['CVSS 4 without its metrics gives way', ['CVSS:4.0/AV:N', V2], 'high', 7.5],
  ['CVSS 4 without its metrics is no score', ['CVSS:4.0/AV:N'], 'medium', undefined],
  ['a text that is none', ['high'], 'medium', undefined],
  ['nothing', [], 'medium', undefined],
] as const)('%s', (_, vectors, severity, score) => {
  expect(advisorySeverity({ id: 'X-1', vectors })).toEqual({
    severity,
    ...(score === undefined ? {} : { score }),
  });
});

test('the word of the database comes first, malware before all', () => {
  expect(advisorySeverity({ id: 'X-1', vectors: [V4], databaseSeverity: 'moderate' })).toEqual({
    severity: 'medium',
    score: 9.3,
  });
  expect(advisorySeverity({ id: 'MAL-2026-1', vectors: [V3], databaseSeverity: 'LOW' })).toEqual({
    severity: 'critical',
  });
});
