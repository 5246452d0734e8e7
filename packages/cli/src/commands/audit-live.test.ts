import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { AddPermissionCommand, CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { MOTO_ACCOUNT, useMoto } from '@watertight/monitor/collect/live-account.cases.ts';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runCommandLine } from '../testing/a-command-line.ts';

const REGION = 'eu-west-1';
const TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

interface Finding {
  readonly code: string;
  readonly subject: { readonly name: string };
  readonly affects?: readonly string[];
}

/** A role whose inline policy allows one action on one resource, and a function that runs with it. */
async function plant(
  name: string,
  grant: { readonly action: string; readonly resource: string; readonly runtime: string },
): Promise<void> {
  const iam = new IAMClient({});
  await iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: JSON.stringify(TRUST) }));
  const statement = { Effect: 'Allow', Action: grant.action, Resource: grant.resource };
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  await iam.send(new PutRolePolicyCommand({ RoleName: name, PolicyName: 'own', PolicyDocument }));
  await new LambdaClient({}).send(
    new CreateFunctionCommand({
      FunctionName: name,
      Runtime: grant.runtime === 'old' ? 'python3.9' : 'python3.13',
      Handler: 'app.handler',
      Role: `arn:aws:iam::${MOTO_ACCOUNT}:role/${name}`,
      Code: { ZipFile: Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64') },
    }),
  );
}

describe.runIf(inject('awsEndpoint') !== '')('audit of a live account', () => {
  let stopMoto = () => {};
  let run: { code: number; stdout: string; stderr: string };

  beforeAll(async () => {
    stopMoto = (await useMoto()).stop;
    await plant('weak', { action: 's3:*', resource: '*', runtime: 'old' });
    await plant('safe', { action: 's3:GetObject', resource: 'arn:aws:s3:::receipts/*', runtime: 'new' });
    await new LambdaClient({}).send(
      new AddPermissionCommand({
        FunctionName: 'weak',
        StatementId: 'anyone',
        Action: 'lambda:InvokeFunction',
        Principal: '*',
      }),
    );
    run = await runCommandLine(['audit', '--region', REGION, '-f', 'json', '--no-store'], { cwd: '/' });
  });

  afterAll(() => stopMoto());

  function codesOf(name: string): readonly string[] {
    const findings: readonly Finding[] = JSON.parse(run.stdout).findings;
    return findings
      .filter(({ subject, affects = [] }) => subject.name === name || affects.includes(name))
      .map(({ code }) => code);
  }

  test('says first whose account it reads', () => {
    expect(run.stderr.split('\n')[0]).toContain(`Account ${MOTO_ACCOUNT} as `);
  });

  test.each(['WT-IAM-02', 'WT-FN-01'])('finds the planted weakness %s', (code) => {
    expect(codesOf('weak')).toContain(code);
  });

  test('finds the function that everyone may invoke, and ends with 1 for it', () => {
    const findings: readonly Finding[] = JSON.parse(run.stdout).findings;
    expect(findings.map(({ code }) => code)).toContain('WT-INV-01');
    expect(run.code).toBe(1);
  });

  test.each(['WT-IAM-02', 'WT-IAM-03', 'WT-FN-01', 'WT-INV-09'])(
    'is silent about %s of the safe twin',
    (code) => {
      expect(codesOf('safe')).not.toContain(code);
    },
  );

  test('lists what the account did not answer', () => {
    expect(JSON.parse(run.stdout).incomplete.length).toBeGreaterThan(0);
  });
});
