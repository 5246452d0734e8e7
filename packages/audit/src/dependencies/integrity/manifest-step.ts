import type { DeclaredPackage, PackageRecord } from '../../model/package-record.ts';
import type { LockProblem } from '../../model/subjects/project-parts.ts';
import { WatertightError } from '../../model/watertight-error.ts';
import { type DocumentNode, entriesOf, fieldOf } from '../document/document-node.ts';
import { type MemberEntry, parseJson } from '../document/parse-json.ts';
import { npmAlias } from '../lockfiles/npm-entry.ts';
import { declaredIn, type Manifests, readManifests } from '../lockfiles/package-json.ts';
import { isInNpmRange, parseNpmRange } from '../versions/npm-range.ts';
import { isInSpecifier } from '../versions/pypi-version.ts';
import type { LockContext } from './lock-context.ts';

const CHECK = 'lockfile-out-of-step';
/** More than these say no more. */
const MOST = 20;

/** What the manifest asks for and the lockfile does not hold, in each way the formats tell. */
export function manifestStep(context: LockContext): readonly LockProblem[] {
  const { list } = context;
  if (list.format === 'requirements' || list.packages.length === 0) return [];
  const isPython = list.packages.some(({ ecosystem }) => ecosystem === 'PyPI');
  const problems = isPython ? pythonStep(context) : npmStep(context);
  return [...new Map(problems.map((each) => [each.value, each])).values()].slice(0, MOST);
}

function npmStep(context: LockContext): readonly LockProblem[] {
  const manifests = readManifests(context.list.file, context);
  const { root, workspaces } = manifests;
  if (root === undefined) return [];
  const own = new Set([root, ...workspaces].map(({ name }) => name));
  const overridden = overriddenNames(root.node);
  const isOpen = ({ name }: DeclaredPackage) => own.has(name) || overridden.has(name);
  const byName = Map.groupBy(context.list.packages, ({ alias, name }) => alias ?? name);
  // What several copies are installed of is asked for by one of them at least.
  const asked = [root, ...workspaces].flatMap(({ declared }) => declared).filter((each) => !isOpen(each));
  return [
    ...asked.flatMap((each) => unsatisfied(each, byName.get(each.name) ?? []) ?? []),
    ...copyStep(context, manifests, isOpen),
  ];
}

function unsatisfied(declared: DeclaredPackage, records: readonly PackageRecord[]): LockProblem | undefined {
  const { name, requirement, group, at } = declared;
  if (group === 'peer' || /^(?:workspace|file|link|portal|catalog|patch|jsr):/.test(requirement))
    return undefined;
  if (records.length === 0) {
    // An optional package may be left out.
    if (group === 'optional') return undefined;
    return { check: CHECK, what: 'the manifest asks for it, the lockfile has none', value: name, at };
  }
  const alias = npmAlias(requirement);
  if (alias !== undefined && !records.some((each) => each.name === alias.name))
    return {
      check: CHECK,
      what: `the manifest asks for ${alias.name} under this name, the lockfile has another package`,
      value: name,
      at,
    };
  const range = parseNpmRange(alias?.version ?? requirement);
  const registry = records.filter(({ origin, version }) => origin === 'registry' && version !== undefined);
  if (range === undefined || registry.length === 0) return undefined;
  if (registry.some(({ version = '' }) => isInNpmRange(version, range, { includePrerelease: true })))
    return undefined;
  return {
    check: CHECK,
    what: `the manifest asks for ${requirement}, the lockfile has ${registry[0]?.version ?? ''}`,
    value: name,
    at,
  };
}

/** The manifest against the copy of it that npm, pnpm and Bun keep in their lockfiles. */
function copyStep(
  context: LockContext,
  { root }: Manifests,
  isOpen: (declared: DeclaredPackage) => boolean,
): readonly LockProblem[] {
  const copy = copyOf(context);
  if (copy === undefined || root === undefined) return [];
  const asked = new Map(root.declared.map((each) => [each.name, each]));
  return copy.flatMap((each): LockProblem[] => {
    const now = asked.get(each.name);
    if (isOpen(each) || each.group === 'peer') return [];
    if (now === undefined)
      return [
        {
          check: CHECK,
          what: 'the lockfile installs it for the project, the manifest does not ask for it',
          value: each.name,
          at: each.at,
        },
      ];
    const isSame = [now, ...root.declared.filter(({ name }) => name === each.name)].some(
      ({ requirement }) => requirement.trim() === each.requirement.trim(),
    );
    return isSame
      ? []
      : [
          {
            check: CHECK,
            what: `the manifest asks for ${now.requirement}, the lockfile was written for ${each.requirement}`,
            value: each.name,
            at: now.at,
          },
        ];
  });
}

