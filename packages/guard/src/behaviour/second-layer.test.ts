import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { nodeVersions } from './node-versions.cases.ts';
import { permissionFlags } from './permission-flags.ts';
import { readBehaviourPolicy } from './read-behaviour-policy.ts';

const folder = mkdtempSync('/var/tmp/guard-second-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const POLICY = {
  processes: 'block',
  workers: 'block',
  processFiles: 'block',
  otherWrites: 'block',
  inspector: 'block',
};

/** The hooks are started with a policy that allows everything, so that what holds is Node's permission model. */
const CODE = `
import { startBehaviour, readBehaviourPolicy } from './guard.mjs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const behaviour = startBehaviour({ policy: readBehaviourPolicy(JSON.parse(process.argv[2])).policy, report() {} });
const tried = {};
const attempt = (name, run) => { try { run(); tried[name] = 'done'; } catch (e) { tried[name] = e.code; } };
attempt('process', () => require('child_process').spawnSync('/bin/true'));
attempt('binding', () => { if (process.binding('spawn_sync').spawn({ file: '/bin/true', args: ['true'], stdio: [] }).error) throw { code: 'ERR_ACCESS_DENIED' }; });
attempt('worker', () => new (require('worker_threads').Worker)('1', { eval: true }));
attempt('proc', () => require('fs').readFileSync('/proc/self/environ'));
attempt('write', () => require('fs').writeFileSync('/var/tmp/never', 'x'));
attempt('temp', () => require('fs').writeFileSync('/tmp/guard-second', 'x'));
attempt('inspector', () => new (require('inspector').Session)().connect());
console.log(JSON.stringify({ tried, layers: behaviour.layers() }));
process.exit(0);
`;

function run(node: string, version: string, ownPolicy: unknown) {
  buildSync({
    stdin: {
      contents:
        "export * from './start-behaviour.ts'; export { readBehaviourPolicy } from './read-behaviour-policy.ts';",
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    outfile: join(folder, 'guard.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  writeFileSync(join(folder, 'run.mjs'), CODE);
  const { flags } = permissionFlags(readBehaviourPolicy(POLICY).policy, version, {
    readable: [folder, '/tmp', '/etc', '/usr'],
  });
  const done = spawnSync(node, ['--no-warnings', join(folder, 'run.mjs'), JSON.stringify(ownPolicy)], {
    encoding: 'utf8',
    env: { NODE_OPTIONS: flags.join(' ') },
  });
  expect(done.stdout, done.stderr).not.toBe('');
  const out: {
    tried: Record<string, string>;
    layers: { permissionModel: { isOn: boolean; denies: string[] } };
  } = JSON.parse(done.stdout);
  return out;
}

describe.each(nodeVersions())('Node $major', ({ path }) => {
  const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim();

  test('the permission model holds where the hooks allow', () => {
    const { tried, layers } = run(path, version, {});
    const { temp, ...others } = tried;
    expect(temp).toBe('done');
    expect(new Set(Object.values(others))).toEqual(new Set(['ERR_ACCESS_DENIED']));
    expect(layers.permissionModel.isOn).toBe(true);
    expect(layers.permissionModel.denies).toEqual(expect.arrayContaining(['child', 'worker']));
  });

  test('both layers together', () => {
    const { tried } = run(path, version, POLICY);
    expect(tried['process']).toBe('ERR_WATERTIGHT_BLOCKED');
    expect(tried['proc']).toBe('ERR_WATERTIGHT_BLOCKED');
    expect(tried['temp']).toBe('done');
  });
});
