import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../testing/a-command-line.ts';
import { aMonitor, type MonitorContent } from '../testing/a-monitor.ts';
import { anAlert, anObservation } from '../testing/an-observation.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'commands-')));
  for (const name of ['trail.json', 'flows.log', 'functions.json']) writeFileSync(join(folder, name), '');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function aRule(id: string) {
  return { id, title: id, severity: 'high', kind: 'detection' as const, description: '', techniques: [] };
}

/** Runs with a fresh log; returns the log beside the result. */
async function run(words: readonly string[], content: MonitorContent = {}) {
  const log: string[] = [];
  const result = await runCommandLine([...words, '--data', ':memory:'], {
    monitor: aMonitor({ ...content, log }),
    cwd: folder,
  });
  return { ...result, log };
}

describe('ingest', () => {
  test('loads absolute paths and reports the counts', async () => {
    const { code, stdout, log } = await run([
      'ingest',
      'cloudtrail',
      'trail.json',
      's3://logs/AWSLogs/',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(log).toEqual([
      'open :memory:',
      `ingest cloudtrail ${folder}/trail.json s3://logs/AWSLogs/`,
      'close',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'watertight/ingest/1',
      source: 'cloudtrail',
      records: 2,
    });
  });

  test('a pattern that the shell left alone is passed on', async () => {
    expect((await run(['ingest', 'cloudtrail', '*.json.gz'])).log[1]).toBe(
      `ingest cloudtrail ${folder}/*.json.gz`,
    );
  });

  test('what could not be read is listed and ends with 4', async () => {
    const incomplete = [{ what: 'trail.json record 7', because: 'it is not an object', count: 3 }];
    const { code, stderr } = await run(['ingest', 'cloudtrail', 'trail.json'], {
      ingested: { badRecords: 3, incomplete },
    });
    expect(code).toBe(4);
    expect(stderr).toContain('trail.json record 7: it is not an object (3 times)');
  });

  test('nothing found ends with 4; known objects end with 0', async () => {
    const none = { loaded: 0, skipped: 0, quarantined: 0, recognised: 0, replaced: 0 };
    expect((await run(['ingest', 'cloudtrail', '.'], { ingested: { objects: none } })).code).toBe(4);
    expect((await run(['ingest', 'cloudtrail', '.'], { ingested: { objects: none } })).stderr).toContain(
      'Nothing to ingest',
    );
    expect(
      (await run(['ingest', 'cloudtrail', '.'], { ingested: { objects: { ...none, skipped: 5 } } })).code,
    ).toBe(0);
  });
});

describe('detect', () => {
  const detection = { observations: [anObservation()], alerts: [anAlert()], incomplete: [] };

  test('over the store: the document of the contract, exit code 1 at high', async () => {
    const { code, stdout, log } = await run(['detect', '-f', 'json'], { detection });
    expect(code).toBe(1);
    expect(log).toEqual(['open :memory:', 'detect', 'close']);
    expect(Object.keys(JSON.parse(stdout))).toEqual(['schema', 'observations', 'alerts', 'incomplete']);
    expect(JSON.parse(stdout).schema).toBe('watertight/detection/1');
  });

  test('over files: snapshots first, no store', async () => {
    const { log } = await run([
      'detect',
      '--cloudtrail',
      'trail.json',
      '--flow-logs',
      'flows.log',
      'flows.log',
      '--inventory',
      'functions.json',
    ]);
    expect(log).toEqual([
      'open :memory:',
      `ingest inventory ${folder}/functions.json`,
      `ingest cloudtrail ${folder}/trail.json`,
      `ingest flow-logs ${folder}/flows.log ${folder}/flows.log`,
      'detect',
      'close',
    ]);
  });

  test.each([
    ['--fail-on critical', ['--fail-on', 'critical'], 0],
    ['--fail-on the rule', ['--fail-on', 'static-*'], 1],
    ['--soft-fail', ['--soft-fail'], 0],
    ['--exit-code', ['--exit-code', '42'], 42],
  ])('%s', async (_, words, code) => {
    const rules = [aRule('static-connection-set-deviation')];
    expect((await run(['detect', ...words], { detection, rules })).code).toBe(code);
  });

  test('--fail-on refuses what no rule answers to, and knows posture rules and their codes', async () => {
    const rules = [aRule('beacon')];
    const { code, stderr } = await run(['detect', '--fail-on', 'becon'], { detection, rules });
    expect([code, stderr]).toEqual([2, expect.stringContaining('Did you mean beacon?')]);
    expect((await run(['detect', '--fail-on', 'no-such-*'], { detection, rules })).code).toBe(2);
    for (const known of ['beacon', 'function-policy-public', 'WT-*', 'guardduty-finding', 'high']) {
      expect((await run(['detect', '--fail-on', known], { detection, rules })).stderr).not.toContain('WT-E-');
    }
  });

  test('a suppressed or closed alert fails nothing', async () => {
    const suppression = { owner: 'dana', reason: 'known', expires: '2027-01-01T00:00:00Z' };
    for (const alert of [anAlert({ suppression }), anAlert({ status: 'closed' })]) {
      const { code, stderr } = await run(['detect'], { detection: { ...detection, alerts: [alert] } });
      expect([code, stderr]).toEqual([0, expect.stringContaining('0 alerts and 1 suppressed')]);
    }
  });

  test('an empty store is incomplete, not clean', async () => {
    const { code, stdout } = await run(['detect', '--json'], { rows: [{ objects: 0 }] });
    expect(code).toBe(4);
    expect(JSON.parse(stdout).incomplete[0].because).toContain('nothing has been ingested');
    expect((await run(['detect', '--allow-incomplete'], { rows: [{ objects: 0 }] })).code).toBe(0);
  });

  test('--since and --until reach the detection as epoch seconds', async () => {
    const { log } = await run(['detect', '--since', '1d', '--until', '2026-03-01']);
    expect(log).toContain(`detect ${Date.UTC(2026, 1, 28) / 1000} ${Date.UTC(2026, 2, 1) / 1000}`);
  });

  test('tables on stdout, summary on stderr, JSON Lines typed', async () => {
    const table = await run(['detect'], { detection });
    expect(table.stdout).toContain('Historical Outlier Observation');
    expect(table.stderr).toContain('1 alert, 1 observation');
    expect((await run(['detect', '--quiet'], { detection })).stderr).toBe('');
    const lines = (await run(['detect', '-f', 'jsonl'], { detection })).stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).type)).toEqual(['observation', 'alert']);
  });
});

