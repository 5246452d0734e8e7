import { definePostureRule } from '../../rule.ts';

/** WT-SEC-01. What a function carries is told with the function. */
export const secretInFile = definePostureRule({
  id: 'secret-in-file',
  code: 'WT-SEC-01',
  title: 'A secret stands in a file of the project',
  severity: 'high',
  class: 'security',
  risks: ['R7'],
  sameAs: ['CWE-798'],
  subjects: ['file'],
  needs: [],
  why: 'Whoever reads the repository, a copy of it, an artefact or a log of its pipeline has the secret, and the history keeps it when the file is gone.',
  fix: 'Replace the secret where it was made: it has been seen. Keep the new one in Secrets Manager, a SecureString parameter or the variables of the pipeline, and read it from there. Removing the line alone leaves it in the history.',
  references: [
    'https://cwe.mitre.org/data/definitions/798.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html',
  ],
  check: ({ what, masked, at, commit, isPresent }) => ({
    kind: 'fail',
    evidence: [
      {
        what: isPresent ? what : `${what}, only in the history`,
        value: masked,
        ...(at === undefined ? {} : { at }),
      },
      ...(commit === undefined ? [] : [{ what: 'since commit', value: commit.slice(0, 12) }]),
    ],
  }),
});
