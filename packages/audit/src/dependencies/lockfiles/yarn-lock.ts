import type {
  DeclaredPackage,
  PackageFormat,
  PackageList,
  PackageRecord,
} from '../../model/package-record.ts';
import { placeText, type ReadingOptions, type Unread } from '../reading-options.ts';
import { npmAlias } from './npm-entry.ts';
import { type GraphNode, type Need, type RootNeed, tieGraph } from './package-graph.ts';
import { type Manifests, readManifests } from './package-json.ts';
import { sourceOf } from './package-source.ts';
import { withImportNames } from './with-import-names.ts';
import { berryRecord, isBerryWorkspace } from './yarn-berry.ts';
import { yarnPattern } from './yarn-pattern.ts';
import { readYarnText, type YarnBlock } from './yarn-text.ts';

/**
 * Reads a yarn.lock: Yarn Classic's and, told by `__metadata`, that of Yarn 2 and later. Groups and direct packages come
 * from the package.json beside it and those of the workspaces; Yarn itself writes none.
 * @throws WatertightError WT-E-LOCKFILE-01 for merge conflicts
 */
export function readYarnLock(file: string, text: string, options: ReadingOptions = {}): PackageList {
  const { blocks, incomplete } = readYarnText(text, file);
  const isBerry = blocks.some(({ patterns }) => patterns[0] === '__metadata');
  const format: PackageFormat = isBerry ? 'yarn-berry' : 'yarn-classic';
  const manifests = readManifests(file, options);
  const unread: Unread[] = [...incomplete, ...manifests.incomplete];
  const entries: Entry[] = [];
  const projects: YarnBlock[] = [];
  for (const block of blocks) {
    if (block.patterns[0] === '__metadata') continue;
    if (isBerry && isBerryWorkspace(block)) {
      projects.push(block);
      continue;
    }
    const record = isBerry ? berryRecord(block, file) : classicRecord(block, file);
    if (record === undefined)
      unread.push({
        what: placeText(file, block.line),
        because: `${block.patterns.join(', ') || 'the entry'} has no name or no version`,
      });
    else entries.push({ block, record: { ...record, ...requirementsOf(block) } });
  }
  return {
    file,
    format,
    packages: tieEntries(entries, projects, manifests),
    ...(manifests.root === undefined ? {} : { declared: declaredBy(manifests) }),
    incomplete: unread,
  };
}

function requirementsOf({ sections }: YarnBlock): Pick<PackageRecord, 'requirements'> {
  const ranges = ['optionalDependencies', 'dependencies'].flatMap((section) => [
    ...(sections.get(section) ?? []),
  ]);
  return ranges.length === 0
    ? {}
    : {
        requirements: Object.fromEntries(
          ranges.map(([name, range]) => [name, range.replace(/^npm:(?=[^@]*$)/, '')]),
        ),
      };
}

interface Entry {
  readonly block: YarnBlock;
  readonly record: PackageRecord;
}

function declaredBy({ root, workspaces }: Manifests): readonly DeclaredPackage[] {
  return [...(root === undefined ? [] : [root]), ...workspaces].flatMap(({ declared }) => declared);
}

function classicRecord({ patterns, line, fields }: YarnBlock, file: string): PackageRecord | undefined {
  const [first] = patterns;
  const version = fields.get('version');
  if (first === undefined || version === undefined || version === '') return undefined;
  const { name: imported, range } = yarnPattern(first);
  const name = npmAlias(range)?.name ?? imported;
  if (name === '') return undefined;
  const address = fields.get('resolved');
  const asked = sourceOf(range);
  const source = address === undefined || asked.origin === 'file' ? asked : sourceOf(address);
  const integrity = hashesOf(fields.get('integrity'), address);
  return {
    ecosystem: 'npm',
    name,
    version,
    groups: [],
    relationship: 'unknown',
    confidence: 'exact',
    at: { file, line },
    origin: source.origin === 'unknown' ? 'registry' : source.origin,
    ...(source.commit === undefined ? {} : { commit: source.commit }),
    ...(address === undefined ? {} : { resolved: address }),
    ...(integrity.length === 0 ? {} : { integrity }),
    ...(name === imported ? {} : { alias: imported }),
  };
}

