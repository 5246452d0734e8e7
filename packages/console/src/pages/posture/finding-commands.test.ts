import { describe, expect, it } from 'vitest';
import { commandsFor } from './finding-commands.ts';

const commands = (code: string, ...functions: string[]) =>
  commandsFor({ code, functions }).map(({ command }) => command);

describe('commands of a finding', () => {
  it('explain the rule, whatever it is', () => {
    expect(commands('WT-LOG-08')).toEqual(['watertight rules show WT-LOG-08']);
  });

  it('prove and mend permissions of the function', () => {
    expect(commands('WT-IAM-02', 'orders')).toContain('watertight roles --function orders --write');
    expect(commands('WT-INV-06', 'orders')).toContain('watertight who-can invoke orders');
  });

  it('quote what a shell would read as more than a word', () => {
    expect(commands('WT-INV-06', "a'; rm -rf ~ #")).toContain(
      "watertight who-can invoke 'a'\\''; rm -rf ~ #'",
    );
  });
});
