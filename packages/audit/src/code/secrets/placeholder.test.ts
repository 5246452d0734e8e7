import { describe, expect, test } from 'vitest';
import { isPlaceholder } from './placeholder.ts';

describe('isPlaceholder', () => {
  test.each([
    '',
    '  ',
    'changeme',
    'CHANGE_ME',
    'replace-with-yours',
    'your-api-key',
    'my-secret-value',
    'xxxxxxxx',
    '********',
    '12345678',
    'abcdefgh',
    'aaaaaaaa',
    'example-key-1',
    'dummy123',
    'test-token',
    'none',
    '$DB_PASSWORD',
    '{{ db_password }}',
    '<DbSecret>',
    '%PASSWORD%',
    'arn:aws:ssm:eu-west-1:123456789012:parameter/db',
    'ssm:/orders/db',
    'op://vault/orders/password',
    'ENC[AES256,data:abc]',
  ])('%j is one', (value) => expect(isPlaceholder(value)).toBe(true));

  test.each([
    'hunter2',
    'Winter7moon',
    'q7Zt2LxV9mKp4RwB',
    'mystery7',
    'contestant9',
    'correct horse battery',
  ])('%j is none', (value) => expect(isPlaceholder(value)).toBe(false));
});
