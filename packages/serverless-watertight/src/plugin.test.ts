import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checksPackages, deploymentOnly, roleWords, serviceFile } from './plugin.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FRAMEWORK = join(ROOT, 'node_modules', '.cache', 'osls');
const PROGRAM = join(FRAMEWORK, 'node_modules', 'osls', 'bin', 'serverless.js');

const SERVICE = `service: shop
provider: { name: aws, runtime: nodejs22.x, region: eu-west-1 }
plugins: [serverless-watertight]
functions:
  hello:
    handler: app.handler
    environment: { TABLE: orders }
`;
const HANDLER = `import { DynamoDB } from '@aws-sdk/client-dynamodb';
export const handler = () => new DynamoDB().getItem({ TableName: process.env.TABLE, Key: {} });
`;

/** Why the Framework cannot be had, undefined when it is there: installed once, beside other tools of tests. */
function installFramework(): string | undefined {
  if (existsSync(PROGRAM)) return undefined;
  mkdirSync(FRAMEWORK, { recursive: true });
  const words = ['install', '--no-audit', '--no-fund', '--prefix', FRAMEWORK, 'osls@3.77.1'];
  const { status, stderr } = spawnSync('npm', words, { encoding: 'utf8', timeout: 120_000 });
  return status === 0 && existsSync(PROGRAM)
    ? undefined
    : `npm install osls: ${(stderr ?? '').split('\n')[0]}`;
}

const missing = installFramework();
if (missing !== undefined) {
  const message = `The Serverless Framework plugin is NOT run inside the Framework: ${missing}`;
  if (process.env['CI'] === 'true') throw new Error(message);
  console.warn(`\n!!! ${message}\n`);
}

describe.runIf(missing === undefined)('inside the Framework', () => {
  test.each([
    ['watertight', 'roles', '--function', 'hello', '--format', 'serverless'],
    ['gen-roles', '--function', 'hello', '--format', 'serverless'],
  ])('serverless %s %s', { timeout: 60_000 }, (...words) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'service-')));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(
      join(ROOT, 'packages', 'serverless-watertight'),
      join(folder, 'node_modules', 'serverless-watertight'),
    );
    writeFileSync(join(folder, 'serverless.yml'), SERVICE);
    writeFileSync(join(folder, 'app.mjs'), HANDLER);
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(stderr).not.toContain('Error');
    expect(status).toBe(0);
    expect(stdout).toContain('- dynamodb:GetItem # app.mjs:2');
    expect(stdout).toContain(':table/orders');
  });
});

test('options become words of the command', () => {
  expect(roleWords({}, 'serverless.yml')).toEqual(['roles', '.', '--template', 'serverless.yml']);
  expect(
    roleWords({ function: 'hello', format: 'json', check: true, write: true }, 'a.yml').slice(4),
  ).toEqual(['--function', 'hello', '-f', 'json', '--check', '--write']);
});

test('stage, region and parameters of the Framework reach the command', () => {
  const options = { stage: 'prod', region: 'eu-west-1', param: ['table=orders', 'odd'] };
  const words = [
    ...['--parameter-overrides', 'opt:stage=prod', '--parameter-overrides', 'opt:region=eu-west-1'],
    ...['--parameter-overrides', 'param:table=orders'],
  ];
  expect(roleWords(options, 'a.yml').slice(4)).toEqual(words);
  expect(roleWords({ param: 'table=a=b' }, 'a.yml').slice(4)).toEqual([
    '--parameter-overrides',
    'param:table=a=b',
  ]);
});

test('a package is checked as a whole, for its stage', () => {
  expect(deploymentOnly({ stage: 'prod', function: 'hello', write: true })).toEqual({
    check: true,
    stage: 'prod',
  });
});

test('packages are checked only when asked for', () => {
  expect(checksPackages({ watertight: { check: true } })).toBe(true);
  expect(checksPackages({ watertight: {} })).toBe(false);
  expect(checksPackages(undefined)).toBe(false);
});

test('the file that the Framework read comes first', () => {
  expect(serviceFile('/nowhere', 'serverless.yaml')).toBe('serverless.yml');
});
