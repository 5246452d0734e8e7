import { basename, resolve } from 'node:path';
import { targetFunction } from '@watertight/audit/access/triggers/target-function.ts';
import { maskKnownSecrets } from '@watertight/audit/code/secrets/mask-known-secrets.ts';
import type { Inventory } from '@watertight/audit/model/inventory.ts';
import { isAtLeast } from '@watertight/audit/model/severity.ts';
import type { ProjectPackage } from '@watertight/audit/model/subjects/project-parts.ts';
import { known } from '@watertight/audit/model/unresolved.ts';
import type { AnyPostureRule } from '@watertight/audit/posture/rule.ts';
import type { RuleOutcome } from '@watertight/audit/posture/run-rules.ts';
import type { Finding } from '@watertight/audit/report/finding.ts';
import type { KeptPackage, KeptRule, SavedScan } from '@watertight/monitor/store/kept-scan.ts';
import type { Looked } from '../scan-project.ts';
import { accessOf } from './kept-access.ts';

/** Packages that one scan keeps; vulnerable ones and those that the project asks for go first. */
const MOST_PACKAGES = 3_000;

/** What a scan looked at, and what came of it. */
export interface Scanned {
  readonly looked: Looked;
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
  /** The answer behind each finding, by its fingerprint. */
  readonly sourceOf: ReadonlyMap<string, RuleOutcome>;
  readonly rules: readonly AnyPostureRule[];
  /** What the project is called, where it is not to be its folder's name. */
  readonly name: string | undefined;
  readonly cwd: string;
}

/** The scan as the store keeps it: one of a project, or one for each account. */
export async function savedScans(scanned: Scanned): Promise<readonly SavedScan[]> {
  const { looked, cwd, name } = scanned;
  const { target } = looked;
  if (target.kind !== 'account') {
    const [first = '.'] = (target.path ?? '.').split(' ');
    return [await savedScan(scanned, name ?? basename(resolve(cwd, first)), () => true)];
  }
  const accounts = target.accounts ?? [];
  const scans: SavedScan[] = [];
  for (const account of accounts) {
    // What belongs to no account (an organisation's policy) is told with the first.
    const isOwn = (of: string | undefined) =>
      of === account || ((of === undefined || !accounts.includes(of)) && account === accounts[0]);
    scans.push(await savedScan(scanned, account, isOwn));
  }
  return scans;
}

async function savedScan(
  { looked, findings, outcomes, rules, sourceOf }: Scanned,
  target: string,
  isOwn: (account: string | undefined) => boolean,
): Promise<SavedScan> {
  const named = functionNames(looked.inventories);
  const own = outcomes.filter(({ subject }) => isOwn(subject.account));
  return {
    at: new Date(looked.target.capturedAt).toISOString(),
    target,
    kind: looked.target.kind,
    findings: findings
      .filter(({ subject }) => isOwn(subject.account))
      .map((finding) => ({ ...finding, functions: functionsOf(finding, { named, sourceOf }) })),
    incomplete: looked.incomplete.filter(({ what }) => isOwn(/\b\d{12}\b/.exec(what)?.[0])),
    rules: keptRules(rules, own),
    packages: keptPackages(packagesOf(looked.inventories, isOwn), named).slice(0, MOST_PACKAGES),
    functions: await accessOf(
      looked.inventories.filter((each) => each.source !== 'project'),
      isOwn,
    ),
  };
}

/** What a function is called in its account, by what its template calls it. */
type Names = ReadonlyMap<string, string>;

function functionNames(inventories: readonly Inventory[]): Names {
  return new Map(
    inventories.flatMap((inventory) =>
      inventory.ofKind('function').flatMap((fn): [string, string][] => {
        const name = known(fn.name);
        if (name === undefined || name.startsWith('<')) return [];
        return [fn.logicalId, fn.address, fn.id].flatMap((each): [string, string][] =>
          each === undefined ? [] : [[each, maskKnownSecrets(name)]],
        );
      }),
    ),
  );
}

/** Names of the functions that a finding is about or touches. */
function functionsOf(
  finding: Finding,
  { named, sourceOf }: { named: Names; sourceOf: Scanned['sourceOf'] },
): readonly string[] {
  const { subject, affects = [] } = finding;
  const of = (name: string) => named.get(name) ?? name;
  const own = subject.kind === 'function' ? [subject.logicalId ?? subject.address ?? subject.name] : [];
  const source = sourceOf.get(finding.fingerprint);
  return [...new Set([...own, ...affects, ...(source === undefined ? [] : idsOf(source))].map(of))].sort();
}

/** Functions that code runs in, or that a part of a function belongs to. */
function idsOf({ subject, inventory }: RuleOutcome): readonly string[] {
  if (subject.kind === 'code') return subject.functionIds;
  if (!('function' in subject)) return [];
  const id = targetFunction(inventory, subject.function)?.id;
  return id === undefined ? [] : [id];
}

function keptRules(rules: readonly AnyPostureRule[], outcomes: readonly RuleOutcome[]): readonly KeptRule[] {
  const byRule = Map.groupBy(outcomes, ({ rule }) => rule.id);
  return rules.map(({ id, code, title, severity, risks }) => {
    const own = byRule.get(id) ?? [];
    const count = (kind: RuleOutcome['outcome']['kind']) =>
      own.reduce((sum, { outcome }) => sum + (outcome.kind === kind ? 1 : 0), 0);
    const undecided = own.find(({ outcome }) => outcome.kind === 'unknown')?.outcome;
    const because = undecided?.kind === 'unknown' ? maskKnownSecrets(undecided.because) : '';
    return {
      ...{ rule: id, code, title, severity, risks },
      ...{ pass: count('pass'), fail: count('fail'), unknown: count('unknown'), because },
    };
  });
}

function packagesOf(
  inventories: readonly Inventory[],
  isOwn: (account: string | undefined) => boolean,
): readonly ProjectPackage[] {
  return inventories
    .flatMap((each) => each.ofKind('package'))
    .filter(({ account, toldWith }) => toldWith === undefined && isOwn(account));
}

/** Vulnerable packages first, then those that somebody asked for. */
function keptPackages(packages: readonly ProjectPackage[], named: Names): readonly KeptPackage[] {
  const rank = ({ advisories, relationship }: KeptPackage) =>
    (advisories.some(({ severity }) => isAtLeast(severity, 'high')) ? 4 : 0) +
    (advisories.length > 0 ? 2 : 0) +
    (relationship === 'direct' ? 1 : 0);
  return packages
    .map((each) => keptPackage(each, named))
    .sort((a, b) => rank(b) - rank(a) || (a.name < b.name ? -1 : 1));
}

function keptPackage(
  { record, source, advisories, uses, upgrade }: ProjectPackage,
  named: Names,
): KeptPackage {
  return {
    name: maskKnownSecrets(record.name),
    version: record.version ?? '',
    ecosystem: record.ecosystem,
    source,
    relationship: record.relationship,
    advisories: advisories.map(({ id, aliases, severity, score, fixedIn }) => ({
      ...{ id, aliases, severity },
      ...(score === undefined ? {} : { score }),
      ...(fixedIn === undefined ? {} : { fixedIn }),
    })),
    upgrade: upgrade ?? '',
    uses: uses.map(({ functionId, functionName, tier, because }) => ({
      function: named.get(functionId) ?? named.get(functionName) ?? functionName,
      tier,
      because,
    })),
  };
}
