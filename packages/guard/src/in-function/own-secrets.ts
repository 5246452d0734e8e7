import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OwnSecrets } from '../response/find-leaks.ts';
import type { Environment } from './settings.ts';

/** Taken before the hooks are in: that the guard reads the function's code is no violation. */
const readText = readFileSync;
/** The same of the environment: the hooks put a proxy in its place. */
const ownEnvironment = process.env;

const CREDENTIALS = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_ACCESS_KEY_ID'];
const SECRET_NAME =
  /(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|CREDENTIAL|CONNECTION_?STRING|_DSN)/i;
/** Names of things, and places of secrets, are no secrets. */
const NAME_ONLY = /(?:_ARN|_NAME|_ID|_URL|_PATH|_PARAMETER|_TABLE|_TTL|_LIFETIME|_EXPIR\w*)$/i;
const LEAST_LENGTH = 8;
const MOST_SOURCE_BYTES = 5_000_000;
const SOURCE_PIECES = 24;

/** What this instance must not tell: values of its environment, and pieces of the handler's code. */
export function readOwnSecrets(given: Environment): OwnSecrets {
  const environment = given === process.env ? ownEnvironment : given;
  const credentials = new Map<string, string>();
  const secrets = new Map<string, string>();
  for (const [name, value = ''] of Object.entries(environment)) {
    if (value.length < LEAST_LENGTH) continue;
    if (CREDENTIALS.includes(name)) credentials.set(name, value);
    else if (SECRET_NAME.test(name) && !NAME_ONLY.test(name) && !/^(?:true|false|\d+)$/.test(value))
      secrets.set(name, value);
  }
  return { credentials, secrets, source: sourcePieces(handlerText(environment)) };
}

/** Code of the module that holds the handler; '' when it cannot be read. */
function handlerText(environment: Environment): string {
  const root = environment['LAMBDA_TASK_ROOT'];
  const handler = environment['WATERTIGHT_HANDLER'] ?? environment['_HANDLER'];
  if (root === undefined || handler === undefined) return '';
  const module = handler.replace(/\.[^./]*$/, '');
  for (const extension of ['.js', '.mjs', '.cjs', '.ts']) {
    const path = resolve(root, module + extension);
    try {
      if (statSync(path).size <= MOST_SOURCE_BYTES) return readText(path, 'utf8');
    } catch {
      // Another extension, or code that this process may not read: then nothing of it is known here.
    }
  }
  return '';
}

/** Pieces from all over a text, long enough to stand nowhere else; lines of words only are left out. */
function sourcePieces(text: string): readonly string[] {
  const candidates = (text.match(/[^\r\n]{48,400}/g) ?? []).map((line) => line.trim().slice(0, 64));
  const code = candidates.filter((line) => line.length >= 48 && /[(){};=]/.test(line) && /\w{3}/.test(line));
  const step = Math.max(1, Math.floor(code.length / SOURCE_PIECES));
  return [...new Set(code.filter((_, index) => index % step === 0))].slice(0, SOURCE_PIECES);
}
