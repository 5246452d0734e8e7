import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProject, type Project, urlTemplate } from '../testing/a-project.ts';

const PASSWORD = ['Winter7', 'moon'].join('');

let project: Project;
beforeEach(() => {
  project = aProject();
  git('init', '-q');
});
afterEach(() => project.remove());

function git(...words: readonly string[]) {
  const who = ['-c', 'user.name=Dana', '-c', 'user.email=dana@example.com', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', [...who, ...words], { cwd: project.folder, encoding: 'utf8', stdio: 'pipe' });
}

function commitAll() {
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
}

async function scan(...words: readonly string[]) {
  const result = await project.run('scan', '-f', 'json', ...words);
  const findings: readonly { readonly code: string; readonly at?: { readonly file: string } }[] =
    result.stdout === '' ? [] : JSON.parse(result.stdout).findings;
  return { ...result, codes: findings.map(({ code }) => code), files: findings.map(({ at }) => at?.file) };
}

describe('scan --base REF --new-only', () => {
  test('what the base has is known; what the branch brings is new', async () => {
    project.put({ 'a/template.yaml': urlTemplate('NONE') });
    commitAll();
    const same = await scan('--base', 'main', '--new-only');
    expect([same.codes, same.code]).toEqual([[], 0]);
    project.put({
      'a/template.yaml': `# moved\n${urlTemplate('NONE')}`,
      '.env': `DB_PASSWORD=${PASSWORD}\n`,
    });
    const changed = await scan('--base', 'main', '--new-only');
    expect([changed.codes, changed.code]).toEqual([['WT-SEC-01'], 1]);
    project.put({ 'b/template.yaml': urlTemplate('NONE') });
    const added = await scan('--base', 'main', '--new-only');
    expect(added.codes).toContain('WT-INV-06');
    expect(new Set(added.files)).toEqual(new Set(['.env', 'b/template.yaml']));
    expect((await scan('--base', 'main', '--new-only', 'a')).codes).toEqual([]);
    expect((await scan('--base', 'main', '--new-only', join(project.folder, 'b'))).codes).toContain(
      'WT-INV-06',
    );
  });

  test('without --new-only the base hides nothing', async () => {
    project.put({ 'template.yaml': urlTemplate('NONE') });
    commitAll();
    expect((await scan('--base', 'main')).codes).toContain('WT-INV-06');
  });

  test('hooks and filters of the repository are not started, nothing is checked out', async () => {
    const evil = join(project.folder, 'evil.sh');
    project.put({
      'template.yaml': urlTemplate('NONE'),
      '.gitattributes': '* filter=evil\n',
      'evil.sh': '#!/bin/sh\ntouch "$(dirname "$0")/started"\ncat\n',
    });
    commitAll();
    execFileSync('chmod', ['+x', evil]);
    git('config', 'filter.evil.smudge', evil);
    git('config', 'core.fsmonitor', evil);
    execFileSync('cp', [evil, join(project.folder, '.git/hooks/post-checkout')]);
    expect((await scan('--base', 'main', '--new-only')).codes).toEqual([]);
    expect(existsSync(join(project.folder, 'started'))).toBe(false);
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);
  });

  test.each([
    ['nowhere', 'it names a branch, a tag or a commit'],
    ['--output=x', 'it names a branch, a tag or a commit'],
  ])('%s is refused', async (base, says) => {
    project.put({ 'template.yaml': urlTemplate('NONE') });
    commitAll();
    const { code, stderr } = await scan(`--base=${base}`, '--new-only');
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});
