import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../testing/a-command-line.ts';

describe('rules list', () => {
  test('has every posture rule with code, class and risks', async () => {
    const { stdout } = await runCommandLine(['rules', 'list', '--json']);
    const rules: readonly { id: string; kind: string }[] = JSON.parse(stdout).rules;
    expect(rules.find(({ id }) => id === 'function-url-public')).toMatchObject({
      code: 'WT-INV-06',
      severity: 'high',
      class: 'security',
      risks: ['R2'],
      kind: 'posture rule',
    });
    expect(rules.filter(({ kind }) => kind === 'posture rule').length).toBeGreaterThan(100);
  });
});

describe('rules show and explain', () => {
  test.each([
    [['rules', 'show', 'WT-INV-06']],
    [['rules', 'show', 'wt-inv-06']],
    [['rules', 'show', 'function-url-public']],
    [['explain', 'WT-INV-06']],
    [['explain', 'function-url-public']],
  ])('%j tells why, how to mend it, and its names elsewhere', async (words) => {
    const { code, stdout } = await runCommandLine(words);
    expect(code).toBe(0);
    for (const part of ['Why', 'Fix', 'AuthType', 'R2 Broken authentication', 'Checkov CKV_AWS_258'])
      expect(stdout).toContain(part);
  });

  test('a code that two rules share tells of both', async () => {
    const { stdout } = await runCommandLine(['rules', 'show', 'WT-LOG-11', '--json']);
    const rules: readonly { id: string }[] = JSON.parse(stdout).rules;
    expect(rules.map(({ id }) => id).sort()).toEqual(['alarm-without-action', 'function-without-alarm']);
  });

  test('a slip', async () => {
    for (const words of [
      ['rules', 'show', 'WT-INV-66'],
      ['explain', 'WT-INV-66'],
    ]) {
      const { code, stderr } = await runCommandLine(words);
      expect(code).toBe(2);
      expect(stderr).toContain('did you mean WT-INV-06?');
    }
  });
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('%s knows the commands about templates and accounts', async (shell) => {
    const { stdout } = await runCommandLine(['completion', shell]);
    for (const word of [
      'scan',
      'audit',
      'who-can',
      'reach',
      'baseline',
      'permissions',
      'new-only',
      'snapshot',
    ])
      expect(stdout).toContain(word);
  });
});
