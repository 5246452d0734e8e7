import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aZip } from '@watertight/audit/dependencies/archives/a-zip.cases.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProject, type Project } from '../../testing/a-project.ts';

const PASSWORD = ['Winter7', 'moon'].join('');
const OTHER = ['Summer8', 'lake'].join('');

let project: Project;
beforeEach(() => {
  project = aProject();
});
afterEach(() => project.remove());

interface Reported {
  readonly code: string;
  readonly fingerprint: string;
  readonly subject: { readonly name: string; readonly kind: string };
  readonly at?: { readonly file: string; readonly line: number };
  readonly evidence: readonly { readonly what: string; readonly value?: string }[];
}

async function scan(...words: readonly string[]) {
  const result = await project.run('scan', '-f', 'json', '--only', 'secrets', ...words);
  const document = result.stdout === '' ? undefined : JSON.parse(result.stdout);
  const findings: readonly Reported[] = document?.findings ?? [];
  const places = findings.map(({ at, subject }) =>
    at === undefined ? subject.name : `${at.file}:${at.line}`,
  );
  return { ...result, document, findings, places };
}

function git(...words: readonly string[]) {
  const who = ['-c', 'user.name=Dana', '-c', 'user.email=dana@example.com', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', [...who, ...words], {
    cwd: project.folder,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
}

function commitAll(): string {
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
  return git('rev-parse', 'HEAD');
}

describe('scan --only secrets', () => {
  test('any folder, with no template in it: each place, nothing shown', async () => {
    project.put({
      '.env': `A=1\nDB_PASSWORD=${PASSWORD}\n`,
      'ci/deploy.sh': `curl -u app:${PASSWORD} https://x.example.com\n`,
      'README.md': '# hello',
    });
    const { code, places, stdout, findings } = await scan();
    expect(code).toBe(1);
    expect(places.sort()).toEqual(['.env:2', 'ci/deploy.sh:1']);
    expect(new Set(findings.map((each) => each.code))).toEqual(new Set(['WT-SEC-01']));
    expect(stdout).not.toContain(PASSWORD);
  });

  test('a folder without secrets is clean, and no gap', async () => {
    project.put({ '.env': 'A=1\n' });
    const { code, places, document } = await scan();
    expect([code, places, document.incomplete]).toEqual([0, [], []]);
  });

  test('files by their names, as a commit hook gives them', async () => {
    project.put({
      '.env': `DB_PASSWORD=${PASSWORD}\n`,
      'a.js': 'exports.a = 1;\n',
      'b.env': `DB_PASSWORD=${OTHER}\n`,
    });
    const { code, places } = await scan('a.js', '.env');
    expect([code, places]).toEqual([1, ['.env:1']]);
  });

  test('files of an archive, and of an archive that is named', async () => {
    project.put({ 'x/readme.txt': 'x' });
    writeFileSync(
      join(project.folder, 'x/app.zip'),
      aZip([{ name: 'src/app.js', text: `const password = '${PASSWORD}';\n` }]),
    );
    expect((await scan()).places).toEqual(['x/app.zip/src/app.js:1']);
    expect((await scan('x/app.zip')).places).toEqual(['x/app.zip/src/app.js:1']);
  });

  test('what a function carries is told once, with the function', async () => {
    project.put({
      'template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Handler: app.handler
      CodeUri: src/
      Environment:
        Variables:
          DB_PASSWORD: ${PASSWORD}
`,
      'src/app.js': `const password = '${OTHER}';\nexports.handler = async () => password;\n`,
      'other/app.js': `const password = '${OTHER}';\n`,
    });
    const { findings } = await scan();
    expect(findings.map(({ code, subject }) => `${code} ${subject.name}`).sort()).toEqual([
      'WT-FN-02 <Orders>',
      'WT-FN-04 <Orders>',
      'WT-SEC-01 other/app.js',
    ]);
  });

  test('a file that is too large is told, not read', async () => {
    project.put({ 'dump.sql': `password=${PASSWORD}\n`.repeat(2_700_000) });
    const { code, document } = await scan();
    expect(code).toBe(4);
    expect(document.incomplete[0]).toMatchObject({
      what: 'dump.sql',
      because: expect.stringContaining('more than 10000000'),
    });
  });

  test('the fingerprint stays when lines move and the value changes', async () => {
    project.put({ '.env': `DB_PASSWORD=${PASSWORD}\n` });
    const [before] = (await scan()).findings;
    project.put({ '.env': `# moved\n\nDB_PASSWORD=${OTHER}\n` });
    expect((await scan()).findings[0]?.fingerprint).toBe(before?.fingerprint);
  });
});

describe('--git-history', () => {
  test('each secret once, with its first commit, and whether it is still there', async () => {
    git('init', '-q');
    project.put({ '.env': `DB_PASSWORD=${PASSWORD}\n`, 'a.js': `const password = '${OTHER}';\n` });
    const first = commitAll();
    project.put({ '.env': 'DB_PASSWORD=\n', 'a.js': `// moved\nconst password = '${OTHER}';\n` });
    commitAll();
    const { findings, stdout, code } = await scan('--git-history');
    expect(code).toBe(1);
    expect(stdout).not.toContain(PASSWORD);
    expect(
      findings
        .map(({ subject, at, evidence }) => [
          subject.name,
          at?.line,
          ...evidence.map(({ what, value }) => `${what}: ${value}`),
        ])
        .sort(),
    ).toEqual([
      [
        '.env',
        undefined,
        'password under DB_PASSWORD, only in the history: ****',
        `since commit: ${first.slice(0, 12)}`,
      ],
      ['a.js', 2, 'password under password: ****', `since commit: ${first.slice(0, 12)}`],
    ]);
    expect((await scan()).places).toEqual(['a.js:2']);
    expect((await scan('--git-history', '1')).places).toEqual(['a.js:2']);
    expect((await scan('--git-history', '.')).findings).toHaveLength(2);
  });

  test('a folder that is no repository says so', async () => {
    project.put({ 'a.js': 'exports.a = 1;\n' });
    const { code, document } = await scan('--git-history');
    expect(code).toBe(4);
    expect(document.incomplete[0].because).toMatch(/not a git repository/);
  });

  test("nothing that the repository's settings name is started", async () => {
    git('init', '-q');
    project.put({
      '.gitattributes': '*.js diff=evil filter=evil\n',
      'a.js': `const password = '${OTHER}';\n`,
      'evil.sh': '#!/bin/sh\ntouch "$(dirname "$0")/started"\ncat\n',
    });
    const evil = join(project.folder, 'evil.sh');
    execFileSync('chmod', ['+x', evil]);
    commitAll();
    for (const name of [
      'diff.evil.textconv',
      'diff.evil.command',
      'diff.external',
      'core.fsmonitor',
      'core.pager',
      'filter.evil.smudge',
      'filter.evil.clean',
      'gpg.program',
    ])
      git('config', name, evil);
    git('config', 'log.showSignature', 'true');
    execFileSync('rm', ['-f', join(project.folder, 'started')]);
    expect((await scan('--git-history')).places).toEqual(['a.js:1']);
    expect(() => execFileSync('ls', [join(project.folder, 'started')], { stdio: 'pipe' })).toThrow();
  });
});
