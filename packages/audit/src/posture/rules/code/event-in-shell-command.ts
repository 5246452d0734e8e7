import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-03. */
export const eventInShellCommand = defineCodeRule({
  id: 'event-in-shell-command',
  code: 'WT-COD-03',
  title: 'A value of the event is run by a shell, or names the program',
  severity: 'critical',
  risks: ['R1'],
  sameAs: ['CWE-78'],
  why: 'The sender’s text becomes commands with the function’s role: its credentials are in the environment, one `env` away.',
  fix: 'Run a fixed program without a shell and hand values as arguments (`execFile("convert", [file])`, `subprocess.run([...])`).',
  references: [
    'https://cwe.mitre.org/data/definitions/78.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/OS_Command_Injection_Defense_Cheat_Sheet.html',
  ],
});
