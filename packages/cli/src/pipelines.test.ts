import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { aProject, type Project, urlTemplate } from './testing/a-project.ts';

const ROOT = join(import.meta.dirname, '../../..');
const COMMAND = `${process.execPath} ${join(ROOT, 'packages/cli/bin/watertight.js')}`;
const PASSWORD = ['Winter7', 'moon'].join('');

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action: Action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));

let project: Project;
beforeEach(() => {
  project = aProject();
});
afterEach(() => project.remove());

interface ActionRun {
  readonly exit: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the `run:` steps by bash as the runner does: expressions of `env` put in, outputs and summary by files. */
function runAction(inputs: Readonly<Record<string, string>>): ActionRun {
  const temp = mkdtempSync(join(tmpdir(), 'runner-'));
  const outputs: Record<string, string> = {};
  let log = '';
  let exit = 0;
  const given: Readonly<Record<string, string>> = { command: COMMAND, ...inputs };
  const filled = (text: string) =>
    String(text)
      .replaceAll(
        /\$\{\{ inputs\.([\w-]+) \}\}/g,
        (_, name: string) => given[name] ?? action.inputs[name]?.default ?? '',
      )
      .replaceAll(/\$\{\{ steps\.scan\.outputs\.([\w-]+) \}\}/g, (_, name: string) => outputs[name] ?? '');
  for (const step of action.runs.steps) {
    if (step.run === undefined) continue;
    const [output, summary] = [join(temp, 'output'), join(temp, 'summary')];
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)]),
    );
    writeFileSync(output, '');
    // https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax: what `shell: bash` stands for
    const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: project.folder,
      encoding: 'utf8',
      env: {
        PATH: `${join(process.execPath, '..')}:${process.env['PATH']}`,
        HOME: temp,
        CI: 'true',
        RUNNER_TEMP: temp,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ...env,
      },
    });
    log += done.stdout + done.stderr;
    for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean))
      outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    exit = done.status ?? -1;
    if (exit !== 0) break;
  }
  const summary = join(temp, 'summary');
  return { exit, log, outputs, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' };
}

describe('the action', () => {
  test('a project with findings fails after its report is written', () => {
    project.put({ 'template.yaml': urlTemplate('NONE'), '.env': `DB_PASSWORD=${PASSWORD}\n` });
    const { exit, outputs, summary, log } = runAction({});
    expect([exit, outputs['exit-code']]).toEqual([1, '1']);
    expect(Number(outputs['findings'])).toBeGreaterThan(1);
    expect(summary).toMatch(/^## Watertight: \d+ findings\n/);
    expect(summary).toContain('WT-INV-06');
    expect(log).toContain('::error ');
    expect(log + summary).not.toContain(PASSWORD);
    const sarif = JSON.parse(readFileSync(outputs['sarif'] ?? '', 'utf8'));
    expect(sarif.runs[0].results.map((each: { ruleId: string }) => each.ruleId)).toContain('WT-SEC-01');
  });

  test('a project without findings passes', () => {
    project.put({ 'a.js': 'exports.a = 1;\n' });
    const { exit, outputs } = runAction({ args: '--only secrets' });
    expect([exit, outputs['exit-code'], outputs['findings']]).toEqual([0, '0', '0']);
  });

  test('fail-on, several paths, and words in them stay words', () => {
    project.put({ 'a b/template.yaml': urlTemplate('NONE'), 'c/template.yaml': urlTemplate('AWS_IAM') });
    expect(runAction({ path: 'a b\nc\n', 'fail-on': 'critical' }).exit).toBe(0);
    expect(runAction({ path: 'a b' }).exit).toBe(1);
    const hostile = '$(touch started)`touch started`; touch started';
    expect(runAction({ path: hostile, args: hostile, 'fail-on': hostile }).exit).toBe(2);
    expect(existsSync(join(project.folder, 'started'))).toBe(false);
  });

  test('what a base or a baseline has does not fail', async () => {
    project.put({ 'template.yaml': urlTemplate('NONE') });
    await project.run('baseline', 'create');
    expect(runAction({ baseline: '.watertight.baseline.json' }).exit).toBe(0);
    for (const words of [
      ['init', '-q', '-b', 'main'],
      ['add', '-A'],
      ['-c', 'user.name=D', '-c', 'user.email=d@example.com', 'commit', '-qm', 'x'],
    ])
      execFileSync('git', words, { cwd: project.folder });
    expect(runAction({ base: 'main' }).exit).toBe(0);
    project.put({ '.env': `DB_PASSWORD=${PASSWORD}\n` });
    expect(runAction({ base: 'main' }).outputs['findings']).toBe('1');
  });

  test('others are pinned by SHA, inputs never stand in a script', () => {
    for (const { uses, run } of action.runs.steps) {
      if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/);
      if (run !== undefined) expect(run).not.toContain('${{');
    }
  });
});