describe('queries', () => {
  test('observations list passes its filters on and checks the kind', async () => {
    const { log } = await run(['observations', 'list', '--kind', 'beacon', '--entity', 'f', '--limit', '5']);
    expect(log).toContain('observations {"kind":"beacon","entity":"f","limit":5}');
    expect((await run(['observations', 'list', '--kind', 'becon'])).stderr).toContain('did you mean beacon?');
  });

  test.each([
    ['observations', 'observations'],
    ['alerts', 'alerts'],
    ['api-calls', 'apiCalls'],
  ])('%s show: one, or exit code 2 for an unknown id', async (command, field) => {
    const content = { observations: [anObservation()], alerts: [anAlert()], rows: [{ event_id: 'e1' }] };
    const id = command === 'alerts' ? 'a1' : 'o1';
    const { stdout } = await run([command, 'show', id, '--json'], content);
    expect(JSON.parse(stdout)[field]).toHaveLength(1);
    const none = await run([command, 'show', 'none'], { rows: [] });
    expect([none.code, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toContain(`watertight ${command} list`);
  });

  test('alerts show prints the observations and next steps behind it', async () => {
    const { stdout } = await run(['alerts', 'show', 'a1'], {
      observations: [anObservation()],
      alerts: [anAlert()],
    });
    expect(stdout).toContain('Look at the peers of that day.');
    expect(stdout).toContain('142,117,719');
  });

  test('flows list and flows show ENTITY; empty lists say what to do', async () => {
    expect((await run(['flows', 'show', 'poller', '--limit', '3'])).log).toContain(
      'flows {"limit":3,"entity":"poller"}',
    );
    expect((await run(['flows', 'list'])).stdout).toContain('watertight ingest flow-logs');
    expect((await run(['api-calls', 'list'])).stdout).toContain('watertight ingest cloudtrail');
  });

  test('explain prints the reason, the computation and the rows', async () => {
    const { stdout } = await run(['explain', 'o1'], { observations: [anObservation()] });
    expect(stdout).toContain('p = 0.0037');
    expect(stdout).toContain('2017-03-12');
    const json = await run(['explain', 'o1', '--json'], { observations: [anObservation()] });
    expect(JSON.parse(json.stdout).schema).toBe('watertight/explanation/1');
  });

  test('rules list and show', async () => {
    const rules = [
      {
        id: 'beacon',
        title: 'Beacon',
        severity: 'high',
        kind: 'detection' as const,
        description: 'd',
        techniques: ['T1071'],
      },
    ];
    expect((await run(['rules', 'list'], { rules })).stdout).toContain('T1071');
    expect((await run(['rules', 'show', 'becon'], { rules })).stderr).toContain('did you mean beacon?');
  });
});

describe('decisions', () => {
  const alerts = [anAlert()];

  test.each([
    [['alerts', 'close', 'a1', '--reason', 'known'], 'closed', undefined],
    [['alerts', 'snooze', 'a1', '--until', '7d'], 'snoozed', '2026-03-08T00:00:00Z'],
    [['alerts', 'snooze', 'a1', '--until', '2026-04-01'], 'snoozed', '2026-04-01T00:00:00Z'],
    [['alerts', 'reopen', 'a1'], 'open', undefined],
  ])('%j', async (words, status, snoozedUntil) => {
    const { stdout } = await run([...words, '--json'], { alerts });
    expect(JSON.parse(stdout).alerts[0]).toMatchObject({
      status,
      ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
    });
  });

  test('a time in the past is refused', async () => {
    expect((await run(['alerts', 'snooze', 'a1', '--until', '2020-01-01'], { alerts })).code).toBe(2);
  });

  test('a suppression has an owner, a reason and an end', async () => {
    const words = [
      'ignore',
      'add',
      '--entity',
      'f',
      '--reason',
      'load test',
      '--owner',
      'dana',
      '--expires',
      '30d',
    ];
    const { stdout } = await run([...words, '--json']);
    expect(JSON.parse(stdout).suppressions[0]).toMatchObject({
      entity: 'f',
      owner: 'dana',
      expires: '2026-03-31T00:00:00Z',
    });
    const both = await run([...words, '--until', '7d']);
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('--expires')]);
    expect((await run(['suppress', 'list'])).stdout).toBe('No suppressions.\n');
    expect((await run(['ignore', 'remove', 'none'])).code).toBe(2);
  });
});

