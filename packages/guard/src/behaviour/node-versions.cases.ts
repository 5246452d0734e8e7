import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(import.meta.dirname, '../../../../node_modules/.cache/guard');
const MAJORS = ['20', '22', '24'];
const PACKAGE = `node-${process.platform}-${process.arch}`;

/** A Node to test with. */
export interface NodeVersion {
  readonly major: string;
  readonly path: string;
}

/**
 * The Node versions the guard supports, installed from npm into node_modules/.cache at the first run. Without the
 * network: the one that runs the tests, and a loud line; in CI a failure.
 */
export function nodeVersions(): readonly NodeVersion[] {
  installPackages(
    'node-versions',
    MAJORS.map((major) => `node${major}@npm:${PACKAGE}@${major}`),
  );
  const found = MAJORS.map((major) => ({
    major,
    path: join(CACHE, 'node-versions', 'node_modules', `node${major}`, 'bin', 'node'),
  })).filter(({ path }) => existsSync(path));
  return found.length > 0
    ? found
    : [{ major: process.versions.node.split('.')[0] ?? '', path: process.execPath }];
}

/** Installs packages for tests into a folder of the cache, once; returns the folder, whether or not it worked. */
export function installPackages(
  name: string,
  packages: readonly string[],
): { readonly folder: string; readonly isThere: boolean } {
  const folder = join(CACHE, name);
  const done = join(
    folder,
    `done-${packages
      .join(' ')
      .replace(/[^\w.]+/g, '-')
      .slice(0, 180)}`,
  );
  if (existsSync(done)) return { folder, isThere: true };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const npm = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-save', '--loglevel=error', ...packages],
    { cwd: folder, encoding: 'utf8' },
  );
  if (npm.status === 0) {
    writeFileSync(done, '');
    return { folder, isThere: true };
  }
  const message = `NOT tested with ${packages.join(', ')}: npm install failed, ${npm.stderr?.split('\n')[0] ?? ''}`;
  if (process.env['CI'] === 'true') throw new Error(message);
  console.warn(`\n!!! ${message}\n`);
  return { folder, isThere: false };
}
