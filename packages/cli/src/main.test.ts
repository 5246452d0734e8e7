import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from './testing/a-command-line.ts';
import { aMonitor } from './testing/a-monitor.ts';
import { anAlert, anObservation } from './testing/an-observation.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'command-line-')));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the first line a user types', () => {
  test('nothing: nine lines with four commands to try', async () => {
    const { code, stdout } = await runCommandLine([]);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(9);
    expect(stdout.match(/^ {2}watertight /gm)).toHaveLength(4);
  });

  test('--help lists the exit codes, --version is one line', async () => {
    const help = await runCommandLine(['--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/Exit codes:[\s\S]*130 {2}interrupted/);
    const version = await runCommandLine(['--version']);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([
    [['detekt'], 'did you mean detect?', 'watertight --help'],
    [['alerts'], 'a command is missing', 'watertight alerts --help'],
    [['serve', 'extra'], 'too many arguments', 'watertight serve --help'],
    [['serve', '--port', '99999'], 'a whole number from 0 to 65535 is needed', 'watertight serve --help'],
    [['serve', '--port', '-1'], 'a whole number from 0 to 65535 is needed', 'watertight serve --help'],
    [['serve', '--public-url', 'console'], 'https:// and a host are needed', 'watertight serve --help'],
    [['serve', '--public-url', 'http://console.example'], 'https:// and a', 'watertight serve --help'],
    [['serve', '--public-url', 'https://console.example/x'], 'no path', 'watertight serve --help'],
    [['--verison'], 'Did you mean --version?', 'watertight --help'],
    [['ingest', 'cloudtral', 'x'], 'did you mean cloudtrail?', 'watertight ingest --help'],
    [['ingest', 'cloudtrail'], 'missing required argument', 'watertight ingest --help'],
    [['alerts', 'list', '--limit', '0'], 'a whole number', 'watertight alerts list --help'],
    [['alerts', 'list', '--status', 'done'], 'open, snoozed, closed', 'watertight alerts list --help'],
    [['version', '-f', 'yaml'], 'table, json, jsonl, csv, markdown', '-f FORMAT'],
    [['version', '-f', 'json', '-f', 'csv'], 'only one may lack a file', '-f json='],
    [['detect', '--since', 'soon'], 'ISO-8601', '--since 24h'],
    [['ignore', 'add', '--reason', 'r', '--owner', 'o'], 'at least one of', 'watertight ignore add --help'],
  ])('%j: one line, a hint, exit code 2, nothing on stdout', async (words, problem, hint) => {
    const { code, stdout, stderr } = await runCommandLine(words);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    const [line = '', next = '', ...rest] = stderr.trimEnd().split('\n');
    expect(line).toMatch(/^Cannot .* \[WT-E-[A-Z]+-\d\d\]$/);
    expect(line).toContain(problem);
    expect(next).toContain(hint);
    expect(rest).toEqual([]);
  });
});

describe('what could not run', () => {
  const monitor = aMonitor({ failure: new Error('disk on fire\nstack') });

  test('one line without a trace, exit code 3', async () => {
    const { code, stderr } = await runCommandLine(['alerts', 'list'], { monitor });
    expect(code).toBe(3);
    expect(stderr).toContain('Cannot finish: disk on fire [WT-E-CLI-12]');
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  test('the trace with --verbose', async () => {
    expect((await runCommandLine(['alerts', 'list', '--verbose'], { monitor })).stderr).toContain(
      'main.test.ts',
    );
  });

  test('a path that does not exist opens nothing', async () => {
    const log: string[] = [];
    const result = await runCommandLine(['ingest', 'cloudtrail', 'none.json'], {
      monitor: aMonitor({ log }),
      cwd: folder,
    });
    expect([result.code, log]).toEqual([2, []]);
    expect(result.stderr).toContain('no such file or folder');
  });

  test('s3 with --offline', async () => {
    expect((await runCommandLine(['ingest', 'cloudtrail', 's3://bucket/a', '--offline'])).code).toBe(2);
  });

  test('an interrupt', async () => {
    expect((await runCommandLine(['version'], { signal: AbortSignal.abort() })).code).toBe(130);
  });
});

describe('outputs', () => {
  const monitor = aMonitor({ alerts: [anAlert()], observations: [anObservation()] });

  test('JSON is one document with its schema first, and nothing else is on stdout', async () => {
    const { stdout } = await runCommandLine(['alerts', 'list', '-f', 'json'], { monitor });
    expect(stdout.trimStart()).toMatch(/^\{\s*"schema": "watertight\/alerts\/1"/);
    expect(JSON.parse(stdout).alerts).toHaveLength(1);
  });

  test('--json is -f json; global options stand before or after the command', async () => {
    const after = await runCommandLine(['alerts', 'list', '--json'], { monitor });
    const before = await runCommandLine(['-f', 'json', 'alerts', 'list'], { monitor });
    expect(after.stdout).toBe(before.stdout);
  });

  test('several formats, each with its file; -o for the one without', async () => {
    await runCommandLine(['alerts', 'list', '-f', 'json=a.json', '-f', 'csv', '-o', 'b.csv'], {
      monitor,
      cwd: folder,
    });
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.csv']);
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')).schema).toBe('watertight/alerts/1');
    expect(readFileSync(join(folder, 'b.csv'), 'utf8')).toMatch(/^Severity,Title,/);
  });

  test('a file that cannot be written: exit code 3 and no half of a file', async () => {
    const result = await runCommandLine(['alerts', 'list', '-o', 'none/a.json', '--json'], {
      monitor,
      cwd: folder,
    });
    expect([result.code, result.stdout, readdirSync(folder)]).toEqual([3, '', []]);
  });

  test('colour only where it is wanted', async () => {
    const table = (words: readonly string[], env = {}) =>
      runCommandLine(['alerts', 'list', ...words], { monitor, env: { HOME: '/', ...env }, columns: 200 });
    const sequence = '\u001b[';
    expect((await table([])).stdout).toContain(sequence);
    expect((await table([], { NO_COLOR: '1' })).stdout).not.toContain(sequence);
    expect((await table([], { TERM: 'dumb' })).stdout).not.toContain(sequence);
    expect((await table(['--color', 'never'], { FORCE_COLOR: '1' })).stdout).not.toContain(sequence);
    expect((await table(['--color', 'always'], { NO_COLOR: '1' })).stdout).toContain(sequence);
    const piped = await runCommandLine(['alerts', 'list'], { monitor, env: { HOME: '/', FORCE_COLOR: '1' } });
    expect(piped.stdout).toContain(sequence);
    expect((await runCommandLine(['alerts', 'list'], { monitor })).stdout).not.toContain(sequence);
  });

  test('--profile and --region reach the AWS SDK', async () => {
    const { exported } = await runCommandLine([
      'version',
      '--profile',
      'dev',
      '--region',
      'eu-west-1,us-east-1',
    ]);
    expect(exported).toEqual({ AWS_PROFILE: 'dev', AWS_REGION: 'eu-west-1' });
  });
});

describe('configuration', () => {
  test('show says where each value comes from, validate and schema', async () => {
    writeFileSync(join(folder, 'watertight.yml'), 'fail-on: [critical]\n');
    const shown = await runCommandLine(['config', 'show', '--json'], { cwd: folder });
    expect(JSON.parse(shown.stdout).settings).toContainEqual({
      name: 'fail-on',
      value: ['critical'],
      from: join(folder, 'watertight.yml'),
    });
    expect((await runCommandLine(['config', 'validate'], { cwd: folder })).code).toBe(0);
    const schema = JSON.parse((await runCommandLine(['config', 'schema'])).stdout);
    expect(Object.keys(schema.properties)).toContain('fail-on');
    expect(schema.additionalProperties).toBe(false);
  });

  test('a mistake is an error everywhere but in doctor', async () => {
    writeFileSync(join(folder, 'watertight.yml'), 'fail-onn: high\n');
    const bad = await runCommandLine(['config', 'validate'], { cwd: folder });
    expect(bad.code).toBe(2);
    expect(bad.stderr).toContain(`${join(folder, 'watertight.yml')}:1:1: Cannot use the configuration`);
    const doctor = await runCommandLine(['doctor', '--json', '--data', ':memory:'], { cwd: folder });
    expect(doctor.code).toBe(3);
    expect(JSON.parse(doctor.stdout).checks).toContainEqual(
      expect.objectContaining({ name: 'Configuration', ok: false }),
    );
  });
});
