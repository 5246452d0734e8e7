#!/usr/bin/env node
// Runs one script of this repository with the Node version the repository pins, whatever Node the machine has.
// Usage: node tools/run.mjs SCRIPT [ARGUMENT…]     (any Node >= 20; no dependency, so that it works before npm ci)
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The parsed file, or undefined where it is missing or not JSON. */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Why `root`/node_modules does not match the lockfile, or undefined when it does. Compares versions, not file times:
 * a checkout changes times without changing content.
 */
export function staleReason(root) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  if (wanted === undefined) return undefined;
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (installed === undefined) return 'node_modules is missing';
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.startsWith('node_modules/') || entry.optional || entry.peer) continue;
    const found = installed[path];
    if (found === undefined) return `${path} is missing`;
    if (!entry.link && found.version !== entry.version) {
      return `${path} is ${found.version}, the lockfile says ${entry.version}`;
    }
  }
  return undefined;
}

/** The pinned Node's path, or undefined when it is not installed. */
export function findPinnedNode(root) {
  const packageFolder = join(root, 'node_modules', 'node');
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const candidates = [
    join(packageFolder, 'bin', name),
    join(packageFolder, 'node_modules', platform, 'bin', name),
    join(root, 'node_modules', platform, 'bin', name),
  ];
  return candidates.find((path) => existsSync(path));
}

function npm(args) {
  process.stderr.write(`npm ${args.join(' ')}\n`);
  const quiet = { ...process.env, npm_config_update_notifier: 'false' };
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // npm's own stdout goes to our stderr: stdout belongs to the script.
  const done = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], env: quiet });
  return done.status === 0;
}

/** Installs what is missing. Returns the Node to run with, or undefined after saying what failed. */
function prepare() {
  const reason = staleReason(ROOT);
  if (reason !== undefined) {
    process.stderr.write(`Installing dependencies: ${reason}\n`);
    if (!npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
      process.stderr.write('Cannot install dependencies: npm ci failed, see above\n');
      return undefined;
    }
  }
  // npm may be told to skip install scripts; the node package places its binary in one.
  if (findPinnedNode(ROOT) === undefined) npm(['rebuild', 'node', '--loglevel=error']);
  const pinned = findPinnedNode(ROOT);
  if (pinned !== undefined) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major >= 24 || (major === 22 && minor >= 18)) return process.execPath;
  process.stderr.write(
    `Cannot run: Node 22.18 or newer is needed, ${process.version} found and node_modules/node has no binary\n` +
      'Run `npm ci` with install scripts allowed, or use Node 24.\n',
  );
  return undefined;
}

function run(node, script, args) {
  const env = { ...process.env };
  env.PATH = [dirname(node), join(ROOT, 'node_modules', '.bin'), env.PATH ?? ''].join(
    process.platform === 'win32' ? ';' : ':',
  );
  const child = spawn(node, [resolve(ROOT, script), ...args], { stdio: 'inherit', env });
  // The terminal sends the interrupt to the whole group: the child decides, we only pass on what it did.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    process.stderr.write(`Cannot start ${node}: ${error.message}\n`);
    process.exitCode = 3;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 1);
  });
}

function main([script, ...args]) {
  if (script === undefined) {
    process.stderr.write('Usage: node tools/run.mjs SCRIPT [ARGUMENT…]\n');
    process.exitCode = 2;
    return;
  }
  if (!existsSync(resolve(ROOT, script)) && !script.startsWith('node_modules/')) {
    process.stderr.write(`Cannot run ${script}: no such file in the repository\n`);
    process.exitCode = 2;
    return;
  }
  const node = prepare();
  if (node === undefined) process.exitCode = 3;
  else run(node, script, args);
}

if (
  process.argv[1] !== undefined &&
  realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))
) {
  main(process.argv.slice(2));
}
