import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { madeUp } from '@watertight/audit/code/secrets/secret-kinds.cases.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aProject, type Project } from '../../testing/a-project.ts';

const LAUNCHER = join(import.meta.dirname, '../../../bin/watertight.js');
const ID = ['AKI', 'A2E4QZ6LJ3WNB5TX7'].join('');
const SECRET = madeUp('verify', 40);
const ARN = 'arn:aws:iam::123456789012:user/dana';
const ACCEPTED = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${ARN}</Arn><UserId>x</UserId><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;
const REFUSED = `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>InvalidClientTokenId</Code><Message>The security token is invalid</Message></Error></ErrorResponse>`;

let project: Project;
let server: Server;
let asked: string[] = [];
let answer: { readonly status: number; readonly body: string };
beforeEach(async () => {
  project = aProject({
    '.aws/credentials': `[default]\naws_access_key_id = ${ID}\naws_secret_access_key = ${SECRET}\n`,
  });
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.headers.authorization ?? '');
    response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(answer.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(() => {
  server.close();
  project.remove();
});

/** The command in a process of its own, whose AWS is the server of this test. */
async function scan(...words: readonly string[]) {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const env = { ...process.env, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`, HOME: project.folder };
  const words2 = [
    LAUNCHER,
    'scan',
    '--only',
    'secrets',
    '-f',
    'json',
    '--soft-fail',
    '--allow-incomplete',
    ...words,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, words2, { cwd: project.folder, env });
  expect(stdout).not.toContain(SECRET);
  const { findings, incomplete } = JSON.parse(stdout);
  const rows = findings.map(
    (each: { severity: string; evidence: readonly { what: string }[] }) =>
      `${each.severity} ${each.evidence.map(({ what }) => what).join('; ')}`,
  );
  return { rows, incomplete };
}

test('nothing is asked without being told to', async () => {
  answer = { status: 200, body: ACCEPTED };
  await scan();
  expect(asked).toEqual([]);
});

test('a key that AWS accepts is critical, and whose it is is told', async () => {
  answer = { status: 200, body: ACCEPTED };
  const { rows, incomplete } = await scan('--verify-secrets');
  expect(rows).toContain(`critical AWS access key; AWS accepts it for ${ARN}`);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain(`Credential=${ID}/`);
  expect(rows).toHaveLength(2);
  expect(incomplete).toEqual([]);
});

test('what cannot be verified is told', async () => {
  answer = { status: 200, body: ACCEPTED };
  project.put({ '.env': 'DB_PASSWORD=Winter7moon\n' });
  expect((await scan('--verify-secrets')).incomplete).toEqual([
    { what: '1 of 3 secrets', because: 'only AWS access keys beside their secrets are verified' },
  ]);
});

test('a key that AWS refuses stays high', async () => {
  answer = { status: 403, body: REFUSED };
  expect((await scan('--verify-secrets')).rows).toContain(
    'high AWS access key; AWS refuses it: InvalidClientTokenId',
  );
});
