import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readObservations } from './behaviour/learn/read-observations.ts';
import { BEHAVIOUR_KINDS } from './behaviour/policy.ts';
import { parsePolicy } from './parse-policy.ts';
import { DEFAULT_GUARD_POLICY, LEAK_KINDS } from './policy.ts';

const text = readFileSync(join(import.meta.dirname, '../../../docs/guard.md'), 'utf8');

describe('docs/guard.md', () => {
  test('its policy is one', () => {
    const [, json = ''] = /```json\n(\{\n[\s\S]*?\n\})\n```/.exec(text) ?? [];
    expect(parsePolicy(json, 'orders-write')).toMatchObject({
      version: '2026-03-01',
      firewall: {
        mode: 'block',
        graphql: { depth: 8, introspection: 0 },
        rules: [
          { id: 'protect-lambda-incoming-1' },
          { id: 'protect-lambda-outgoing-1' },
          { id: 'internal-id' },
          { id: 'own-tenant' },
        ],
      },
      behaviour: { rules: { processes: { mode: 'block' } } },
      sinks: { modes: { path: 'alert', sql: 'block' }, fileBases: ['/tmp/', '/opt/templates/'] },
    });
  });

  test('it names every setting and every kind of leak', () => {
    const settings = Object.entries(DEFAULT_GUARD_POLICY).flatMap(([section, value]) =>
      typeof value === 'object' ? Object.keys(value).map((key) => `\`${section}.${key}`) : [],
    );
    for (const name of [...settings, ...LEAK_KINDS.map((kind) => `\`${kind}\``)])
      expect(text).toContain(name);
  });

  test('its log line is one that the guard writes', () => {
    const line = /\{"level":"ERROR".*\}/.exec(text)?.[0] ?? '';
    expect(JSON.parse(line)).toMatchObject({
      message: expect.stringMatching(/^Violation: /),
      watertight: { verdict: 'block' },
    });
  });
});

describe('docs/guard-behaviour.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/guard-behaviour.md'), 'utf8');

  test('its recording is one', () => {
    const line = /\{"level":"INFO".*\}/.exec(page)?.[0] ?? '';
    expect(readObservations(JSON.parse(line).watertight.learned)).toMatchObject({ functionName: 'orders' });
  });

  test('it names every kind of behaviour', () => {
    for (const kind of BEHAVIOUR_KINDS) expect(page).toContain(`\`${kind}\``);
  });
});
