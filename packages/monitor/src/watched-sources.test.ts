import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isTelemetrySource, type TelemetrySource } from './records/telemetry-source.ts';
import { simulate } from './simulate/simulate.ts';
import { violationLine } from './simulate/violation-line.ts';
import { watch } from './watch.ts';
import { watchedSources } from './watched-sources.ts';
import { openWorkspace } from './workspace.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watertight-watched-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LINE = violationLine({
  account: '111122223333',
  region: 'eu-west-1',
  functionName: 'orders',
  requestId: '11111111-2222-3333-4444-555555555555',
  time: Date.UTC(2026, 2, 1) / 1000,
  detector: 'sql-injection',
  verdict: 'block',
  field: 'body.id',
  sourceAddress: '198.51.100.7',
}).trim();

async function found(path = folder): Promise<Readonly<Record<string, readonly string[]>>> {
  const { sources } = await watchedSources(path);
  return Object.fromEntries(
    sources.map(({ source, paths }) => [source, paths.map((each) => basename(each))]),
  );
}

describe('what a folder holds', () => {
  test('sub-folders that are named after sources, inventory first', async () => {
    for (const name of ['violations', 'cloudtrail', 'inventory', 'else']) mkdirSync(join(folder, name));
    const { sources } = await watchedSources(folder);
    expect(sources.map(({ source }) => source)).toEqual(['inventory', 'cloudtrail', 'violations']);
  });

  test("the folders of AWS's own layout, below any others", async () => {
    const base = join(folder, 'bucket', 'AWSLogs', '111122223333');
    for (const name of ['CloudTrail', 'vpcflowlogs', 'CloudTrail-Digest'])
      mkdirSync(join(base, name, 'eu-west-1'), { recursive: true });
    expect(await found()).toEqual({ cloudtrail: ['CloudTrail'], 'flow-logs': ['vpcflowlogs'] });
    expect(await found(join(base, 'vpcflowlogs', 'eu-west-1'))).toEqual({ 'flow-logs': ['eu-west-1'] });
  });

  test('nothing while it is empty, or holds empty and hidden files', async () => {
    expect(await watchedSources(folder)).toEqual({ sources: [], incomplete: [] });
    writeFileSync(join(folder, 'new.log'), '');
    writeFileSync(join(folder, '.partial'), LINE);
    expect(await watchedSources(folder)).toEqual({ sources: [], incomplete: [] });
  });

  test('files by their content, whatever they are called; of others it says so', async () => {
    writeFileSync(join(folder, 'a.txt'), `START RequestId: 1\n${LINE}\n`);
    writeFileSync(join(folder, 'b'), gzipSync(`${LINE}\nREPORT RequestId: 1 Duration: 2 ms\n`));
    writeFileSync(join(folder, 'c.json'), JSON.stringify({ events: [{ message: LINE }] }));
    writeFileSync(join(folder, 'notes.md'), '# cloudtrail and flow logs\n');
    const { sources, incomplete } = await watchedSources(folder);
    const names = sources.map(({ source, paths }) => [source, paths.map((each) => basename(each))]);
    expect(names).toEqual([['function-logs', ['a.txt', 'b', 'c.json']]]);
    expect(incomplete).toEqual([
      { what: join(folder, 'notes.md'), because: expect.stringMatching(/no telemetry/) },
    ]);
  });

  test('a log stays a log, whatever callers of the function make it say', async () => {
    const said = JSON.stringify({ eventVersion: '1.08', eventSource: 'x', NetworkInterfaceId: 'eni-1' });
    writeFileSync(join(folder, 'a.log'), `START RequestId: 1\n${said}\n2 111122223333 eni-1\n${LINE}\n`);
    expect(Object.keys(await found())).toContain('function-logs');
  });

  test('a file that is known is not opened again', async () => {
    const path = join(folder, 'a.log');
    writeFileSync(path, LINE);
    const known = new Map<string, readonly TelemetrySource[]>();
    await watchedSources(folder, known);
    writeFileSync(path, 'nothing that is known');
    expect((await watchedSources(folder, known)).sources).toEqual([
      { source: 'function-logs', paths: [path] },
    ]);
  });

  test('every file that the simulator writes is told from all others', async () => {
    await simulate({ seed: 1, size: 'S', out: folder });
    const all = globSync('*/**/*', { cwd: folder, withFileTypes: true }).filter((each) => each.isFile());
    expect(all.length).toBeGreaterThan(20);
    const flat = mkdtempSync(join(tmpdir(), 'watertight-flat-'));
    const truth = new Map<string, string>();
    for (const [index, file] of all.entries()) {
      const path = join(file.parentPath, file.name);
      const source = path.slice(folder.length + 1).split('/')[0] ?? '';
      if (!isTelemetrySource(source)) continue;
      // What the guard wrote is a log as well, and read as one.
      truth.set(`${index}`, source === 'violations' ? 'function-logs' : source);
      cpSync(path, join(flat, `${index}`));
    }
    const { sources, incomplete } = await watchedSources(flat);
    expect(incomplete).toEqual([]);
    const wrong = sources.flatMap(({ source, paths }) =>
      paths.map((each) => [truth.get(basename(each)), source]).filter(([is, said]) => is !== said),
    );
    expect(wrong).toEqual([]);
    for (const [name, source] of truth)
      expect(
        sources.find((each) => each.source === source)?.paths.some((each) => basename(each) === name),
      ).toBe(true);
    rmSync(flat, { recursive: true });
  });
});

test('a violation in a loose file is read within one look, and once', async () => {
  const workspace = await openWorkspace({ data: ':memory:' });
  writeFileSync(join(folder, 'new1.log'), `${LINE}\n`);
  const stop = new AbortController();
  const reads: unknown[] = [];
  await watch(workspace, {
    path: folder,
    signal: stop.signal,
    now: () => '2026-03-01T01:00:00.000Z',
    onDetection: ({ incomplete }, read) => {
      reads.push([read, incomplete.filter(({ what }) => what.includes('new1'))]);
      stop.abort();
    },
  });
  expect(reads).toEqual([[{ records: 1, violations: 0 }, []]]);
  expect(await workspace.telemetry.query('SELECT count(*) AS n FROM guard_violation')).toEqual([{ n: 1 }]);
  expect(readFileSync(join(folder, 'new1.log'), 'utf8')).toBe(`${LINE}\n`);
  await workspace.close();
});
