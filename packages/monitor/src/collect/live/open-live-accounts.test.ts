import { describe, expect, test } from 'vitest';
import { ApiFailure } from '../account-reader.ts';
import { credentialError, openLiveAccounts } from './open-live-accounts.ts';

describe('credentials that do not work', () => {
  test.each([
    [
      'CredentialsProviderError',
      'The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login with the corresponding profile.',
    ],
    [
      'TokenProviderError',
      "Token is expired. To refresh this SSO session run 'aws sso login' with the corresponding profile.",
    ],
    ['UnauthorizedException', 'Session token not found or invalid'],
  ])('of an expired SSO session: %s', (code, message) => {
    const error = credentialError(new ApiFailure('sts:GetCallerIdentity', code, message), 'dev');
    expect(error).toMatchObject({ code: 'WT-E-COLLECT-01', hint: 'aws sso login --profile dev' });
    expect(error.message).toBe('Cannot read the account: the SSO session has expired, profile dev');
  });

  test.each([
    ['CredentialsProviderError', 'Could not load credentials from any providers'],
    [
      'CredentialsProviderError',
      'Could not resolve credentials using profile: [x] in configuration/credentials file(s).',
    ],
  ])('because there are none: %s, %s', (code, message) => {
    const error = credentialError(new ApiFailure('sts:GetCallerIdentity', code, message), 'dev');
    expect(error).toMatchObject({ code: 'WT-E-COLLECT-02', hint: expect.stringContaining('--profile NAME') });
  });

  test.each([
    ['ExpiredToken', 'The security token included in the request is expired'],
    ['InvalidClientTokenId', 'The security token included in the request is invalid.'],
    ['AccessDenied', 'User: x is not authorized to perform: sts:AssumeRole on resource: y'],
  ])('because AWS refuses them: %s', (code, message) => {
    const error = credentialError(new ApiFailure('sts:GetCallerIdentity', code, message), 'dev');
    expect(error).toMatchObject({ code: 'WT-E-COLLECT-03' });
    expect(error.message).toContain(code);
  });

  test('are a mistake before anything is read', async () => {
    const environment = { ...process.env };
    Object.assign(process.env, {
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/nonexistent',
      AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
    });
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE'])
      delete process.env[name];
    await expect(openLiveAccounts({ regions: ['eu-west-1'] })).rejects.toMatchObject({
      code: 'WT-E-COLLECT-02',
    });
    process.env = environment;
  });
});
