import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFlowLine, aFlowLog } from './a-flow-log.ts';

const MEGABYTE = 2 ** 20;
let folder = '';
let script = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-memory-'));
  script = join(folder, 'ingest-child.ts');
  const here = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  writeFileSync(
    script,
    `import { ingest } from ${here('./ingest.ts')};
    import { openTelemetryStore } from ${here('./store/telemetry-store.ts')};
    const [, , source, path] = process.argv;
    const telemetry = await openTelemetryStore(':memory:', { threads: 1, memoryLimit: '256MB' });
    const { objects, records, badRecords } = await ingest({ telemetry }, { source, paths: [path] });
    await telemetry.close();
    console.log(JSON.stringify({ objects, records, badRecords, megabytes: process.resourceUsage().maxRSS / 1024 }));`,
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(source: string, path: string) {
  return JSON.parse(execFileSync(process.execPath, [script, source, path], { encoding: 'utf8' }));
}

/** Writes `before`, then `count` megabytes of `letter`, then `after`. */
function writeGiant(
  name: string,
  parts: { before: string; letter: string; count: number; after: string },
): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  writeSync(file, parts.before);
  const block = Buffer.alloc(MEGABYTE, parts.letter);
  for (let index = 0; index < parts.count; index += 1) writeSync(file, block);
  writeSync(file, parts.after);
  closeSync(file);
  return path;
}

describe('a giant costs no more memory than a small object', () => {
  const log = aFlowLog([aFlowLine()]);

  test('one line of 200 MB in a flow log', () => {
    const small = join(folder, 'small.log');
    writeFileSync(small, log);
    const usual = run('flow-logs', small);
    const giant = run(
      'flow-logs',
      writeGiant('giant.log', { before: log, letter: 'x', count: 200, after: `\n${aFlowLine()}\n` }),
    );
    expect(giant).toMatchObject({ records: 2, badRecords: 1, objects: { loaded: 1 } });
    expect(giant.megabytes).toBeLessThan(usual.megabytes + 160);
  });

  test('a first line of 200 MB', () => {
    const giant = run(
      'flow-logs',
      writeGiant('first.log', { before: '', letter: 'x', count: 200, after: '\n' }),
    );
    expect(giant).toMatchObject({ records: 0, objects: { loaded: 0, quarantined: 1 } });
    expect(giant.megabytes).toBeLessThan(400);
  });

  test('one CloudTrail record of 200 MB', () => {
    const path = writeGiant('trail.json', {
      before: '{"Records":[{"eventName":"',
      letter: 'x',
      count: 200,
      after: '"}]}',
    });
    const giant = run('cloudtrail', path);
    expect(giant).toMatchObject({ records: 0, objects: { loaded: 0 } });
    expect(giant.badRecords).toBeGreaterThan(0);
    expect(giant.megabytes).toBeLessThan(500);
  });
});
