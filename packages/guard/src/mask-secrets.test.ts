import { describe, expect, it } from 'vitest';
import { maskField, maskSecrets } from './mask-secrets.ts';

describe('credentials in a text', () => {
  const secret = 'S3cretValue99';
  it.each([
    `db_password=${secret}`,
    `pwd=${secret}`,
    `passphrase: ${secret}`,
    `client_secret=${secret}`,
    `accessToken=${secret}`,
    `AWS_SECRET_ACCESS_KEY=${secret}`,
    `"sessionid":"${secret}"`,
    `Cookie: session=${secret}`,
    `"password":"two ${secret} words"`,
    `Authorization: Bearer ${secret}`,
    `authorization: ${secret}`,
  ])('%s', (text) => {
    expect(maskSecrets(text)).not.toContain(secret);
    expect(maskSecrets(text)).toContain('***');
  });

  it.each(["' OR 1=1--", 'the session is over', '<script>alert(1)</script>'])('stays: %s', (text) =>
    expect(maskSecrets(text)).toBe(text),
  );
});

describe('fields', () => {
  it('whose name says it hold no word of a credential', () => {
    expect(maskField('body.password', "' or 'S3cretValue99'='S3cretValue99")).toBe("' or '***'='***");
    expect(maskField('body.comment', "' or 'a'='a")).toBe("' or 'a'='a");
  });
});
