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
