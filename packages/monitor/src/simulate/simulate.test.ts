import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SimulationManifest, simulate } from './simulate.ts';

const root = mkdtempSync(join(tmpdir(), 'simulate-'));
const manifests: SimulationManifest[] = [];

beforeAll(async () => {
  for (const [name, seed] of [
    ['a', 1],
    ['b', 1],
    ['c', 2],
  ] as const) {
    manifests.push(await simulate({ seed, size: 'S', out: join(root, name) }));
  }
});

afterAll(() => rmSync(root, { recursive: true }));

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function read(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

function hashes(name: string): string[] {
  return files(name).map((file) => {
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
    return `${relative(join(root, name), file)} ${digest}`;
  });
}

function jsonLines(file: string): Record<string, unknown>[] {
  return read(file)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function truth(name: string): Record<string, unknown>[] {
  return jsonLines(join(root, 'a', 'truth', `${name}.jsonl`));
}

describe('simulate, size S', () => {
  it('writes the same bytes for the same seed', () => {
    expect(hashes('a')).toEqual(hashes('b'));
    expect(manifests[0]).toEqual(manifests[1]);
  });

  it('writes other telemetry for another seed, but the same seed scenarios', () => {
    const first = new Set(hashes('a'));
    const shared = hashes('c').filter((line) => first.has(line));
    expect(shared.length).toBeGreaterThan(50);
    expect(
      shared.every((line) => line.includes('123456789012') || /^(truth.expected|guardduty)/.test(line)),
    ).toBe(true);
  });

  it('has ten functions, about a hundred thousand flow records and every telemetry source', () => {
    const [manifest] = manifests;
    expect(manifest?.functions).toBe(10);
    expect(manifest?.flowRecords).toBeGreaterThan(60_000);
    expect(manifest?.flowRecords).toBeLessThan(250_000);
    expect(Object.keys(manifest?.folders ?? {})).toEqual([
      'cloudtrail',
      'flow-logs',
      'function-logs',
      'guardduty',
      'inventory',
      'metrics',
      'network-interfaces',
      'resolver-logs',
      'truth',
      'violations',
    ]);
  });

  it('writes flow log rows with as many values as the header has names', () => {
    let rows = 0;
    for (const file of files('a/flow-logs')) {
      const [header = '', ...lines] = read(file).trimEnd().split('\n');
      const count = header.split(' ').length;
      expect(header).toContain('srcaddr');
      expect(lines.every((line) => line.split(' ').length === count)).toBe(true);
      rows += lines.length;
    }
    expect(rows).toBe(manifests[0]?.flowRecords);
  });

  it('writes CloudTrail, metrics, snapshots and logs as JSON', () => {
    const events = files('a/cloudtrail').flatMap((file) => JSON.parse(read(file)).Records);
    expect(events.length).toBe(manifests[0]?.folders['cloudtrail']?.records);
    expect(events.every(({ eventID, eventTime, awsRegion }) => eventID && eventTime && awsRegion)).toBe(true);
    for (const file of files('a/metrics')) {
      const { MetricDataQueries, MetricDataResults } = JSON.parse(read(file));
      expect(MetricDataQueries.length).toBe(MetricDataResults.length);
      for (const { Timestamps, Values } of MetricDataResults) expect(Timestamps.length).toBe(Values.length);
    }
    for (const file of files('a/network-interfaces')) {
      expect(JSON.parse(read(file)).NetworkInterfaces.length).toBeGreaterThan(0);
    }
    for (const file of files('a/inventory'))
      expect(JSON.parse(read(file)).Functions.length).toBeGreaterThan(0);
    for (const file of [...files('a/function-logs'), ...files('a/resolver-logs'), ...files('a/violations')]) {
      expect(jsonLines(file).length).toBeGreaterThan(0);
    }
  });

  it('delivers some CloudTrail events twice, with the same id', () => {
    const ids = files('a/cloudtrail').flatMap((file) =>
      JSON.parse(read(file)).Records.map(({ eventID }: { eventID: string }) => eventID),
    );
    expect(new Set(ids).size).toBeLessThan(ids.length);
    expect(new Set(ids).size).toBeGreaterThan(ids.length * 0.995);
  });

  it('tells one breach story, with smaller attacks beside it', () => {
    const attacks = truth('attacks');
    expect(attacks.filter(({ id }) => String(id).startsWith('attack-story-')).length).toBe(7);
    expect(attacks.length).toBe(10);
    expect(truth('benign').length).toBeGreaterThan(15);
  });

  it('keeps the sums of the flow records and of the attribution truth equal', () => {
    const attributed = files('a/truth/attribution').flatMap((file) =>
      read(file).trimEnd().split('\n').slice(1),
    );
    const records = attributed.reduce((sum, line) => sum + Number(line.split(',')[5]), 0);
    const gapless = manifests[0]?.flowRecords ?? 0;
    expect(records).toBeGreaterThan(gapless * 0.8);
    expect(records).toBeLessThan(gapless);
  });

  it('contacts the story’s server only from the attack on', () => {
    const starts = files('a/flow-logs').flatMap((file) => {
      const [header = '', ...lines] = read(file).trimEnd().split('\n');
      const [start, destination] = ['start', 'dstaddr'].map((name) => header.split(' ').indexOf(name));
      return lines
        .map((line) => line.split(' '))
        .filter((row) => row[destination ?? 0] === '203.0.113.199')
        .map((row) => Number(row[start ?? 0]));
    });
    const beacon = truth('attacks').find(({ id }) => id === 'attack-story-beacon');
    expect(starts.length).toBeGreaterThan(1500);
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(Number(beacon?.['t0']) - 10);
  });

  it('puts nothing that tells the truth outside truth/', () => {
    for (const file of files('a').filter(
      (one) => !one.includes('/truth/') && !one.endsWith('manifest.json'),
    )) {
      expect(read(file)).not.toMatch(/attack-|benign-/);
    }
  });
});
