import { expect, test } from 'vitest';
import { tellingName } from './telling-name.ts';

test.each([
  ['DB_PASSWORD', 'password'],
  ['dbPassword', 'password'],
  ['MYSQL_PWD', 'password'],
  ['spring.datasource.password', 'password'],
  ['API_KEY', 'key'],
  ['apiKey', 'key'],
  ['X-Api-Key', 'key'],
  ['AWSSecretAccessKey', 'key'],
  ['SLACK_TOKEN', 'key'],
  ['clientSecret', 'key'],
  ['JWT_SECRET_VALUE', 'key'],
  ['SECRET_ARN', undefined],
  ['DB_SECRET_NAME', undefined],
  ['TOKEN_URL', undefined],
  ['PASSWORD_POLICY', undefined],
  ['PRIMARY_KEY', undefined],
  ['KEY', undefined],
  ['PUBLIC_KEY', undefined],
  ['NEXT_TOKEN', undefined],
  ['COMPASS', undefined],
  ['TABLE_NAME', undefined],
  ['', undefined],
  ['A'.repeat(200), undefined],
])('%s: %s', (name, telling) => expect(tellingName(name)).toBe(telling));
