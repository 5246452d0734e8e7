import type { ResponseOf } from '@watertight/monitor/api/contract.ts';

type Finding = ResponseOf<'GET /posture/findings/:id'>['finding'];

/** A command, and what it tells or does. */
export interface FindingCommand {
  readonly what: string;
  readonly command: string;
}

/** Commands that explain or mend a finding; names that a shell would read as more than a word are quoted. */
export function commandsFor({
  code,
  functions,
}: Pick<Finding, 'code' | 'functions'>): readonly FindingCommand[] {
  const [first] = functions;
  const rule = {
    what: 'What the rule asks, with examples that fail and pass',
    command: `watertight rules show ${word(code)}`,
  };
  if (first === undefined) return [rule];
  const name = word(first);
  if (code.startsWith('WT-IAM'))
    return [
      rule,
      { what: 'What the function can reach, with the statements', command: `watertight reach ${name}` },
      {
        what: 'The least role that its code needs',
        command: `watertight roles --function ${name} --explain`,
      },
      { what: 'The same, written into the template', command: `watertight roles --function ${name} --write` },
    ];
  if (code.startsWith('WT-INV'))
    return [
      rule,
      { what: 'Who can invoke it, with the statements', command: `watertight who-can invoke ${name}` },
    ];
  if (code.startsWith('WT-GOV'))
    return [
      rule,
      { what: 'Who can modify it, with the statements', command: `watertight who-can modify ${name}` },
    ];
  return [rule];
}

/** One word for a POSIX shell. */
function word(text: string): string {
  return /^[\w.@:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
