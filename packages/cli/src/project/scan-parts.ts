import { isLockFormat } from '@watertight/audit/dependencies/integrity/entry-hashes.ts';
import type { Inventory } from '@watertight/audit/model/inventory.ts';
import type { Subject } from '@watertight/audit/model/subjects/subject.ts';
import type { AnyPostureRule } from '@watertight/audit/posture/rule.ts';
import { cliError } from '../errors.ts';

/** Parts of a scan, each with the rules that are its own. */
const PARTS: Readonly<Record<string, (rule: AnyPostureRule) => boolean>> = {
  posture: ({ code }) => !/^WT-(?:COD|DEP|LCK)-/.test(code),
  roles: ({ code }) => /^WT-IAM-/.test(code),
  dependencies: ({ code }) => /^WT-DEP-/.test(code),
  lockfile: ({ code }) => /^WT-LCK-/.test(code),
  secrets: ({ id }) => /^secret-/.test(id) && id !== 'secret-in-log-call',
  code: ({ code }) => /^WT-COD-/.test(code),
};

/** Names for `--only`. */
const SCAN_PARTS: readonly string[] = Object.keys(PARTS);

/** The rules of the parts; all of them when none is named. */
export function rulesOfParts(
  rules: readonly AnyPostureRule[],
  only: readonly string[] = [],
): readonly AnyPostureRule[] {
  if (only.length === 0) return rules;
  return rules.filter((rule) => only.some((part) => PARTS[part]?.(rule) === true));
}

/** Whether a scan that is limited to some parts looks at one of them. */
export function scansPart(part: string, only: readonly string[] = []): boolean {
  return only.length === 0 || only.includes(part);
}

/** What a part looks at, and how it comes to be there, where a place has nothing of it. */
const WANTED: Readonly<Record<string, readonly [string, string]>> = {
  posture: [
    'CloudFormation, SAM, serverless.yml or Terraform plan',
    'CDK: run `cdk synth` first. Terraform: `terraform show -json plan.out > plan.json`. A policy document: name the file.',
  ],
  roles: [
    'role or policy, in a template or in a file of its own',
    'CDK: run `cdk synth` first. Terraform: `terraform show -json plan.out > plan.json`. A policy document: name the file.',
  ],
  dependencies: [
    'list of packages: no lockfile or requirements, nothing installed, no archive or bundle',
    'npm: `npm install --package-lock-only` writes a lockfile. pip: `pip freeze > requirements.txt`. A built function: name its zip file.',
  ],
  lockfile: [
    'lockfile and no requirements',
    'npm: `npm install --package-lock-only`. Python: `uv lock`, `poetry lock` or `pip-compile --generate-hashes`.',
  ],
  secrets: ['text to search', 'Name the folder of the code, or the archive of a function.'],
  code: ['handler of a function', 'Name the template that declares the functions, or the file of a handler.'],
};

/** The named parts that nothing could be looked at for: their answer is none, not a clean one. */
export function emptyParts(
  rules: readonly AnyPostureRule[],
  inventories: readonly Inventory[],
  only: readonly string[] = [],
): readonly string[] {
  return [...new Set(only)].filter((part) => {
    // Whatever files there are is searched for secrets, and whoever searched tells that there are none.
    if (part === 'secrets') return inventories.length === 0;
    const kinds = new Set<string>(rulesOfParts(rules, [part]).flatMap(({ subjects }) => subjects));
    // Code without a weakness is no subject of its own.
    if (kinds.has('code')) kinds.add('function');
    const isLooked = (subject: Subject) =>
      kinds.has(subject.kind) && (part !== 'lockfile' || isOfLockfile(subject));
    return !inventories.some(({ subjects }) => subjects.some(isLooked));
  });
}

/** Trees, archives and bundles are lists of packages, and no lockfiles. */
function isOfLockfile(subject: Subject): boolean {
  return subject.kind === 'lockfile' && isLockFormat(subject.format);
}

/** One sentence a part: what was not there, and how it comes to be there. */
export function emptyPartLines(place: string, parts: readonly string[]): readonly string[] {
  return parts.flatMap((part) => {
    const [what, next] = WANTED[part] ?? [];
    return what === undefined || next === undefined
      ? []
      : [`Nothing to look at for --only ${part}: ${place} holds no ${what}.`, next];
  });
}

/** @throws WatertightError WT-E-CLI-07 for a name that is no part */
export function checkParts(only: readonly string[]): void {
  const other = only.find((part) => !SCAN_PARTS.includes(part));
  if (other === undefined) return;
  const next = `Choose one or more of ${SCAN_PARTS.join(', ')}.`;
  throw cliError('WT-E-CLI-07', { option: '--only', rule: 'it names parts of a scan', value: other, next });
}
