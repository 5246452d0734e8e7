import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProject, type Project } from '../testing/a-project.ts';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';

/** A hand-written snapshot of one function, as docs/snapshot.md tells. */
function snapshot(policy?: object): string {
  return JSON.stringify({
    format: 'aws-api',
    account: '123456789012',
    region: 'eu-west-1',
    capturedAt: '2026-02-28T00:00:00Z',
    lambda: {
      ListFunctions: [
        {
          FunctionName: 'orders',
          FunctionArn: ARN,
          Runtime: 'nodejs24.x',
          Handler: 'index.handler',
          Role: 'arn:aws:iam::123456789012:role/orders',
        },
      ],
      GetPolicy: policy === undefined ? {} : { orders: { Policy: JSON.stringify(policy) } },
    },
  });
}

const PUBLIC = {
  Version: '2012-10-17',
  Statement: [
    { Sid: 'open', Effect: 'Allow', Principal: '*', Action: 'lambda:InvokeFunction', Resource: ARN },
  ],
};

let project: Project;
beforeEach(() => {
  project = aProject({ 'closed/lambda.json': snapshot(), 'open/lambda.json': snapshot(PUBLIC) });
});
afterEach(() => project.remove());

async function audit(...words: readonly string[]) {
  const result = await project.run('audit', '-f', 'json', ...words);
  const document = result.stdout === '' ? undefined : JSON.parse(result.stdout);
  const findings: readonly { code: string; at?: object; subject: { arn?: string; account?: string } }[] =
    document?.findings ?? [];
  return { ...result, document, findings, codes: findings.map(({ code }) => code) };
}

describe('audit --snapshot', () => {
  test('a hand-written snapshot is judged without an account', async () => {
    const { document, findings } = await audit('--snapshot', 'open', '--offline');
    expect(document.target).toMatchObject({
      kind: 'account',
      accounts: ['123456789012'],
      regions: ['eu-west-1'],
    });
    const open = findings.find(({ code }) => code === 'WT-INV-01');
    expect(open?.subject).toMatchObject({ account: '123456789012' });
  });

  test('what the snapshot does not hold is never a pass', async () => {
    const { document, codes } = await audit('--snapshot', 'closed', '--outcomes');
    expect(codes).not.toContain('WT-INV-01');
    const outcomes: readonly { code: string; outcome: string; because?: string }[] = document.outcomes;
    const about = (code: string) => outcomes.find((each) => each.code === code);
    // Neither the concurrency nor the trail was asked for.
    expect(about('WT-FN-10')).toMatchObject({ outcome: 'unknown', because: 'the snapshot does not hold it' });
    expect(
      outcomes.filter(({ code, outcome }) => /^WT-(?:TRG|API|LOG)/.test(code) && outcome === 'pass'),
    ).toEqual([]);
  });

  test('--save writes what was answered, and the copy gives the same findings', async () => {
    const first = await audit('--snapshot', 'open', '--save', 'copy', '--allow-incomplete');
    expect(readdirSync(join(project.folder, 'copy'))).toEqual(['123456789012']);
    const second = await audit('--snapshot', 'copy');
    expect(second.findings).toEqual(first.findings);
  });

  test('a folder without a snapshot, a path that is not there, and no account with --offline', async () => {
    project.put({ 'none/notes.json': '{"a":1}' });
    const none = await audit('--snapshot', 'none');
    expect([none.code, none.stdout]).toEqual([3, '']);
    expect((await audit('--snapshot', 'nowhere')).code).toBe(2);
    expect((await audit('--offline')).code).toBe(2);
  });

  test('who-can, reach and baseline read it too', async () => {
    const { stdout } = await project.run('who-can', 'invoke', 'orders', '--snapshot', 'open', '-f', 'json');
    const answers: readonly { action: string; chain: readonly { sid?: string }[] }[] =
      JSON.parse(stdout).answers;
    expect(answers.find(({ action }) => action === 'lambda:InvokeFunction')?.chain[0]?.sid).toBe('open');
    await project.run('baseline', 'create', '--snapshot', 'open');
    expect((await audit('--snapshot', 'open', '--new-only')).findings).toEqual([]);
  });
});

describe('audit --compare', () => {
  test('what is new, gone and still there since an earlier snapshot', async () => {
    const opened = await audit('--snapshot', 'open', '--compare', 'closed', '--allow-incomplete');
    const codesOf = (list: readonly { code: string }[]) => list.map(({ code }) => code);
    expect(opened.document.schema).toBe('watertight/comparison/1');
    expect(codesOf(opened.document.new)).toContain('WT-INV-01');
    expect(codesOf(opened.document.still).length).toBeGreaterThan(0);
    expect(opened.code).toBe(1);

    const closed = await audit('--snapshot', 'closed', '--compare', 'open', '--allow-incomplete');
    expect(codesOf(closed.document.gone)).toContain('WT-INV-01');
    expect(closed.code).toBe(0);
  });

  test('an earlier snapshot that is not there', async () => {
    expect((await audit('--snapshot', 'open', '--compare', 'nowhere')).code).toBe(2);
  });
});

describe('audit --compare-template', () => {
  const template = `Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: orders
      Runtime: nodejs22.x
      Handler: index.handler
      Role: arn:aws:iam::123456789012:role/orders
      Code: { ZipFile: x }
`;

  test('what was changed outside of the template', async () => {
    project.put({ 'template.yaml': template });
    const { document } = await audit(
      '--snapshot',
      'open',
      '--compare-template',
      'template.yaml',
      '--allow-incomplete',
    );
    expect(document.schema).toBe('watertight/drift/1');
    expect(JSON.stringify(document.drifts)).toContain('nodejs24.x');
  });

  test('a template that is not there', async () => {
    expect((await audit('--snapshot', 'open', '--compare-template', 'nowhere.yaml')).code).toBe(2);
  });
});

describe('permissions', () => {
  test('as policy documents that name read actions only', async () => {
    const { code, stdout } = await project.run('permissions');
    expect(code).toBe(0);
    expect(stdout).toMatch(/"Action": \[\n\s+"[a-z0-9-]+:(?:Get|List|Describe|Lookup|Batch)/);
    expect(stdout).not.toMatch(/"[a-z0-9-]+:(?:Put|Delete|Create|Update|Attach)[A-Z]\w*"/);
  });

  test('with code and logs only when they are asked for', async () => {
    const plain = (await project.run('permissions')).stdout;
    const all = (await project.run('permissions', '--code', '--logs')).stdout;
    for (const action of ['"lambda:GetFunction"', '"lambda:GetLayerVersion"', '"logs:FilterLogEvents"']) {
      expect(plain).not.toContain(action);
      expect(all).toContain(action);
    }
    expect((await project.run('permissions', '--code')).stdout).not.toContain('logs:FilterLogEvents');
  });

  test.each([
    ['cloudformation', 'AWS::IAM::'],
    ['terraform', 'resource "aws_iam_'],
  ])('as %s', async (form, part) => {
    expect((await project.run('permissions', form)).stdout).toContain(part);
  });

  test('as one document for machines, and refused in another form', async () => {
    expect(JSON.parse((await project.run('permissions', '-f', 'json')).stdout).schema).toBe(
      'watertight/permissions/1',
    );
    expect((await project.run('permissions', 'pulumi')).code).toBe(2);
  });
});
