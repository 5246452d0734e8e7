import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  AddPermissionCommand,
  CreateFunctionCommand,
  LambdaClient,
  PublishLayerVersionCommand,
} from '@aws-sdk/client-lambda';
import { aZip } from '@watertight/audit/dependencies/archives/a-zip.cases.ts';
import { type CodeProxy, startCodeProxy } from '@watertight/monitor/collect/code-proxy.cases.ts';
import { MOTO_ACCOUNT, useMoto } from '@watertight/monitor/collect/live-account.cases.ts';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runCommandLine } from '../testing/a-command-line.ts';

const REGION = 'eu-west-1';
const ARN = `arn:aws:lambda:${REGION}:${MOTO_ACCOUNT}`;

const advisory = (ecosystem: string, name: string, id: string) => ({
  id,
  modified: '2026-02-01T00:00:00Z',
  summary: 'It pads too much',
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H' }],
  affected: [
    {
      package: { ecosystem, name },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1.3.1' }] }],
    },
  ],
});

const padder = (version: string) => ({
  name: 'node_modules/padder/package.json',
  text: JSON.stringify({ name: 'padder', version }),
});
const importing = (text = '') => ({
  name: 'index.mjs',
  text: `import { pad } from 'padder';\n${text}export const handler = async () => pad();\n`,
});
const ARCHIVES = {
  weak: aZip([importing("const dbPassword = 'Winter7moon';\n"), padder('1.2.0')]),
  twin: aZip([importing("const dbPassword = process.env.PASSWORD ?? 'changeme';\n"), padder('1.3.1')]),
  idle: aZip([{ name: 'index.mjs', text: 'export const handler = async () => 1;\n' }, padder('1.2.0')]),
  layered: aZip([
    { name: 'app.py', text: 'import slowly\n\ndef handler(event, context):\n    return slowly.run()\n' },
  ]),
  tools: aZip([
    { name: 'python/slowly-1.0.dist-info/METADATA', text: 'Name: slowly\nVersion: 1.0\n\n' },
    { name: 'python/slowly/__init__.py', text: 'def run(): pass\n' },
  ]),
  hostile: aZip([{ name: '../../etc/passwd', text: '' }, padder('1.2.0')]),
} satisfies Record<string, Buffer>;

interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly subject: { readonly name: string; readonly arn?: string; readonly account?: string };
  readonly affects?: readonly string[];
  readonly at?: { readonly file: string };
  readonly evidence: readonly { readonly what: string; readonly at?: { readonly file: string } }[];
}

