import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generatedFiles, staleFiles } from './generate.ts';

const DETECTIONS = 'packages/monitor/src/detections';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'generate-'));
  put(
    'packages/cli/src/errors.ts',
    "export const CLI_ERRORS = { 'WT-E-CLI-01': { message: 'Cannot a: b', hint: 'c' } };",
  );
  put('packages/monitor/src/errors.ts', 'export const MONITOR_ERRORS = {};');
  put('packages/audit/src/errors.ts', 'export const AUDIT_ERRORS = {};');
  put(
    `${DETECTIONS}/rules/slow-leak.ts`,
    "export const slowLeak = { id: 'slow-leak', title: 'Slow leak', severity: 'low', why: 'It leaks.', watches: ['function'], baseline: { minDays: 7, minSamples: 5 } };",
  );
  put(`${DETECTIONS}/rules/slow-leak.test.ts`, 'throw new Error();');
  put(
    `${DETECTIONS}/sigma/rules/key-made.yml`,
    'title: Key made\nlevel: medium\ntags: [attack.t1098.001]\n---\ntitle: one event\n',
  );
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function writeAll(): Promise<void> {
  for (const [path, text] of await generatedFiles(root)) put(path, text);
}

describe('generate', () => {
  test('every rule is in the registry, has a page and is in the index', async () => {
    const files = await generatedFiles(root);
    expect(files.get(`${DETECTIONS}/rules.generated.ts`)).toContain(
      "import { slowLeak } from './rules/slow-leak.ts';",
    );
    expect(files.get(`${DETECTIONS}/sigma/sigma-rules.generated.ts`)).toContain('"id": "key-made"');
    expect(files.get('docs/detections/slow-leak.md')).toContain('| History needed | 7 days, 5 samples |');
    expect(files.get('docs/detections/key-made.md')).toContain('| ATT&CK | T1098.001 |');
    expect(files.get('docs/detections/README.md')).toContain('[key-made](key-made.md)');
  });

  test('what was just written is not stale', async () => {
    await writeAll();
    expect(await staleFiles(root)).toEqual([]);
  });

  test('a new rule, a changed registry and a page without a rule are stale', async () => {
    await writeAll();
    put(`${DETECTIONS}/rules/fast-leak.ts`, "export const fastLeak = { id: 'fast-leak' };");
    put('docs/detections/gone.md', '');
    expect(await staleFiles(root)).toEqual([
      `${DETECTIONS}/rules.generated.ts`,
      'docs/detections/fast-leak.md',
      'docs/detections/README.md',
      'docs/detections/gone.md',
    ]);
  });

  test('a rule under another name is refused', async () => {
    put(`${DETECTIONS}/rules/fast-leak.ts`, 'export const other = {};');
    await expect(generatedFiles(root)).rejects.toThrow('does not export fastLeak');
  });

  test('error tables follow the code; the words around them stay', async () => {
    put('docs/errors.md', 'Before\n<!-- errors: WT-E-CLI -->\nold\n<!-- /errors -->\nAfter\n');
    const page = (await generatedFiles(root)).get('docs/errors.md') ?? '';
    expect(page).toContain('| `WT-E-CLI-01` | Cannot a: b | c |');
    expect(page).toMatch(/^Before\n[\s\S]*\nAfter\n$/);
    expect(page).not.toContain('old');
  });
});
