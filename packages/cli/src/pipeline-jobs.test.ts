import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { aProject, type Project, urlTemplate } from './testing/a-project.ts';

const ROOT = join(import.meta.dirname, '../../..');
const MAIN = join(ROOT, 'packages/cli/bin/watertight.js');
const NODE = join(process.execPath, '..');
const HASH = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;

/** A lockfile of three packages; `host` is where the last one comes from. */
function lockfile(host: string): string {
  const entry = (name: string, from: string) => ({
    version: '1.0.0',
    resolved: `https://${from}/${name}/-/${name}-1.0.0.tgz`,
    integrity: HASH.replace(/^(.{20})./, `$1${name}`),
  });
  const names = { alpha: '^1.0.0', beta: '^1.0.0', gamma: '^1.0.0' };
  return JSON.stringify(
    {
      ...{ name: 'orders', version: '1.0.0', lockfileVersion: 3 },
      packages: {
        '': { name: 'orders', version: '1.0.0', dependencies: names },
        'node_modules/alpha': entry('alpha', 'registry.example'),
        'node_modules/beta': entry('beta', 'registry.example'),
        'node_modules/gamma': entry('gamma', host),
      },
    },
    null,
    2,
  );
}

const MANIFEST = JSON.stringify({
  name: 'orders',
  version: '1.0.0',
  dependencies: { alpha: '^1.0.0', beta: '^1.0.0', gamma: '^1.0.0' },
});

let origin: Project;
/** Holds `npx` and `watertight`, which stand for the npm package. */
let programs: Project;
let shas: Readonly<Record<string, string>>;

const git = (folder: string, ...words: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=D', '-c', 'user.email=d@example.com', ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

beforeAll(() => {
  programs = aProject({
    npx: `#!/bin/sh\n[ "$1" = --yes ] || exit 99\ncase "$2" in watertight@*) ;; *) exit 99 ;; esac\nshift 2\nexec '${process.execPath}' '${MAIN}' "$@"\n`,
    watertight: `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`,
  });
  for (const name of ['npx', 'watertight']) chmodSync(join(programs.folder, name), 0o755);
  // The finding of the template is known: no change below is to blame for it.
  origin = aProject({
    'package.json': MANIFEST,
    'package-lock.json': lockfile('registry.example'),
    '.npmrc': 'registry=https://registry.example/\n',
    'template.yaml': urlTemplate('NONE'),
  });
  git(origin.folder, 'init', '-q', '-b', 'main');
  const commit = (message: string) => {
    git(origin.folder, 'add', '-A');
    git(origin.folder, 'commit', '-qm', message);
    return git(origin.folder, 'rev-parse', 'HEAD');
  };
  const main = commit('base');
  git(origin.folder, 'checkout', '-qb', 'poisoned');
  origin.put({ 'package-lock.json': lockfile('packages.attacker.example') });
  const poisoned = commit('bump');
  git(origin.folder, 'checkout', '-qb', 'clean', 'main');
  origin.put({ 'src/a.js': 'exports.a = 1;\n' });
  const clean = commit('code');
  shas = { main, poisoned, clean };
});
afterAll(() => {
  origin.remove();
  programs.remove();
});

interface Job {
  readonly exit: number;
  readonly log: string;
  readonly file: (name: string) => string;
}

/** A clean clone at the branch's commit, detached as runners leave it. */
function clone(branch: string): Project {
  const place = aProject();
  git(place.folder, 'clone', '-q', origin.folder, 'work');
  git(join(place.folder, 'work'), 'checkout', '-q', '--detach', shas[branch] ?? '');
  return place;
}

/** Runs lines in order, in one shell that stops at the first that fails. */
function runLines(
  place: Project,
  lines: readonly string[],
  { env, shell }: { readonly env: Readonly<Record<string, string>>; readonly shell: string },
): Job {
  const cwd = join(place.folder, 'work');
  const done = spawnSync(shell, ['-e', '-c', lines.join('\n')], {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: `${programs.folder}:${NODE}:${process.env['PATH']}`,
      HOME: place.folder,
      CI: 'true',
      ...env,
    },
  });
  return {
    exit: done.status ?? -1,
    log: done.stdout + done.stderr,
    file: (name) => readFileSync(join(cwd, name), 'utf8'),
  };
}

