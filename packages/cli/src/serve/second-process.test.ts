import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COMMAND = join(import.meta.dirname, '..', '..', 'bin', 'watertight.js');
const EVENT = '00000000-0000-4000-8000-000000000001';

/** A process of its own, as a person starts it beside the server. */
async function command(
  ...parameters: readonly string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const run = promisify(execFile)(process.execPath, [COMMAND, ...parameters], { maxBuffer: 1 << 26 });
  return run.then(
    (done) => ({ code: 0, ...done }),
    (failed: { code: number; stdout: string; stderr: string }) => failed,
  );
}

describe('beside a server that holds the store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'watertight-second-'));
  const data = join(folder, 'store');
  let server: ReturnType<typeof spawn>;
  let alert = '';
  let observation = '';

  beforeAll(async () => {
    const record = {
      eventVersion: '1.11',
      eventID: EVENT,
      eventTime: '2026-03-08T20:00:00Z',
      eventSource: 'cloudtrail.amazonaws.com',
      eventName: 'StopLogging',
      awsRegion: 'us-east-1',
      sourceIPAddress: '198.51.100.7',
      userAgent: 'aws-cli/2',
      readOnly: false,
      recipientAccountId: '111122223333',
      userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/dana', userName: 'dana' },
      requestParameters: { name: 'trail' },
    };
    writeFileSync(join(folder, 'trail.json'), JSON.stringify({ Records: [record] }));
    await command('ingest', 'cloudtrail', join(folder, 'trail.json'), '--data', data);
    const found = JSON.parse((await command('detect', '--data', data, '-f', 'json')).stdout);
    [alert, observation] = [found.alerts[0].id, found.observations[0].id];
    server = spawn(process.execPath, [COMMAND, 'serve', '--data', data, '--port', '0', '--no-open'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await new Promise<void>((done, failed) => {
      let text = '';
      server.stderr?.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
        if (text.includes('?t=')) done();
      });
      server.once('exit', () => failed(new Error(text)));
    });
  });
  afterAll(async () => {
    server.kill('SIGINT');
    await new Promise((done) => server.once('exit', done));
    rmSync(folder, { recursive: true, force: true });
  });

  it('every command that reads answers as it does without one', async () => {
    for (const parameters of [
      ['alerts', 'list'],
      ['alerts', 'show', alert],
      ['observations', 'list'],
      ['observations', 'show', observation],
      ['api-calls', 'list'],
      ['api-calls', 'show', EVENT],
      ['flows', 'list'],
      ['ignore', 'list'],
      ['explain', alert],
    ]) {
      const { code, stdout, stderr } = await command(
        ...parameters,
        '--data',
        data,
        '-f',
        'json',
        '--soft-fail',
      );
      expect([parameters, [0, 4].includes(code), stderr]).toEqual([
        parameters,
        true,
        expect.not.stringMatching(/Cannot|TypeError/),
      ]);
      expect(JSON.parse(stdout)).toHaveProperty('schema');
    }
  }, 180_000);

  it('a read of what is not there says so', async () => {
    const { code, stderr } = await command('api-calls', 'show', 'none', '--data', data);
    expect([code, stderr]).toEqual([2, expect.stringContaining('none')]);
  });

  it('a command that would change the store says where it is', async () => {
    for (const parameters of [
      ['detect'],
      ['ingest', 'cloudtrail', join(folder, 'trail.json')],
      ['serve', '--no-open'],
    ]) {
      const { code, stderr } = await command(...parameters, '--data', data);
      expect([code, stderr]).toEqual([
        3,
        expect.stringMatching(
          /Cannot open the store: `watertight serve` holds it, http:\/\/127\.0\.0\.1:\d+/,
        ),
      ]);
    }
  });
});
