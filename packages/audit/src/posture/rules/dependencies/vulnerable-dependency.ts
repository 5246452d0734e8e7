import { SEVERITIES, type Severity, severityRank } from '../../../model/severity.ts';
import {
  type PackageAdvisory,
  type PackageUse,
  type ProjectPackage,
  REACH_TIERS,
} from '../../../model/subjects/project-parts.ts';
import { type Evidence, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { isWorkOnly, otherPlaces, packageText } from '../../package-text.ts';
import { definePostureRule } from '../../rule.ts';

/** Advisories and functions that are told one by one. */
const MOST = 10;

/** WT-DEP-01. One finding a package: what is known, how far each function comes to it, and what that opens. */
export const vulnerableDependency = definePostureRule({
  id: 'vulnerable-dependency',
  code: 'WT-DEP-01',
  title: 'A package has known vulnerabilities',
  severity: 'high',
  class: 'security',
  risks: ['R6'],
  sameAs: ['npm audit', 'pip-audit', 'OSV-Scanner', 'Amazon Inspector package vulnerability'],
  subjects: ['package'],
  needs: [],
  why: 'Exploits of published weaknesses are tried on everything that can be reached. The severity is that of the worst advisory, one step higher where a function that anyone can call imports the package, one lower where it is there for development only or no handler imports it.',
  fix: 'Upgrade to the version that the finding names, or replace the package.',
  references: [
    'https://docs.aws.amazon.com/inspector/latest/user/scanning-lambda.html',
    'https://ossf.github.io/osv-schema/',
    'https://www.cisa.gov/known-exploited-vulnerabilities-catalog',
  ],
  check: (subject) => {
    if (subject.toldWith !== undefined) return notApplicable(`it is told with ${subject.toldWith}`);
    const advisories = subject.advisories.filter(({ isMalicious }) => isMalicious !== true);
    const [worst] = advisories;
    if (worst === undefined) return subject.unjudged === undefined ? PASS : unknown(subject.unjudged);
    return failure(subject, advisories);
  },
});

function failure(subject: ProjectPackage, advisories: readonly PackageAdvisory[]): Outcome {
  const base = advisories.reduce<Severity>(
    (worst, { severity }) => (severityRank(severity) > severityRank(worst) ? severity : worst),
    'informational',
  );
  const uses = [...subject.uses].sort((a, b) => urgency(b) - urgency(a));
  const { severity, because } = severityInContext(subject, base, advisories);
  return {
    kind: 'fail',
    severity,
    evidence: [
      ...advisories.slice(0, 1).map((each) => advisoryEvidence(subject, each)),
      ...otherPlaces(subject),
      ...wayEvidence(subject),
      ...uses.slice(0, MOST).flatMap(useEvidence),
      ...more(uses.length - MOST, 'function', 'functions'),
      ...(because === undefined ? [] : [{ what: because, value: `${base} → ${severity}` }]),
      ...advisories.slice(1, MOST).map((each) => advisoryEvidence(subject, each)),
      ...more(advisories.length - MOST, 'advisory', 'advisories'),
    ],
    ...(subject.upgrade === undefined ? {} : { fix: subject.upgrade }),
    about: advisories.map(({ id }) => id),
  };
}

/** Those that come furthest, and are public, first. */
function urgency({ tier, publicBy }: PackageUse): number {
  return REACH_TIERS.indexOf(tier) + (tier === 'included' || publicBy === undefined ? 0 : REACH_TIERS.length);
}

/** One step up where strangers come to the package, one down where nothing that runs does. */
function severityInContext(
  { record, uses }: ProjectPackage,
  base: Severity,
  advisories: readonly PackageAdvisory[],
): { readonly severity: Severity; readonly because?: string } {
  const reached = uses.filter(({ tier }) => tier !== 'included');
  const open = reached.find(({ publicBy }) => publicBy !== undefined);
  if (open !== undefined)
    return step(base, 1, `raised: anyone can call ${open.functionName}, which imports it`);
  if (reached.length > 0 && advisories.some(({ isKnownExploited }) => isKnownExploited === true))
    return step(base, 1, 'raised: it is exploited, and a function imports it');
  if (record.version === undefined && record.requirement !== undefined)
    return step(base, -1, 'lowered: which version is installed is not known');
  if (reached.length > 0) return { severity: base };
  if (isWorkOnly(record)) return step(base, -1, `lowered: only needed for ${record.groups.join(', ')}`);
  if (uses.length > 0 && uses.every(({ isNotImported }) => isNotImported === true))
    return step(base, -1, 'lowered: no handler that carries it imports it');
  return { severity: base };
}

function step(base: Severity, by: 1 | -1, because: string): { severity: Severity; because?: string } {
  const severity = SEVERITIES[severityRank(base) + by];
  return severity === undefined || severity === 'informational' ? { severity: base } : { severity, because };
}

function advisoryEvidence({ record, at }: ProjectPackage, advisory: PackageAdvisory): Evidence {
  const { id, aliases, summary, score, because, fixedIn, severity } = advisory;
  const cves = aliases.filter((each) => each.startsWith('CVE-')).slice(0, 2);
  const names = [id, ...cves.filter((each) => each !== id)].join(', ');
  const facts = [
    score === undefined ? severity : `${severity}, CVSS ${score}`,
    `affected: ${because}`,
    fixedIn === undefined ? 'no version without it is known' : `no known one from ${fixedIn} on`,
    ...(advisory.isKnownExploited === true ? ['known to be exploited (CISA)'] : []),
    ...(advisory.exploitProbability === undefined
      ? []
      : [`exploited within 30 days with probability ${advisory.exploitProbability} (EPSS)`]),
  ];
  return {
    what: `${packageText(record)}: ${names}${summary === '' ? '' : `: ${summary}`}`,
    value: facts.join('; '),
    ...(at === undefined ? {} : { at }),
  };
}

function wayEvidence({ through = [] }: ProjectPackage): readonly Evidence[] {
  return through.length < 2 ? [] : [{ what: 'needed by way of', value: through.join(' → ') }];
}

function useEvidence(use: PackageUse): readonly Evidence[] {
  const { functionName, tier, evidence, because, publicBy, reaches, invocations } = use;
  const why = tier === 'loaded-at-run-time' ? '' : ` (${because})`;
  const [first, ...others] = evidence;
  return [
    {
      what: `function ${functionName}: ${tier.replaceAll('-', ' ')}${why}`,
      ...(first === undefined ? {} : { value: first.what }),
      ...(first?.at === undefined ? {} : { at: first.at }),
    },
    ...others.slice(0, 4).map(({ what, at }) => ({ what, ...(at === undefined ? {} : { at }) })),
    ...(publicBy === undefined ? [] : [{ what: `anyone can call ${functionName}`, value: publicBy }]),
    ...(reaches === undefined
      ? []
      : [{ what: `the role of ${functionName} reaches`, value: reaches.join('; ') }]),
    ...(invocations === undefined
      ? []
      : [
          {
            what: `${functionName} was invoked${invocations.days === undefined ? '' : ` within ${invocations.days} days`}`,
            value: `${invocations.count} times`,
          },
        ]),
  ];
}

function more(count: number, one: string, many: string): readonly Evidence[] {
  return count <= 0 ? [] : [{ what: `and ${count} more ${count === 1 ? one : many}` }];
}
