import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProject, type Project, urlTemplate } from '../../testing/a-project.ts';

let project: Project;
beforeEach(() => {
  project = aProject();
  git('init', '-q', '-b', 'main');
});
afterEach(() => project.remove());

function git(...words: readonly string[]): void {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...author, ...words], { cwd: project.folder, stdio: 'ignore' });
}

function commit(files: Readonly<Record<string, string>>): void {
  project.put(files);
  git('add', '-A');
  git('commit', '-q', '-m', 'change');
}

const hash = (letter: string) => `sha512-${letter.repeat(86)}==`;

function lock(padder: { version?: string; resolved?: string; integrity?: string } = {}): string {
  const version = padder.version ?? '1.2.0';
  return JSON.stringify(
    {
      name: 'orders',
      lockfileVersion: 3,
      packages: {
        '': { name: 'orders', dependencies: { wrapper: '^2.0.0', padder: '^1.2.0' } },
        'node_modules/wrapper': {
          version: '2.0.0',
          resolved: 'https://registry.example/wrapper/-/wrapper-2.0.0.tgz',
          integrity: hash('w'),
        },
        'node_modules/padder': {
          version,
          resolved: `https://registry.example/padder/-/padder-${version}.tgz`,
          integrity: hash('p'),
          ...padder,
        },
      },
    },
    null,
    2,
  );
}
const MANIFEST = JSON.stringify({ name: 'orders', dependencies: { wrapper: '^2.0.0', padder: '^1.2.0' } });

async function scan(...words: readonly string[]) {
  const result = await project.run('scan', '-f', 'json', ...words);
  const document = result.stdout === '' ? undefined : JSON.parse(result.stdout);
  return {
    ...result,
    codes: (document?.findings ?? []).map((each: { code: string }) => each.code),
    document,
  };
}
const since = ['--base', 'main', '--new-only'] as const;

describe('a poisoned lockfile in a pull request', () => {
  const poisoned: readonly (readonly [string, string])[] = [
    ['address of the same version', lock({ resolved: 'https://evil.example/padder/-/padder-1.2.0.tgz' })],
    ['hash of the same version', lock({ integrity: hash('e') })],
    ['both', lock({ resolved: 'https://evil.example/padder/-/padder-1.2.0.tgz', integrity: hash('e') })],
  ];
  test.each(poisoned)('%s: one critical finding at the line of the entry', async (_, text) => {
    // What main already has is not the change's doing.
    commit({ 'package-lock.json': lock(), 'package.json': MANIFEST, 'template.yaml': urlTemplate('NONE') });
    git('checkout', '-q', '-b', 'feature');
    commit({ 'package-lock.json': text });
    const { code, codes, document } = await scan(...since);
    expect(codes).toEqual(['WT-LCK-01']);
    expect(code).toBe(1);
    expect(document.findings[0]).toMatchObject({
      severity: 'critical',
      subject: { name: 'padder', version: '1.2.0' },
      at: { file: 'package-lock.json' },
    });
    const { line } = document.findings[0].at;
    expect(text.split('\n')[line - 1]).toContain('node_modules/padder');
  });

  test('an upgrade is silent', async () => {
    commit({ 'package-lock.json': lock(), 'package.json': MANIFEST });
    git('checkout', '-q', '-b', 'feature');
    commit({ 'package-lock.json': lock({ version: '1.3.0', integrity: hash('n') }) });
    const { code, codes } = await scan(...since);
    expect(codes).toEqual([]);
    expect(code).toBe(0);
  });

  test('a lockfile that is new as a whole is judged by itself', async () => {
    commit({ 'readme.md': 'orders' });
    commit({ 'package-lock.json': lock(), 'package.json': MANIFEST });
    expect((await scan('--base', 'main~1', '--new-only')).codes).toEqual([]);
    commit({ 'package-lock.json': lock({ resolved: 'http://203.0.113.7/padder/-/padder-1.2.0.tgz' }) });
    expect((await scan('--base', 'main~2', '--new-only')).codes).toEqual(['WT-LCK-05']);
  });

  test('without --new-only everything is told, what is new with it', async () => {
    commit({ 'package-lock.json': lock(), 'package.json': MANIFEST, 'template.yaml': urlTemplate('NONE') });
    project.put({ 'package-lock.json': lock({ integrity: hash('e') }) });
    expect((await scan('--base', 'main')).codes).toEqual(expect.arrayContaining(['WT-LCK-01', 'WT-INV-06']));
  });
});

describe('the base of a change', () => {
  test('a file stands for the lockfile of its name, or for the one that is scanned', async () => {
    project.put({ 'package-lock.json': lock({ integrity: hash('e') }), 'old/package-lock.json': lock() });
    const { codes } = await scan(
      'package-lock.json',
      '--base',
      'old/package-lock.json',
      '--only',
      'lockfile',
    );
    expect(codes).toContain('WT-LCK-01');
  });

  test('what is no commit is refused, also words that git takes for options', async () => {
    commit({ 'package-lock.json': lock() });
    for (const base of ['nowhere', '--output=x', 'main:']) {
      const { code, stderr } = await scan(`--base=${base}`);
      expect(code).toBe(2);
      expect(stderr).toContain('it names a commit of this repository, or a file');
    }
  });

  test('below the top of the repository', async () => {
    commit({ 'service/package-lock.json': lock(), 'service/package.json': MANIFEST });
    project.put({ 'service/package-lock.json': lock({ integrity: hash('e') }) });
    expect((await scan('service', ...since)).codes).toEqual(['WT-LCK-01']);
  });
});