/** The hashes of an entry; older ones have a SHA-1 behind the address only. */
function hashesOf(integrity: string | undefined, address: string | undefined): readonly string[] {
  if (integrity !== undefined && integrity !== '') return integrity.split(/\s+/);
  const sha1 = /^https?:[^#]+#([0-9a-f]{40})$/i.exec(address ?? '')?.[1];
  return sha1 === undefined || /\.git#/.test(address ?? '') ? [] : [`sha1:${sha1}`];
}

function tieEntries(
  entries: readonly Entry[],
  projects: readonly YarnBlock[],
  manifests: Manifests,
): readonly PackageRecord[] {
  const find = finderOf(entries);
  const nodes = entries.map(({ block, record }): GraphNode => ({ record, needs: needsOf(block, find) }));
  const roots = rootsOf(projects, manifests, find);
  return tieGraph(nodes, roots, { groupsAreKnown: roots === undefined }).flatMap(
    ({ alias: _, ...record }, index) => withImportNames(record, importNames(entries[index])),
  );
}

/** One block has all requests that led to it, by the package's own name and by aliases. */
function importNames(entry: Entry | undefined): ReadonlySet<string> {
  if (entry === undefined) return new Set();
  const { block, record } = entry;
  return new Set(
    block.patterns.map((pattern) => {
      const { name, range } = yarnPattern(pattern);
      return npmAlias(range) === undefined ? record.name : name;
    }),
  );
}

type Find = (name: string, range: string) => number | undefined;

/** Looks requests up: as written, as later Yarns write them (`npm:`), and by name where the name has one entry only. */
function finderOf(entries: readonly Entry[]): Find {
  const byPattern = new Map(
    entries.flatMap(({ block }, index) => block.patterns.map((each) => [each, index])),
  );
  const byName = Map.groupBy(
    [...byPattern].map(([pattern, index]) => ({ name: yarnPattern(pattern).name, index })),
    ({ name }) => name,
  );
  const onlyOne = (name: string) => {
    const found = new Set(byName.get(name)?.map(({ index }) => index));
    return found.size === 1 ? [...found][0] : undefined;
  };
  return (name, range) =>
    range.startsWith('workspace:')
      ? undefined
      : (byPattern.get(`${name}@${range}`) ?? byPattern.get(`${name}@npm:${range}`) ?? onlyOne(name));
}

function needsOf({ sections }: YarnBlock, find: Find): readonly Need[] {
  const meta = sections.get('dependenciesMeta');
  const needs = (section: string, isOptional: boolean) =>
    [...(sections.get(section) ?? [])].flatMap(([name, range]): Need[] => {
      const node = find(name, range);
      return node === undefined ? [] : [{ node, isOptional: isOptional || meta?.get(name) === 'optional' }];
    });
  return [...needs('dependencies', false), ...needs('optionalDependencies', true)];
}

/** What manifests ask for; without them, what a later Yarn copied into the entries of the workspaces. */
function rootsOf(
  projects: readonly YarnBlock[],
  { root, workspaces }: Manifests,
  find: Find,
): readonly RootNeed[] | undefined {
  if (root === undefined)
    return projects.length === 0
      ? undefined
      : projects.flatMap((block) => needsOf(block, find).map((need) => ({ ...need, group: '' })));
  const declared = [root, ...workspaces].flatMap((each) => each.declared);
  const fromManifests = declared.flatMap(({ name, requirement, group }): RootNeed[] => {
    const node = find(name, requirement);
    // A peer of the project itself is installed because something else asks for it, too.
    if (node === undefined || group === 'peer') return [];
    return [{ node, isOptional: group === 'optional', group: group === 'dev' ? 'dev' : '' }];
  });
  // A workspace whose manifest is not at hand.
  const known = new Set([root, ...workspaces].map(({ name }) => name));
  const others = projects.filter(({ patterns }) => !known.has(yarnPattern(patterns[0] ?? '').name));
  const isRoot = (block: YarnBlock) => block.fields.get('resolution')?.endsWith('@workspace:.') === true;
  return [
    ...fromManifests,
    ...others
      .filter((block) => !isRoot(block))
      .flatMap((block) => needsOf(block, find).map((need) => ({ ...need, group: '' }))),
  ];
}
