import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { SavedScan } from '@watertight/monitor/store/kept-scan.ts';
import { openStateStore } from '@watertight/monitor/store/state-store.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadMonitor } from '../../bind-monitor.ts';
import { demoProject } from '../../demo/posture/demo-project.ts';
import { writeServerFile } from '../../serve/server-file.ts';
import { runCommandLine } from '../../testing/a-command-line.ts';
import { aProject, type Project } from '../../testing/a-project.ts';

let project: Project;
beforeEach(() => {
  project = aProject(demoProject(0));
});
afterEach(() => project.remove());

async function run(...words: readonly string[]) {
  return runCommandLine([...words, '--data', 'store', '--offline'], {
    monitor: loadMonitor(),
    cwd: project.folder,
  });
}

async function kept() {
  const state = await openStateStore(join(project.folder, 'store', 'state.sqlite'));
  try {
    return await state.posture.latestScans('2026-03-02T00:00:00.000Z');
  } finally {
    await state.close();
  }
}

describe('scan --keep', () => {
  test('keeps findings with their functions, packages, rules, and who may do what', async () => {
    const { stderr } = await run('scan', '.', '--keep-as', 'shop');
    expect(stderr).toContain('Kept 1 scan in');
    const [scan] = await kept();
    expect(scan).toMatchObject({ target: 'shop', kind: 'project', at: '2026-03-01T00:00:00.000Z' });
    const of = (code: string) => scan?.findings.find((each) => each.code === code);
    expect(of('WT-COD-05')).toMatchObject({ functions: ['order-api'], flow: expect.any(Array) });
    expect(of('WT-INV-06')).toMatchObject({ functions: ['order-api'] });
    expect(scan?.packages[0]).toMatchObject({
      name: 'lodash',
      uses: [{ function: 'order-api', tier: 'uses-vulnerable-export' }],
    });
    expect(scan?.rules.length).toBeGreaterThan(100);
    const api = scan?.functions.find(({ name }) => name === 'order-api');
    expect(api?.invoke).toMatchObject([{ party: 'anyone', decision: 'allowed' }]);
  });

  test('masks secrets as every output does', async () => {
    await run('scan', '.', '--keep');
    expect(JSON.stringify(await kept())).not.toContain('correct-horse-battery');
  });

  test('without --keep nothing is written', async () => {
    await run('scan', '.');
    expect(existsSync(join(project.folder, 'store'))).toBe(false);
  });

  test('keeps suppressed findings, with reason and end', async () => {
    project.put({
      '.watertightignore.yml':
        '- id: function-url-public\n  reason: the partner signs\n  owner: orders-team\n  expires: 2026-05-01\n',
    });
    await run('scan', '.', '--keep');
    const [scan] = await kept();
    expect(scan?.findings.find(({ code }) => code === 'WT-INV-06')?.suppressed).toEqual({
      by: 'file',
      reason: 'the partner signs',
      owner: 'orders-team',
      expires: '2026-05-01',
    });
    expect(scan?.counts.suppressed).toBe(1);
  });

  test.each([
    ['some parts', ['scan', '.', '--keep', '--only', 'code'], 'a scan that is kept asks every rule'],
    ['some rules', ['scan', '.', '--keep', '--check', 'WT-COD-*'], 'a scan that is kept asks every rule'],
    ['no name', ['scan', '.', '--keep-as', ' '], 'the name is not empty'],
    ['a comparison', ['audit', '--keep', '--snapshot', '.', '--compare', '.'], 'a comparison is not kept'],
  ])('refuses %s', async (_, words, rule) => {
    const { code, stderr } = await run(...words);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`Cannot use --keep: ${rule}`)]);
  });

  test('refuses a store in memory', async () => {
    const given = { monitor: loadMonitor(), cwd: project.folder };
    const { stderr } = await runCommandLine(['scan', '.', '--keep', '--data', ':memory:'], given);
    expect(stderr).toContain('Cannot use --keep: it needs a store on disk, :memory: given');
  });

  test('tells the server on the same store, by its token', async () => {
    const told: string[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString('utf8');
      });
      request.on('end', () => {
        told.push(`${request.method} ${request.url} ${request.headers.authorization} ${body}`);
        response.end('{}');
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await run('scan', '.', '--keep');
    const token = 'a-token-of-twenty-letters';
    writeServerFile(join(project.folder, 'store'), {
      url: `http://127.0.0.1:${port}`,
      pid: process.pid,
      token,
    });
    await run('scan', '.', '--keep');
    server.close();
    expect(told).toEqual([`POST /api/v1/changed Bearer ${token} {"kind":"scan"}`]);
  });
});

describe('audit --keep', () => {
  test('keeps one scan for each account', async () => {
    const snapshot = (account: string) =>
      JSON.stringify({
        format: 'aws-api',
        account,
        region: 'eu-west-1',
        capturedAt: '2026-02-28T00:00:00Z',
        lambda: {
          ListFunctions: [
            { FunctionName: 'orders', FunctionArn: `arn:aws:lambda:eu-west-1:${account}:function:orders` },
          ],
          GetPolicy: {},
        },
      });
    project.put({ 'a/1.json': snapshot('111122223333'), 'a/2.json': snapshot('444455556666') });
    await run('audit', '--snapshot', 'a', '--no-store', '--keep', '--allow-incomplete');
    const scans = await kept();
    const shape = ({ target, kind, at, functions, findings }: SavedScan | (typeof scans)[number]) => [
      target,
      kind,
      at,
      functions.map(({ account }) => account),
      [...new Set(findings.map(({ subject }) => subject.account ?? target))],
    ];
    expect(scans.map(shape)).toEqual(
      ['111122223333', '444455556666'].map((account) => [
        account,
        'account',
        '2026-02-28T00:00:00.000Z',
        [account],
        [account],
      ]),
    );
  });
});
