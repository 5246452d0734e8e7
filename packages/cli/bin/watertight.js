#!/usr/bin/env node
// Launcher. Plain JavaScript that an old Node can read: it finds a Node that can run the sources, then hands over.
// Needed: node:sqlite without a flag (22.13) and type stripping (22.18, or 22.13 with a flag).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SELF = fileURLToPath(import.meta.url);
const STRIP_TYPES = '--experimental-strip-types';

/** 'ok', 'flag' (this Node can with a flag) or 'old'. */
export function nodeAbility(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 13)) return 'old';
  if ((major === 22 && minor < 18) || (major === 23 && minor < 6)) return 'flag';
  return 'ok';
}

/** The binary of the `node` package next to us or above, or undefined. */
function installedNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  try {
    const packageFolder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const binary = join(packageFolder, 'bin', name);
    if (existsSync(binary)) return binary;
  } catch {
    // Not installed: the message below says what to do.
  }
  for (let folder = dirname(SELF); folder !== dirname(folder); folder = dirname(folder)) {
    const binary = join(folder, 'node_modules', 'node', 'bin', name);
    if (existsSync(binary)) return binary;
  }
  return undefined;
}

function runWith(binary, flags) {
  const env = { ...process.env, WATERTIGHT_RELAUNCHED: '1' };
  const child = spawn(binary, [...flags, SELF, ...process.argv.slice(2)], { stdio: 'inherit', env });
  // Who stops us means the real process: it ends its round, closes its store and decides the exit code.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((done) => {
    child.on('error', () => done(3));
    child.on('exit', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 1)));
  });
}

/** Node announces its experimental parts on stderr; ours are chosen, so only other warnings are shown. */
function quietExperimentalWarnings() {
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name === 'ExperimentalWarning') return;
    process.stderr.write(`warning: ${warning.message}\n`);
  });
}

async function launch() {
  // The AWS SDK's seven lines about Node versions are for developers, not for our users.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const ability = nodeAbility(process.versions.node);
  const relaunched = process.env.WATERTIGHT_RELAUNCHED === '1';
  if (ability === 'ok' || (relaunched && process.execArgv.includes(STRIP_TYPES))) {
    quietExperimentalWarnings();
    const { runProcess } = await import('../src/main.ts');
    await runProcess();
    return;
  }
  const binary = ability === 'flag' ? process.execPath : relaunched ? undefined : installedNode();
  if (binary !== undefined) {
    process.exitCode = await runWith(binary, ability === 'flag' ? [STRIP_TYPES, '--no-warnings'] : []);
    return;
  }
  process.stderr.write(
    `WT-E-CLI-02: Cannot start watertight: Node.js 22.13 or newer is needed, ${process.version} found\n` +
      'Install Node.js 24 from your package manager or nodejs.org, then run the same command again.\n',
  );
  process.exitCode = 3;
}

await launch();
