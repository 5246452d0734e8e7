import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { docCommentProblems, linkProblems } from './check-docs.ts';
import { errorDocProblems, errorVoiceProblems, withErrorTables } from './error-tables.ts';
import { sourceFile } from './source-files.ts';

const TABLE = { 'WT-E-X-01': { message: 'Cannot read {file}: it is empty', hint: 'Fill it.' } };

describe('error docs', () => {
  test('in step both ways', () => {
    expect(errorDocProblems('| `WT-E-X-01` | a | b |', [TABLE])).toEqual([]);
  });

  test('a code without docs, docs without a code, a code twice', () => {
    expect(errorDocProblems('', [TABLE])).toHaveLength(1);
    expect(errorDocProblems('| `WT-E-X-01` | a | b |\n| `WT-E-X-02` | a | b |', [TABLE])).toHaveLength(1);
    expect(errorDocProblems('| `WT-E-X-01` | a |\n| `WT-E-X-01` | a |', [TABLE])).toHaveLength(1);
    expect(errorDocProblems('| `WT-E-X-01` | a |', [TABLE, TABLE])).toHaveLength(1);
  });

  test('an area without a section of its own goes to the others', () => {
    const page = '<!-- errors: WT-E-Y -->\n<!-- /errors -->\n<!-- errors: * -->\n<!-- /errors -->';
    expect(errorDocProblems(withErrorTables(page, [TABLE]), [TABLE])).toEqual([]);
    expect(withErrorTables(page, [TABLE])).toContain('<!-- errors: WT-E-Y -->\nNone.');
  });

  test.each([
    ['Cannot read {file}: it is empty', 0],
    ['Cannot start: Node.js 22.13 or newer is needed, {version} found', 0],
    ['Cannot read {file}: it is empty.', 1],
    ['cannot read {file}', 1],
    ['Failed to read {file}', 1],
  ])('the voice of %j', (message, count) => {
    expect(errorVoiceProblems([{ 'WT-E-X-01': { message, hint: 'Next.' } }])).toHaveLength(count);
  });
});

describe('doc comments', () => {
  const documented = '/** What it is. */\nexport const a = 1;\n';
  const bare = 'export const b = 1;\n';

  test('four of five are enough, three of five are not', () => {
    expect(docCommentProblems([sourceFile('a.ts', documented.repeat(4) + bare)])).toEqual([]);
    expect(docCommentProblems([sourceFile('a.ts', documented.repeat(3) + bare.repeat(2))])).toHaveLength(3);
  });

  test('tests and generated files need none', () => {
    expect(docCommentProblems([sourceFile('a.test.ts', bare), sourceFile('a.generated.ts', bare)])).toEqual(
      [],
    );
  });
});

describe('links', () => {
  test('a page that is not there', () => {
    const root = mkdtempSync(join(tmpdir(), 'links-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    writeFileSync(join(root, 'a.md'), '');
    expect(
      linkProblems(root, 'b.md', '[a](a.md#x) [web](https://example.com) [here](#part) `[c](c.md)`'),
    ).toEqual([]);
    expect(linkProblems(root, 'b.md', '[c](c.md)')).toEqual(['b.md: c.md does not exist']);
  });
});