function copyOf({ list, text }: LockContext): readonly DeclaredPackage[] | undefined {
  if (list.format !== 'package-lock' && list.format !== 'bun-lock') return undefined;
  try {
    // Of the packages only the copy is needed.
    const take = ({ within, key }: MemberEntry) =>
      list.format === 'package-lock' ? within !== 'packages' || key !== '' : within !== 'workspaces';
    const document = parseJson(text, list.file, { take });
    const copy = fieldOf(fieldOf(document, list.format === 'bun-lock' ? 'workspaces' : 'packages'), '');
    return copy === undefined ? undefined : declaredIn(copy, list.file);
  } catch (error) {
    if (error instanceof WatertightError) return undefined;
    throw error;
  }
}

/** Names whose versions `overrides` (npm, Bun), `resolutions` (Yarn) or `pnpm.overrides` decide. */
function overriddenNames(node: DocumentNode): ReadonlySet<string> {
  const tables = [
    fieldOf(node, 'overrides'),
    fieldOf(node, 'resolutions'),
    fieldOf(fieldOf(node, 'pnpm'), 'overrides'),
  ];
  const names = tables.flatMap((table) => [...entriesOf(table).keys()]);
  return new Set(
    names.flatMap((key) => {
      const last = key.split('>').at(-1)?.trim() ?? key;
      const parts = last.replace(/(?!^)@.*$/s, '').split('/');
      const scope = parts.at(-2);
      const name = parts.at(-1) ?? last;
      return [last, scope?.startsWith('@') === true ? `${scope}/${name}` : name];
    }),
  );
}

function pythonStep({ list, readBeside }: LockContext): readonly LockProblem[] {
  const manifest = readBeside?.(list.format === 'pipfile-lock' ? 'Pipfile' : 'pyproject.toml');
  if (manifest === undefined) return [];
  const byName = Map.groupBy(list.packages, ({ name }) => name);
  const own = /^\s*name\s*=\s*["']([^"']+)["']/m
    .exec(manifest)?.[1]
    ?.toLowerCase()
    .replace(/[-_.]+/g, '-');
  return (list.declared ?? []).flatMap((declared): LockProblem[] => {
    const { name, requirement, group, at } = declared;
    const records = byName.get(name) ?? [];
    if (name === own) return [];
    if (records.length === 0)
      // Groups and extras may be locked elsewhere, or not at all.
      return group === undefined && list.format !== 'pylock'
        ? [{ check: CHECK, what: 'the manifest asks for it, the lockfile has none', value: name, at }]
        : [];
    const versions = records.flatMap(({ version, origin }) =>
      version === undefined || origin !== 'registry' ? [] : [version],
    );
    // One requirement a platform: each may have its own version.
    const answers = versions.map((version) => isAsked(version, requirement));
    if (answers.length === 0 || answers.some((each) => each !== false)) return [];
    return [
      {
        check: CHECK,
        what: `the manifest asks for ${requirement}, the lockfile has ${versions[0] ?? ''}`,
        value: name,
        at,
      },
    ];
  });
}

/** By PEP 440, or by Poetry's `^` and `~`; undefined where it is neither. */
function isAsked(version: string, requirement: string): boolean | undefined {
  const text = /^\d[\w.]*$/.test(requirement) ? `==${requirement}` : requirement;
  if (/[|^]|~(?!=)/.test(text)) {
    const range = parseNpmRange(text.replaceAll('==', '='));
    const plain = /^\d+(?:\.\d+){0,2}$/.test(version);
    if (range === undefined || !plain) return undefined;
    const padded = [...version.split('.'), '0', '0'].slice(0, 3).join('.');
    return isInNpmRange(padded, range);
  }
  return isInSpecifier(version, text);
}
