import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCommandLine } from '../testing/a-command-line.ts';
import { aMonitor } from '../testing/a-monitor.ts';
import { aFunction, anAlert, anObservation } from '../testing/an-observation.ts';

const first = anObservation({ id: 'o1', why: 'Bytes Out were 12 times what is usual' });
const second = anObservation({
  id: 'o2',
  kind: 'static-connection-set-deviation',
  why: 'It talked to 10.0.255.29 for the first time in 35 days',
  window: { start: '2017-03-12T00:00:00Z', end: '2017-03-13T00:00:00Z', name: '1d' },
  sets: { scope: 'internal', normal: ['10.0.10.193'], new: ['10.0.255.29'], lost: [], historyDays: 35 },
});
const other = anAlert({ id: 'a2', severity: 'medium', entity: aFunction('rds-poller'), observations: [] });

function demo(words: readonly string[], columns?: number) {
  const log: string[] = [];
  const monitor = aMonitor({
    log,
    detection: {
      observations: [first, second],
      alerts: [other, anAlert({ observations: ['o1', 'o2'] })],
      incomplete: [],
    },
    onSimulate: (out) => {
      onTestFinished(() => rmSync(dirname(out), { recursive: true, force: true }));
      for (const name of ['cloudtrail', 'flow-logs', 'truth'])
        mkdirSync(join(out, name), { recursive: true });
    },
  });
  const run = runCommandLine(['demo', ...words], columns === undefined ? { monitor } : { monitor, columns });
  return run.then((result) => ({ ...result, log }));
}

test('tells the most serious story first, in the order of time, with the reason and the next command', async () => {
  const { code, stdout, stderr, log } = await demo([]);
  expect(code).toBe(0);
  const order = [
    '2 alerts about 2 entities',
    '1. lambda:RDSQueryLogger',
    'It talks to an address it never talked to',
    'It talked to 10.0.255.29 for the first time',
    'Bytes Out were 12 times',
    'Historical Outlier Observation',
    'Static Connection Set Deviation Observation',
    'Look at the peers of that day.',
    '2. lambda:rds-poller',
    'Try next',
    'npx watertight explain a1 --data ',
  ].map((text) => stdout.indexOf(text));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
  expect(stderr).toMatch(/simulate[\s\S]*ingest[\s\S]*detect[\s\S]*Done in/);
  expect(log.some((line) => line.includes('truth'))).toBe(false);
  expect(log.filter((line) => line.startsWith('ingest'))).toHaveLength(2);
});

test('fits a narrow terminal', async () => {
  const { stdout } = await demo(['--terminal', '--color', 'never'], 60);
  const story = stdout.split('Try next')[0] ?? '';
  expect(Math.max(...story.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
});

test('-f json is the detection document', async () => {
  const { stdout } = await demo(['-f', 'json']);
  expect(JSON.parse(stdout).schema).toBe('watertight/detection/1');
});

test('has a store of its own unless the command line names one', async () => {
  expect((await demo([])).log.find((line) => line.startsWith('open'))).toMatch(/watertight-demo-/);
  expect((await demo(['--data', '/chosen'])).log).toContain('open /chosen');
});