describe('the examples', () => {
  test.each(
    readdirSync(join(ROOT, 'examples/ci')).filter((file) => file.endsWith('.yml') || file.endsWith('.yaml')),
  )('%s is YAML, pins what it uses, and its command is understood', async (file) => {
    const text = readFileSync(join(ROOT, 'examples/ci', file), 'utf8');
    expect(typeof parse(text)).toBe('object');
    for (const [, name = '', version = ''] of text.matchAll(/uses: ([\w/-]+)@(\S+)/g))
      if (!name.startsWith('example/')) expect(version).toMatch(/^[0-9a-f]{40}$/);
    for (const [, words = ''] of text.matchAll(/npx --yes watertight@[\d.]+ (.*)/g)) {
      project.put({ 'template.yaml': urlTemplate('AWS_IAM') });
      const plain = words.replaceAll(/\$\{[^}]*\}/g, '').trim();
      expect([0, 1]).toContain((await project.run(...plain.split(/ +/))).code);
    }
  });
});

interface Hook {
  readonly id: string;
  readonly entry: string;
}

/** `pre-commit` of this machine, or from PyPI in a folder of its own; undefined when neither can be had. */
function preCommit(): string | undefined {
  const named = process.env['PRE_COMMIT'] ?? 'pre-commit';
  if (spawnSync(named, ['--version']).status === 0) return named;
  const folder = join(tmpdir(), 'watertight-pre-commit');
  const program = join(folder, 'bin/pre-commit');
  if (existsSync(program)) return program;
  const made = spawnSync('python3', ['-m', 'venv', folder], { timeout: 60_000 });
  if (made.status === 0)
    spawnSync(join(folder, 'bin/pip'), ['install', '-q', 'pre-commit'], { timeout: 120_000 });
  return existsSync(program) ? program : undefined;
}