/** https://docs.gitlab.com/ci/variables/predefined_variables/ */
function runGitLab(branch: string): Job {
  const job = parse(readFileSync(join(ROOT, 'examples/ci/gitlab.yml'), 'utf8')).watertight;
  const place = clone(branch);
  try {
    const done = runLines(place, job.script, {
      shell: 'bash',
      env: {
        ...job.variables,
        GITLAB_CI: 'true',
        CI_PIPELINE_SOURCE: 'merge_request_event',
        CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
        CI_MERGE_REQUEST_DIFF_BASE_SHA: shas['main'] ?? '',
        CI_COMMIT_SHA: shas[branch] ?? '',
      },
    });
    const junit = done.file(job.artifacts.reports.junit);
    const report = done.file(job.artifacts.reports.sast);
    return { ...done, file: (name) => (name === 'junit' ? junit : report) };
  } finally {
    place.remove();
  }
}

/** https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html */
function runCodeBuild(branch: string): Job {
  const { phases, reports, artifacts } = parse(readFileSync(join(ROOT, 'examples/ci/buildspec.yml'), 'utf8'));
  const place = clone(branch);
  try {
    const lines = ['install', 'pre_build', 'build'].flatMap((phase) => phases[phase]?.commands ?? []);
    const done = runLines(place, lines, {
      shell: 'sh',
      env: {
        CODEBUILD_BUILD_ID: 'orders:1',
        CODEBUILD_WEBHOOK_EVENT: 'PULL_REQUEST_UPDATED',
        CODEBUILD_WEBHOOK_BASE_REF: 'refs/heads/main',
        CODEBUILD_WEBHOOK_HEAD_REF: `refs/heads/${branch}`,
        CODEBUILD_SRC_DIR: join(place.folder, 'work'),
      },
    });
    const junit = done.file(reports.watertight.files[0]);
    const report = done.file(artifacts.files[0]);
    return { ...done, file: (name) => (name === 'junit' ? junit : report) };
  } finally {
    place.remove();
  }
}

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The steps of the composite action that are scripts, with the inputs that examples/ci/github.yml gives for a pull request. */
function runAction(branch: string): Job {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  const inputs: Readonly<Record<string, string>> = { base: 'origin/main', command: 'watertight' };
  const outputs = new Map<string, string>();
  const place = clone(branch);
  const at = (name: string) => join(place.folder, name);
  const filled = (text: string) =>
    text
      .replaceAll(
        /\$\{\{ inputs\.([\w-]+) \}\}/g,
        (_, name: string) => inputs[name] ?? action.inputs[name].default,
      )
      .replaceAll(
        /\$\{\{ steps\.scan\.outputs\.([\w-]+) \}\}/g,
        (_, name: string) => outputs.get(name) ?? '',
      );
  try {
    let log = '';
    let exit = 0;
    const steps: readonly Step[] = action.runs.steps;
    for (const { run, env = {} } of steps) {
      if (run === undefined || exit !== 0) continue;
      const given = Object.fromEntries(
        Object.entries(env).map(([name, text]) => [name, filled(String(text))]),
      );
      writeFileSync(at('output'), '');
      const files = {
        RUNNER_TEMP: place.folder,
        GITHUB_OUTPUT: at('output'),
        GITHUB_STEP_SUMMARY: at('summary'),
      };
      const done = runLines(place, [run], { shell: 'bash', env: { ...files, ...given } });
      for (const line of readFileSync(at('output'), 'utf8').split('\n').filter(Boolean))
        outputs.set(line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1));
      log += done.log;
      exit = done.exit;
    }
    const report = readFileSync(outputs.get('sarif') ?? '', 'utf8');
    const summary = readFileSync(at('summary'), 'utf8');
    return { exit, log, file: (name) => (name === 'junit' ? summary : report) };
  } finally {
    place.remove();
  }
}

describe.each([
  ['GitLab', runGitLab],
  ['CodeBuild', runCodeBuild],
  ['GitHub Actions', runAction],
])('%s: the job of a merge request', (_, run) => {
  test('fails by a poisoned lockfile, and tells nothing that the base has', { timeout: 60_000 }, () => {
    const { exit, log, file } = run('poisoned');
    expect([exit, log]).toEqual([1, expect.stringContaining('WT-LCK-')]);
    expect(log).toContain('package-lock.json');
    for (const text of [log, file('report'), file('junit')])
      expect(text).toContain('packages.attacker.example');
    for (const text of [log, file('junit')]) expect(text).not.toContain('WT-INV-06');
    expect(JSON.parse(file('report'))).toBeTypeOf('object');
  });

  test('passes without it, and writes its reports all the same', { timeout: 60_000 }, () => {
    const { exit, log, file } = run('clean');
    expect([exit, log]).toEqual([0, expect.not.stringContaining('WT-LCK-')]);
    expect(JSON.parse(file('report'))).toBeTypeOf('object');
    expect(file('junit').length).toBeGreaterThan(0);
  });
});
