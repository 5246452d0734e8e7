import type {
  DeclaredPackage,
  PackageFormat,
  PackageList,
  PackageRecord,
} from '../../model/package-record.ts';
import { packageKey } from '../../model/package-record.ts';
import { isInNpmRange, parseNpmRange } from '../versions/npm-range.ts';
import { isInSpecifier } from '../versions/pypi-version.ts';

/** Where each package manager takes a version against what packages ask for, and how it is told to look again. */
const MANAGERS: Readonly<
  Partial<Record<PackageFormat, { readonly override: string; readonly update: string }>>
> = {
  'package-lock': { override: '`overrides` of package.json', update: 'npm update' },
  'node-modules': { override: '`overrides` of package.json', update: 'npm update' },
  'yarn-classic': { override: '`resolutions` of package.json', update: 'yarn upgrade' },
  'yarn-berry': { override: '`resolutions` of package.json', update: 'yarn up -R' },
  'pnpm-lock': { override: '`pnpm.overrides` of package.json', update: 'pnpm update' },
  'bun-lock': { override: '`overrides` of package.json', update: 'bun update' },
  requirements: {
    override: 'a line of its own in the requirements',
    update: 'pip-compile --upgrade-package',
  },
  'pipfile-lock': { override: 'a line of its own in the Pipfile', update: 'pipenv update' },
  'poetry-lock': { override: 'a line of its own in pyproject.toml', update: 'poetry update' },
  'pdm-lock': { override: '`tool.pdm.resolution.overrides` of pyproject.toml', update: 'pdm update' },
  'uv-lock': { override: '`override-dependencies` of pyproject.toml', update: 'uv lock --upgrade-package' },
  pylock: { override: 'a line of its own in the manifest', update: 'pip lock' },
};

const OTHER = { override: 'the manifest that it was made from', update: '' };

/**
 * The least change that brings a package to a version without known advisories: the lockfile alone where every range
 * allows it, the manifest's range of a direct dependency, or, of a transitive one, the packages whose ranges keep it back.
 * @param through names from the direct dependency down to the package
 */
export function upgradeAdvice(
  list: PackageList,
  record: PackageRecord,
  { fixedIn, through }: { readonly fixedIn: string | undefined; readonly through: readonly string[] },
): string {
  const { name } = record;
  const parents = holdersOf(list, record);
  if (fixedIn === undefined)
    return `No version of ${name} without a known advisory is known: replace it, or ${parents.length > 0 ? `the packages that need it (${namesOf(parents)})` : 'keep the input of others away from it'}.`;
  const manager = MANAGERS[list.format] ?? OTHER;
  const declared = (list.declared ?? []).filter((each) => each.name === name || each.name === record.alias);
  const holdingDirect = declared.filter((each) => !allows(record, each.requirement, fixedIn));
  const holding = parents.filter((each) => !allows(record, rangeIn(each, record), fixedIn));
  const isDirect = declared.length > 0 || record.relationship === 'direct';
  const change = [
    ...(isDirect ? [directAdvice(record, { fixedIn, holding: holdingDirect, manager })] : []),
    ...(parents.length > 0 ? [parentAdvice(record, { fixedIn, holding, parents, manager, through })] : []),
  ];
  const useful = isDirect && holdingDirect.length > 0 && holding.length === 0 ? change.slice(0, 1) : change;
  return useful.length === 0 ? `Upgrade ${name} to ${fixedIn} or later.` : [...new Set(useful)].join(' ');
}

interface Direct {
  readonly fixedIn: string;
  readonly holding: readonly DeclaredPackage[];
  readonly manager: { readonly update: string };
}

function directAdvice({ name }: PackageRecord, { fixedIn, holding, manager }: Direct): string {
  const [first] = holding;
  if (first !== undefined) {
    const place = first.at.line === undefined ? first.at.file : `${first.at.file}:${first.at.line}`;
    return `Raise ${name} in ${place} from ${first.requirement || 'any version'} to ${fixedIn} or later.`;
  }
  const how = manager.update === '' ? '' : ` (\`${manager.update} ${name}\`)`;
  return `Upgrade ${name} to ${fixedIn} or later${how}.`;
}

interface Transitive extends Omit<Direct, 'holding' | 'manager'> {
  readonly holding: readonly PackageRecord[];
  readonly parents: readonly PackageRecord[];
  readonly manager: { readonly update: string; readonly override: string };
  readonly through: readonly string[];
}

function parentAdvice(
  record: PackageRecord,
  { fixedIn, holding, parents, manager, through }: Transitive,
): string {
  const { name } = record;
  const hasRanges = parents.some(({ requirements }) => requirements !== undefined);
  const [top = name] = through;
  if (holding.length === 0 && hasRanges)
    return `Every range allows ${name} ${fixedIn}: refresh the lockfile (\`${manager.update} ${name}\`).`;
  if (!hasRanges)
    return `Refresh ${name} to ${fixedIn} or later (\`${manager.update} ${name}\`); where ${top} does not allow that, upgrade ${top}, or set ${name} to ${fixedIn} in ${manager.override}.`;
  const held = holding
    .slice(0, 3)
    .map((each) => `${packageKey(each)} asks for ${name} ${rangeIn(each, record) ?? ''}`.trim())
    .join('; ');
  return `Upgrade ${top} to a version that takes ${name} ${fixedIn} or later (${held}), or set ${name} to ${fixedIn} in ${manager.override}.`;
}

/** The packages of the list that need this one. */
function holdersOf(list: PackageList, record: PackageRecord): readonly PackageRecord[] {
  const known = holders.get(list) ?? holdersByKey(list);
  holders.set(list, known);
  return known.get(packageKey(record)) ?? [];
}

const holders = new WeakMap<PackageList, ReadonlyMap<string, readonly PackageRecord[]>>();

function holdersByKey({ packages }: PackageList): ReadonlyMap<string, readonly PackageRecord[]> {
  const byKey = new Map<string, PackageRecord[]>();
  for (const each of packages) {
    for (const key of each.dependencies ?? []) {
      const found = byKey.get(key);
      if (found === undefined) byKey.set(key, [each]);
      else found.push(each);
    }
  }
  return byKey;
}

function rangeIn({ requirements = {} }: PackageRecord, { name, alias }: PackageRecord): string | undefined {
  if (alias !== undefined && Object.hasOwn(requirements, alias)) return requirements[alias];
  return Object.hasOwn(requirements, name) ? requirements[name] : undefined;
}

/** Undefined ranges are not known: they hold nothing back that could be named. */
function allows({ ecosystem }: PackageRecord, range: string | undefined, version: string): boolean {
  if (range === undefined || range === '' || range === '*') return true;
  if (ecosystem === 'PyPI') return isInSpecifier(version, range) ?? false;
  const parsed = parseNpmRange(withoutProtocol(range));
  return parsed !== undefined && isInNpmRange(version, parsed);
}

/** `^1.0.0` of an alias, `npm:real@^1.0.0`, and of Yarn's `npm:^1.0.0`. */
function withoutProtocol(range: string): string {
  return range.replace(/^npm:(?:(?:@[^/@]{1,214}\/)?[^/@]{1,214}@)?/, '');
}

function namesOf(records: readonly PackageRecord[]): string {
  return [...new Set(records.map(({ name }) => name))].slice(0, 5).join(', ');
}
