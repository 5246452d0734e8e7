import { fail, notApplicable, PASS } from '../../outcome.ts';
import { packageText } from '../../package-text.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-DEP-03. */
export const dependencyVersionUnknown = definePostureRule({
  id: 'dependency-version-unknown',
  code: 'WT-DEP-03',
  title: 'Which version of a package gets installed is left open',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R6'],
  sameAs: ['OpenSSF Scorecard Pinned-Dependencies'],
  subjects: ['package'],
  needs: [],
  why: 'Two builds of the same sources hold different code, and nobody can say whether an advisory holds for what runs.',
  fix: 'Commit a lockfile, or requirements with `==` and hashes (`pip-compile --generate-hashes`, `uv lock`, `npm ci`).',
  references: [
    'https://pip.pypa.io/en/stable/topics/repeatable-installs/',
    'https://github.com/npm/cli/blob/latest/docs/lib/content/commands/npm-ci.md',
  ],
  check: ({ record, at }) => {
    if (record.origin !== 'registry' && record.origin !== 'unknown')
      return notApplicable('it does not come from a registry');
    if (record.version !== undefined) return PASS;
    return fail({
      what: `${packageText(record)}: no version is fixed`,
      ...(record.requirement === undefined ? {} : { value: record.requirement }),
      ...(at === undefined ? {} : { at }),
    });
  },
});
