import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOwnSecrets } from './own-secrets.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'own-secrets-'));
  const line = (n: number) =>
    `export function step${n}(event) { return event.items.map((item) => item.price * ${n}); }`;
  writeFileSync(join(root, 'app.mjs'), [0, 1, 2, 3].map(line).join('\n'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('values that their names call secret, and nothing else', () => {
  const { credentials, secrets } = readOwnSecrets({
    AWS_SECRET_ACCESS_KEY: 'a'.repeat(40),
    AWS_SESSION_TOKEN: 'b'.repeat(100),
    DB_PASSWORD: 'correct-horse',
    STRIPE_API_KEY: 'key-value-1',
    SECRET_ARN: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:x',
    TOKEN_URL: 'https://example.com/token',
    TABLE_NAME: 'orders-table',
    USE_SECRETS: 'true',
    SHORT_SECRET: 'abc',
  });
  expect([...credentials.keys()]).toEqual(['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']);
  expect([...secrets.keys()]).toEqual(['DB_PASSWORD', 'STRIPE_API_KEY']);
});

test("pieces of the handler's module, wherever its name is kept", () => {
  expect(readOwnSecrets({ LAMBDA_TASK_ROOT: root, _HANDLER: 'app.handler' }).source).toHaveLength(4);
  const environment = {
    LAMBDA_TASK_ROOT: root,
    _HANDLER: '/opt/x.handler',
    WATERTIGHT_HANDLER: 'app.api.handler',
  };
  expect(readOwnSecrets(environment).source).toHaveLength(0);
  expect(readOwnSecrets({ ...environment, WATERTIGHT_HANDLER: 'app.handler' }).source).toHaveLength(4);
  expect(readOwnSecrets({ LAMBDA_TASK_ROOT: root, _HANDLER: 'none.handler' }).source).toEqual([]);
  expect(readOwnSecrets({}).source).toEqual([]);
});
