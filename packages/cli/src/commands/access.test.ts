import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../testing/a-command-line.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../examples');

interface Row {
  readonly principal: { readonly label: string };
  readonly resource: { readonly label: string };
  readonly action: string;
  readonly decision: string;
  readonly chain: readonly {
    readonly policy: string;
    readonly at?: { readonly file: string; readonly line: number };
  }[];
}

async function ask(...words: readonly string[]) {
  const result = await runCommandLine([...words, '-f', 'json'], { cwd: EXAMPLES });
  const document = result.stdout === '' ? undefined : JSON.parse(result.stdout);
  const answers: readonly Row[] = document?.answers ?? [];
  return { ...result, document, answers };
}

describe('who-can invoke', () => {
  test('names everyone for a public function URL, with the statement that proves it', async () => {
    const { code, document, answers } = await ask('who-can', 'invoke', 'TakeOrder', 'sam-orders');
    expect(code).toBe(0);
    expect(document).toMatchObject({ schema: 'watertight/access/1', question: 'who-can-invoke' });
    const url = answers.find(({ action }) => action === 'lambda:InvokeFunctionUrl');
    expect(url?.decision).toMatch(/allowed|conditional/);
    expect(answers.every(({ chain }) => chain.length > 0)).toBe(true);
  });

  test('the safe twin is not open to everyone', async () => {
    const { answers } = await ask('who-can', 'invoke', 'SafeTakeOrder', 'sam-orders');
    expect(answers.filter(({ principal }) => /everyone|anyone|\*/i.test(principal.label))).toEqual([]);
  });
});

describe('who-can modify', () => {
  test('answers with a document, also where nobody of the template can', async () => {
    const { code, document } = await ask('who-can', 'modify', 'TakeOrder', 'sam-orders/template.yaml');
    expect([code, document.question]).toEqual([0, 'who-can-modify']);
  });
});

describe('reach', () => {
  test('lists what the execution role allows, with places in the template', async () => {
    const { answers } = await ask('reach', 'TakeOrder', 'sam-orders');
    const deletes = answers.find(({ action }) => action === 'dynamodb:DeleteTable');
    expect(deletes?.decision).toBe('allowed');
    expect(deletes?.chain[0]?.at).toMatchObject({
      file: 'sam-orders/template.yaml',
      line: expect.any(Number),
    });
  });

  test('a table for people: actions that one statement allows stand together, no line beyond 160 columns', async () => {
    const { stdout } = await runCommandLine(['reach', 'TakeOrder', 'sam-orders'], { cwd: EXAMPLES });
    expect(stdout).toContain('What TakeOrder reaches');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(160);
  });
});

describe('conditions', () => {
  const TEMPLATE = `
Resources:
  Worker:
    Type: AWS::Lambda::Function
    Properties:
      Role: arn:aws:iam::123456789012:role/worker
      Handler: index.handler
      Runtime: nodejs24.x
      Code: { ZipFile: '' }
  Jobs: { Type: AWS::SQS::Queue }
  Feed:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { FunctionName: !Ref Worker, EventSourceArn: !GetAtt Jobs.Arn }
  JobsPolicy:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Jobs]
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: { Service: sns.amazonaws.com }
            Action: sqs:SendMessage
            Resource: !GetAtt Jobs.Arn
          - Effect: Deny
            Principal: '*'
            Action: sqs:*
            Resource: !GetAtt Jobs.Arn
            Condition: { Bool: { aws:SecureTransport: 'false' } }
`;

  function theTemplate(): string {
    const folder = mkdtempSync(join(tmpdir(), 'watertight-access-'));
    writeFileSync(join(folder, 'template.yaml'), TEMPLATE);
    return join(folder, 'template.yaml');
  }

  test('that of a Deny is shown as one that must not hold, and statements are counted from 1', async () => {
    const words = ['who-can', 'invoke', 'Worker', theTemplate()];
    const { answers } = await ask(...words);
    expect(answers[0]).toMatchObject({
      principal: { label: 'service sns.amazonaws.com' },
      conditions: [{ key: 'aws:SecureTransport', values: ['false'], mustNotHold: true }],
      chain: [{ statement: 0 }, { statement: 1 }],
    });
    const { stdout } = await runCommandLine(words, { cwd: EXAMPLES });
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('not:');
    expect(text).toContain('statement 2');
    expect(text).not.toContain('statement 0');
  });
});

describe('the function', () => {
  test('a slip in its name', async () => {
    const { code, stdout, stderr } = await ask('reach', 'TakeOrdr', 'sam-orders');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('did you mean TakeOrder?');
  });

  test('a name that a folder has nothing for', async () => {
    const { code, stderr } = await ask('reach', 'TakeOrder', 'cdk-uploads/planted.json');
    expect(code).toBe(2);
    expect(stderr).toContain('There are no functions here');
  });

  test('a path that is not there', async () => {
    expect((await ask('reach', 'TakeOrder', 'nowhere')).code).toBe(2);
  });
});
