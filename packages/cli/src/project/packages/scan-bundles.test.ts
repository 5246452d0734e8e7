import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aZip } from '@watertight/audit/dependencies/archives/a-zip.cases.ts';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProject, type Project } from '../../testing/a-project.ts';

let project: Project;
beforeEach(() => {
  project = aProject({
    'template.yaml': TEMPLATE('dist/'),
    'advisories/one.json': JSON.stringify(PADDER),
    'work/src/handler.js':
      "import { padAll } from 'padder'; export const handler = async (event) => padAll(event.text);",
    'work/node_modules/padder/package.json': '{"name":"padder","version":"1.2.0","main":"index.js"}',
    'work/node_modules/padder/index.js':
      "exports.version = '1.2.0'; exports.padAll = (text) => String(text).padStart(80);",
  });
});
afterEach(() => project.remove());

const PADDER = {
  id: 'GHSA-aaaa-bbbb-cccc',
  modified: '2026-02-01T00:00:00Z',
  summary: 'It pads too much',
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H' }],
  affected: [
    {
      package: { ecosystem: 'npm', name: 'padder' },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.3.1' }] }],
    },
  ],
};

const TEMPLATE = (code: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: { Runtime: nodejs24.x, Handler: handler.handler, CodeUri: ${code} }
`;

/** What esbuild makes of the program, and nothing of what it was made of. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: join(project.folder, 'work'),
    entryPoints: ['src/handler.js'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

async function scan() {
  const { stdout } = await project.run(
    ...['scan', '-f', 'json', '--only', 'dependencies', '--advisories', 'advisories', 'template.yaml'],
  );
  const findings: readonly {
    readonly subject: { readonly name: string; readonly version?: string };
    readonly affects?: readonly string[];
    readonly evidence: readonly { readonly what: string; readonly value?: string }[];
  }[] = JSON.parse(stdout).findings;
  return findings;
}

describe('a function whose code is a bundle', () => {
  test('in a folder: its packages are told, with the bundle that the handler is in', async () => {
    project.put({ 'dist/handler.js': await bundled() });
    const findings = await scan();
    expect(findings.map(({ subject, affects }) => [subject.name, subject.version, affects])).toEqual([
      ['padder', '1.2.0', ['Orders']],
    ]);
    const told = findings[0]?.evidence.map(({ what, value }) => `${what} | ${value ?? ''}`) ?? [];
    expect(told).toContainEqual(
      expect.stringMatching(/^function Orders: imported.*in the bundle dist\/handler\.js/),
    );
  });

  test('in a folder beside another bundle: the handler does not reach that one', async () => {
    project.put({
      'dist/other.js': await bundled(),
      'dist/handler.js': 'exports.handler = async () => 1;',
    });
    const [finding] = await scan();
    const told = finding?.evidence.map(({ what }) => what) ?? [];
    expect(told).toContainEqual(expect.stringMatching(/^function Orders: included .*does not reach/));
  });

  test('in an archive', async () => {
    project.put({ 'template.yaml': TEMPLATE('orders.zip') });
    writeFileSync(join(project.folder, 'orders.zip'), aZip([{ name: 'handler.js', text: await bundled() }]));
    expect((await scan()).map(({ subject, affects }) => [subject.name, subject.version, affects])).toEqual([
      ['padder', '1.2.0', ['Orders']],
    ]);
  });

  test('without the package: nothing is found', async () => {
    project.put({ 'dist/handler.js': 'exports.handler = async () => 1;' });
    expect(await scan()).toEqual([]);
  });
});