describe('simulate, watch, doctor, completion', () => {
  test('simulate writes where it is told', async () => {
    const { log, code } = await run(['simulate', '--seed', '7', '--size', 'S', '--out', 'sim']);
    expect([code, log]).toEqual([0, ['simulate 7 S']]);
    expect((await run(['simulate', '--size', 'XXL', '--out', 'sim'])).code).toBe(2);
    expect((await run(['simulate', '--seed', '-1', '--out', 'sim'])).code).toBe(2);
  });

  test('watch prints only what is new', async () => {
    mkdirSync(join(folder, 'in'));
    const detection = { observations: [anObservation()], alerts: [], incomplete: [] };
    expect((await run(['watch', 'in'], { detection })).stdout).toContain('Historical Outlier');
    expect((await run(['watch', 'in'])).stdout).toBe('');
  });

  test('doctor: all well, and a store that does not open', async () => {
    expect((await run(['doctor'])).code).toBe(0);
    const broken = await run(['doctor'], { failure: new Error('locked') });
    expect(broken.code).toBe(3);
    expect(broken.stdout).toMatch(/✗ .*locked/);
  });

  test.each(['bash', 'zsh', 'fish'])(
    'completion for %s knows commands, subcommands and options',
    async (shell) => {
      const { stdout } = await runCommandLine(['completion', shell]);
      for (const word of ['observations', 'snooze', 'flow-logs', 'since']) expect(stdout).toContain(word);
    },
  );
});
