import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-06. */
export const eventInFilePath = defineCodeRule({
  id: 'event-in-file-path',
  code: 'WT-COD-06',
  title: 'A value of the event names a file',
  severity: 'high',
  risks: ['R1'],
  sameAs: ['CWE-22'],
  why: 'With `../` the sender reads `/proc/self/environ`, which has the role’s credentials, or writes over files that later invocations run.',
  fix: 'Keep the last part only (`path.basename`), or resolve the path and refuse what does not begin with the folder.',
  references: [
    'https://cwe.mitre.org/data/definitions/22.html',
    'https://owasp.org/www-community/attacks/Path_Traversal',
  ],
});
