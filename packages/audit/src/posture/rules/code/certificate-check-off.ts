import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-20. */
export const certificateCheckOff = defineCodeRule({
  id: 'certificate-check-off',
  code: 'WT-COD-20',
  title: 'Certificates of the other side are not checked',
  severity: 'high',
  risks: ['R3'],
  sameAs: ['CWE-295'],
  why: 'Anyone between the function and the other side reads and answers in its place, credentials included.',
  fix: 'Leave the check on; give the authority of a private certificate by `ca`, `NODE_EXTRA_CA_CERTS` or `verify="ca.pem"`.',
  references: ['https://cwe.mitre.org/data/definitions/295.html'],
});
