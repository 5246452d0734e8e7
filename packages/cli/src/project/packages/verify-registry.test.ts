import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aProject, type Project } from '../../testing/a-project.ts';

let project: Project;
let server: Server;
let address = '';
let answers: Record<string, unknown> = {};

beforeEach(async () => {
  project = aProject();
  answers = {};
  server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    response.statusCode = answer === undefined ? 404 : 200;
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
});
afterEach(() => {
  project.remove();
  server.close();
});

const HASH = `sha512-${'p'.repeat(86)}==`;
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const KEYS = {
  keys: [{ keyid: 'SHA256:one', key: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') }],
};

function published(integrity = HASH, signed = `padder@1.2.0:${HASH}`): object {
  const sig = sign('sha256', Buffer.from(signed), privateKey).toString('base64');
  const tarball = `${address}/padder/-/padder-1.2.0.tgz`;
  return {
    versions: { '1.2.0': { dist: { integrity, tarball, signatures: [{ keyid: 'SHA256:one', sig }] } } },
  };
}

async function scan(...words: readonly string[]) {
  const lock = {
    lockfileVersion: 3,
    packages: {
      'node_modules/padder': {
        version: '1.2.0',
        resolved: `${address}/padder/-/padder-1.2.0.tgz`,
        integrity: HASH,
      },
    },
  };
  project.put({ 'package-lock.json': JSON.stringify(lock, null, 2), '.npmrc': `registry=${address}/\n` });
  const result = await project.run('scan', '-f', 'json', '--check', 'WT-LCK-08', ...words);
  const document = result.stdout === '' ? undefined : JSON.parse(result.stdout);
  return { ...result, document, evidence: document?.findings[0]?.evidence[0]?.what };
}

test('the registry has what the lockfile has, and has signed it', async () => {
  answers = { '/padder': published(), '/-/npm/v1/keys': KEYS };
  const { code, document } = await scan('--verify-registry');
  expect(document.findings).toEqual([]);
  expect(document.incomplete).toEqual([]);
  expect(code).toBe(0);
});

test('another hash, and a signature over something else, are critical', async () => {
  answers = { '/padder': published(`sha512-${'q'.repeat(86)}==`), '/-/npm/v1/keys': KEYS };
  expect(await scan('--verify-registry')).toMatchObject({
    code: 1,
    evidence: 'the registry has another hash for this version',
  });
  answers = { '/padder': published(HASH, 'padder@1.2.0:sha512-else'), '/-/npm/v1/keys': KEYS };
  expect(await scan('--verify-registry')).toMatchObject({
    code: 1,
    evidence: 'the signature of the registry does not fit its hash',
  });
});

test('a version that the registry has not, and a registry that fails, are gaps', async () => {
  answers = { '/padder': { versions: {} } };
  expect((await scan('--verify-registry')).document.incomplete).toEqual([
    { what: 'package-lock.json: padder', because: 'the registry has no version 1.2.0' },
  ]);
  answers = {};
  expect((await scan('--verify-registry')).document.incomplete[0].because).toBe('the registry answers 404');
});

test('nothing is asked without the option, and with --offline it is refused', async () => {
  expect((await scan()).document.findings).toEqual([]);
  expect((await scan('--verify-registry', '--offline')).code).toBe(2);
});

test('archives of Python by the index of the project', async () => {
  const hash = 'a'.repeat(64);
  const files = { files: [{ filename: 'padder-1.0.0.tar.gz', hashes: { sha256: hash } }] };
  answers = { '/simple/padder/': files };
  project.put({ 'pip.conf': `[global]\nindex-url = ${address}/simple\n` });
  const lock = (digest: string) => ({ 'requirements.txt': `padder==1.0.0 --hash=sha256:${digest}\n` });
  const run = async () => {
    const { stdout } = await project.run('scan', '-f', 'json', '--check', 'WT-LCK-08', '--verify-registry');
    return JSON.parse(stdout).findings;
  };
  project.put(lock(hash));
  expect(await run()).toEqual([]);
  project.put(lock('b'.repeat(64)));
  expect(await run()).toHaveLength(1);
});
