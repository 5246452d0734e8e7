import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from './testing/a-command-line.ts';

const EXAMPLES = join(import.meta.dirname, '../../../examples');

interface ReportedFinding {
  readonly code: string;
  readonly class: string;
  readonly subject: { readonly name: string; readonly logicalId?: string };
}

/** The findings of `watertight scan` in an example's folder. */
async function scan(folder: string): Promise<readonly ReportedFinding[]> {
  const { stdout } = await runCommandLine(['scan', '-f', 'json', '--soft-fail'], {
    cwd: join(EXAMPLES, folder),
  });
  return JSON.parse(stdout).findings;
}

function speaksOf({ subject }: ReportedFinding, name: string): boolean {
  return subject.name === name || subject.logicalId === name;
}

describe.each(['sam-orders', 'serverless-shop', 'cdk-uploads'])('the example %s', async (folder) => {
  const planted: { planted: { code: string; subject: string }[]; safe: string[] } = JSON.parse(
    readFileSync(join(EXAMPLES, folder, 'planted.json'), 'utf8'),
  );
  const findings = await scan(folder);

  test.each(planted.planted)('has $code found on $subject', ({ code, subject }) => {
    expect(findings.filter((each) => speaksOf(each, subject)).map((each) => each.code)).toContain(code);
  });

  test.each(planted.safe)('is silent about the safe twin %s', (name) => {
    const security = findings.filter((each) => each.class === 'security' && speaksOf(each, name));
    expect(security.map((each) => each.code)).toEqual([]);
  });
});
