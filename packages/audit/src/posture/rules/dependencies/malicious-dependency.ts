import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { otherPlaces, packageText } from '../../package-text.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-DEP-02. By the malicious-packages database of the OpenSSF; where it is used does not matter. */
export const maliciousDependency = definePostureRule({
  id: 'malicious-dependency',
  code: 'WT-DEP-02',
  title: 'A package is known malware',
  severity: 'critical',
  class: 'security',
  risks: ['R6'],
  sameAs: ['OSV MAL advisories', 'GitHub malware advisories'],
  subjects: ['package'],
  needs: [],
  why: 'It was published to do harm: its install script runs on every machine that builds the project, its code wherever it is imported.',
  fix: 'Remove it, install again from a clean lockfile, and replace every credential that machines which installed it could read.',
  references: [
    'https://github.com/ossf/malicious-packages',
    'https://docs.github.com/en/code-security/security-advisories/working-with-global-security-advisories-from-the-github-advisory-database/about-the-github-advisory-database',
  ],
  check: (subject) => {
    if (subject.toldWith !== undefined) return notApplicable(`it is told with ${subject.toldWith}`);
    const known = subject.advisories.filter(({ isMalicious }) => isMalicious === true);
    if (known.length === 0) return subject.unjudged === undefined ? PASS : unknown(subject.unjudged);
    const { record, at, uses } = subject;
    return {
      ...fail(
        ...known.slice(0, 5).map(({ id, summary, because }) => ({
          what: `${packageText(record)}: ${id}${summary === '' ? '' : `: ${summary}`}`,
          value: `affected: ${because}`,
          ...(at === undefined ? {} : { at }),
        })),
        ...otherPlaces(subject),
        ...(record.hasInstallScript === true ? [{ what: 'it runs a script when it is installed' }] : []),
        ...uses.slice(0, 5).map(({ functionName, tier }) => ({
          what: `function ${functionName}: ${tier.replaceAll('-', ' ')}`,
        })),
      ),
      about: known.map(({ id }) => id),
    };
  },
});