describe('the hooks of pre-commit', () => {
  const program = preCommit();
  const hooks: readonly Hook[] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));

  test('there are three', () => {
    expect(hooks.map(({ id }) => id)).toEqual([
      'watertight-scan',
      'watertight-secrets',
      'watertight-lockfile',
    ]);
  });

  test('each runs on the files that it is for, and fails the commit', { timeout: 240_000 }, () => {
    if (program === undefined) {
      process.stderr.write('NOT TESTED: pre-commit is not installed and cannot be installed from PyPI\n');
      return;
    }
    execFileSync('git', ['init', '-q'], { cwd: project.folder });
    // The entries as they are, over the sources of this repository rather than the npm package.
    const local = hooks.map((hook) => {
      const { additional_dependencies: _, ...rest }: Hook & { readonly additional_dependencies?: unknown } =
        hook;
      return { ...rest, entry: hook.entry.replace(/^watertight/, COMMAND), language: 'system' };
    });
    project.put({
      '.pre-commit-config.yaml': JSON.stringify({ repos: [{ repo: 'local', hooks: local }] }),
      '.env': `DB_PASSWORD=${PASSWORD}\n`,
      'a.js': 'exports.a = 1;\n',
      'package.json': '{"name":"a","version":"1.0.0"}\n',
      'package-lock.json':
        '{"name":"a","version":"1.0.0","lockfileVersion":3,"packages":{"":{"name":"a","version":"1.0.0"}}}\n',
    });
    const hooked = (id: string) => {
      execFileSync('git', ['add', '-A'], { cwd: project.folder });
      const env = { ...process.env, PRE_COMMIT_HOME: join(project.folder, '.git/pre-commit') };
      const done = spawnSync(program, ['run', '--verbose', id], {
        cwd: project.folder,
        encoding: 'utf8',
        env,
      });
      return { status: done.status, text: done.stdout + done.stderr };
    };
    const found = hooked('watertight-secrets');
    expect(found.status).toBe(1);
    expect(found.text).toContain('WT-SEC-01');
    expect(found.text).not.toContain(PASSWORD);
    expect(hooked('watertight-lockfile').status).toBe(0);
    project.put({ '.env': 'DB_PASSWORD=\n', 'template.yaml': urlTemplate('NONE') });
    expect(hooked('watertight-secrets').status).toBe(0);
    const scanned = hooked('watertight-scan');
    expect([scanned.status, scanned.text.includes('WT-INV-06')]).toEqual([1, true]);
  });

  test('pre-commit installs them from a repository, and a poisoned lockfile fails the commit', {
    timeout: 240_000,
  }, () => {
    if (program === undefined || spawnSync('npm', ['--version']).status !== 0) {
      process.stderr.write('NOT TESTED: pre-commit or npm is not there\n');
      return;
    }
    // As published, but for the npm package: that is one that starts the sources of this repository.
    const hookFile = readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8');
    const words = [JSON.stringify(join(ROOT, 'packages/cli/bin/watertight.js')), '...process.argv.slice(2)'];
    const repository = aProject({
      'npm/package.json': '{"name":"watertight","version":"0.1.0","bin":{"watertight":"run.js"}}',
      'npm/run.js': `#!/usr/bin/env node\nconst { spawnSync } = require('node:child_process');\nprocess.exit(spawnSync(${JSON.stringify(process.execPath)}, [${words.join(', ')}], { stdio: 'inherit' }).status);\n`,
      'package.json': '{"name":"hooks","version":"1.0.0"}',
    });
    const local = JSON.stringify(`file:${join(repository.folder, 'npm')}`);
    repository.put({ '.pre-commit-hooks.yaml': hookFile.replaceAll(/'watertight@[^']*'/g, local) });
    const git = (folder: string, ...rest: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=D', '-c', 'user.email=d@example.com', ...rest], { cwd: folder });
    try {
      for (const folder of [repository.folder, project.folder]) git(folder, 'init', '-q');
      git(repository.folder, 'add', '-A');
      git(repository.folder, 'commit', '-qm', 'hooks');
      const tried = (address: string) => {
        const entry = {
          version: '1.0.0',
          resolved: address,
          integrity: `sha512-${Buffer.alloc(64, 1).toString('base64')}`,
        };
        const root = { name: 'a', version: '1.0.0', dependencies: { b: '^1.0.0' } };
        project.put({
          'package.json': JSON.stringify(root),
          'package-lock.json': JSON.stringify({
            lockfileVersion: 3,
            packages: { '': root, 'node_modules/b': entry },
          }),
        });
        git(project.folder, 'add', '-A');
        const done = spawnSync(program, ['try-repo', repository.folder, 'watertight-lockfile', '--verbose'], {
          cwd: project.folder,
          encoding: 'utf8',
          env: {
            ...process.env,
            PATH: `${join(process.execPath, '..')}:${process.env['PATH']}`,
            PRE_COMMIT_HOME: join(repository.folder, '.git/pre-commit'),
          },
        });
        return { status: done.status, text: done.stdout + done.stderr };
      };
      const poisoned = tried('http://packages.attacker.example/b/-/b-1.0.0.tgz');
      expect([poisoned.status, poisoned.text]).toEqual([1, expect.stringContaining('WT-LCK-06')]);
      const clean = tried('https://registry.example/b/-/b-1.0.0.tgz');
      expect([clean.status, clean.text]).toEqual([0, expect.not.stringContaining('WT-LCK-06')]);
    } finally {
      repository.remove();
    }
  });
});