describe.runIf(inject('awsEndpoint') !== '')('packages of deployed code', () => {
  let stopMoto = () => {};
  let proxy: CodeProxy;
  let folder = '';
  let result: { code: number; stdout: string; stderr: string };
  let findings: readonly Finding[] = [];

  beforeAll(async () => {
    const moto = await useMoto();
    stopMoto = moto.stop;
    folder = mkdtempSync(join(tmpdir(), 'audit-packages-'));
    mkdirSync(join(folder, 'advisories'));
    writeFileSync(
      join(folder, 'advisories/all.jsonl'),
      [advisory('npm', 'padder', 'GHSA-aaaa-bbbb-cccc'), advisory('PyPI', 'slowly', 'PYSEC-2026-1')]
        .map((each) => `${JSON.stringify(each)}\n`)
        .join(''),
    );
    await plant();
    proxy = await startCodeProxy(moto.url, ARCHIVES);
    process.env['AWS_ENDPOINT_URL'] = proxy.url;
    result = await audit('--code', '--advisories', 'advisories');
    findings = JSON.parse(result.stdout).findings;
  });

  afterAll(() => {
    proxy.close();
    stopMoto();
    rmSync(folder, { recursive: true, force: true });
  });

  const audit = (...words: readonly string[]) =>
    runCommandLine(
      ['audit', '--region', REGION, '-f', 'json', '--no-store', '--data', join(folder, 'data'), ...words],
      { cwd: folder },
    );

  async function plant(): Promise<void> {
    const role = JSON.stringify({ Statement: [] });
    await new IAMClient({}).send(
      new CreateRoleCommand({ RoleName: 'runner', AssumeRolePolicyDocument: role }),
    );
    const lambda = new LambdaClient({});
    const layer = await lambda.send(
      new PublishLayerVersionCommand({ LayerName: 'tools', Content: { ZipFile: ARCHIVES.tools } }),
    );
    for (const name of ['weak', 'twin', 'idle', 'same', 'layered', 'hostile'] as const) {
      const isPython = name === 'layered';
      await lambda.send(
        new CreateFunctionCommand({
          FunctionName: name,
          Runtime: isPython ? 'python3.13' : 'nodejs22.x',
          Handler: isPython ? 'app.handler' : 'index.handler',
          Role: `arn:aws:iam::${MOTO_ACCOUNT}:role/runner`,
          Code: { ZipFile: name === 'same' ? ARCHIVES.weak : ARCHIVES[name] },
          ...(isPython ? { Layers: [layer.LayerVersionArn ?? ''] } : {}),
        }),
      );
    }
    await lambda.send(
      new AddPermissionCommand({
        FunctionName: 'weak',
        StatementId: 'anyone',
        Action: 'lambda:InvokeFunction',
        Principal: '*',
      }),
    );
  }

  const packagesOf = (owner: string) =>
    findings.filter(({ code, subject }) => code === 'WT-DEP-01' && subject.arn === `${ARN}:${owner}`);

  test('a function that anyone may call and that imports the package: one step up, with place and ARN', () => {
    expect(packagesOf('function:weak')).toMatchObject([
      {
        severity: 'critical',
        subject: { name: 'padder', account: MOTO_ACCOUNT, region: REGION },
        affects: ['weak'],
        at: { file: `${ARN}:function:weak/node_modules/padder/package.json` },
      },
    ]);
    const texts = packagesOf('function:weak')[0]?.evidence;
    expect(texts?.map(({ what }) => what)).toContainEqual(expect.stringContaining('function weak: imported'));
    expect(texts?.map(({ at }) => at?.file)).toContain(`${ARN}:function:weak/index.mjs`);
  });

  test('the same archive of a function that nobody may call from outside, downloaded once', () => {
    expect(packagesOf('function:same')).toMatchObject([{ severity: 'high', affects: ['same'] }]);
    expect((proxy.downloads.get('weak') ?? 0) + (proxy.downloads.get('same') ?? 0)).toBe(1);
  });

  test('a function that does not import the package: one step down', () => {
    expect(packagesOf('function:idle')).toMatchObject([{ severity: 'medium', affects: ['idle'] }]);
  });

  test('a package of a layer is told once, as the layer, with the function that imports it', () => {
    expect(packagesOf('layer:tools:1')).toMatchObject([{ severity: 'high', affects: ['layered'] }]);
    expect(packagesOf('layer:tools:1')[0]?.at?.file).toBe(
      `${ARN}:layer:tools:1/python/slowly-1.0.dist-info/METADATA`,
    );
  });

  test('the fixed version is silent, and counted', () => {
    expect(packagesOf('function:twin')).toEqual([]);
    expect(JSON.parse(result.stdout).summary.packages).toMatchObject({ lists: 7, packages: 6 });
  });

  test('a secret in the archive is the function’s, with its place; a value that everybody uses is none', () => {
    const secrets = findings.filter(({ code }) => code === 'WT-FN-04');
    expect(secrets.map(({ subject }) => subject.name).sort()).toEqual(['same', 'weak']);
    expect(JSON.stringify(secrets[0]?.evidence)).toContain('index.mjs');
    expect(result.stdout).not.toContain('Winter7moon');
  });

  test('a hostile archive is told with its function, and hides nobody', () => {
    const incomplete: readonly { what: string; because: string }[] = JSON.parse(result.stdout).incomplete;
    expect(incomplete).toContainEqual({
      what: expect.stringContaining(`${ARN}:function:hostile/../../etc/passwd`),
      because: expect.stringContaining('its name leads out of the archive'),
    });
    // Nor what lies beside the bad name.
    expect(packagesOf('function:hostile')).toMatchObject([{ affects: ['hostile'] }]);
  });

  test('without --code one line tells that packages were not read', async () => {
    const { stdout, stderr } = await audit();
    expect(stderr.match(/^Packages of deployed code were not read: .*--code.*$/gm)).toHaveLength(1);
    expect(JSON.parse(stdout).summary.packages).toBeUndefined();
    expect(result.stderr).not.toContain('Packages of deployed code were not read');
  });
});
