import type { DeclaredPackage, PackageList, PackageRecord } from '../../model/package-record.ts';
import { asMap } from '../document/document-error.ts';
import {
  type DocumentNode,
  entriesOf,
  fieldOf,
  itemsOf,
  kindText,
  textOf,
} from '../document/document-node.ts';
import { parseJson } from '../document/parse-json.ts';
import { placeText, type ReadingOptions, type Unread } from '../reading-options.ts';
import { requirementsIn, sectionNeeds } from './npm-entry.ts';
import { type GraphNode, type Need, type RootNeed, tieGraph } from './package-graph.ts';
import { declaredIn, MANIFEST_SECTIONS, readManifests } from './package-json.ts';
import { sourceOf } from './package-source.ts';
import { yarnPattern } from './yarn-pattern.ts';

/**
 * Reads a bun.lock: JSON with trailing commas, each package a tuple. https://bun.sh/docs/install/lockfile
 * @throws WatertightError WT-E-LOCKFILE-01 when the document is no JSON object
 */
export function readBunLock(file: string, text: string, options: ReadingOptions = {}): PackageList {
  const document = asMap(parseJson(text, file), file);
  const manifests = readManifests(file, options);
  const incomplete: Unread[] = [...manifests.incomplete];
  const entries: Entry[] = [];
  for (const [key, node] of entriesOf(fieldOf(document, 'packages'))) {
    const read = entryOf(key, node, file);
    if ('because' in read)
      incomplete.push({ what: placeText(file, node.line), because: `${key}: ${read.because}` });
    else entries.push(read);
  }
  const workspaces = fieldOf(document, 'workspaces');
  const declared: readonly DeclaredPackage[] =
    manifests.root === undefined
      ? [...entriesOf(workspaces).values()].flatMap((each) => declaredIn(each, file))
      : [manifests.root, ...manifests.workspaces].flatMap((each) => each.declared);
  return { file, format: 'bun-lock', packages: tieEntries(entries, workspaces), declared, incomplete };
}

interface Entry {
  /** `a`, or `a/b` for the b below a. */
  readonly key: string;
  /** Absent for the project's own packages. */
  readonly record?: PackageRecord;
  readonly info?: DocumentNode;
}

function entryOf(key: string, node: DocumentNode, file: string): Entry | { readonly because: string } {
  if (node.kind !== 'list') return { because: `a list is needed, ${kindText(node)} seen` };
  const [first, ...rest] = node.items;
  const identity = first?.kind === 'scalar' && typeof first.value === 'string' ? first.value : undefined;
  if (identity === undefined)
    return { because: `name and version are needed first, ${kindText(first)} seen` };
  const { name, range } = yarnPattern(identity);
  if (name === '' || range === '')
    return { because: `name@version is needed first, ${identity.slice(0, 100)} seen` };
  if (range.startsWith('workspace:') || range.startsWith('root:')) return { key };
  const info = rest.find((each) => each.kind === 'map');
  return {
    key,
    record: { ...recordOf({ key, name, range }, node, file), ...requirementsIn(info) },
    ...(info === undefined ? {} : { info }),
  };
}

function recordOf(
  { key, name, range }: { readonly key: string; readonly name: string; readonly range: string },
  node: DocumentNode,
  file: string,
): PackageRecord {
  const { origin, commit } = sourceOf(range);
  const isRegistry = origin === 'registry' && !/^https?:/.test(range);
  const registry = isRegistry ? textOf(itemsOf(node)[1]) : range;
  const integrity = itemsOf(node)
    .slice(2)
    .flatMap((each) => textOf(each) ?? [])
    .filter((each) => /^sha\d+-/.test(each));
  const imported = importedName(key);
  return {
    ecosystem: 'npm',
    name,
    ...(isRegistry ? { version: range } : {}),
    groups: [],
    relationship: 'unknown',
    confidence: 'exact',
    at: { file, line: node.line },
    origin: isRegistry || origin !== 'registry' ? origin : 'tarball',
    ...(commit === undefined ? {} : { commit }),
    ...(registry === undefined ? {} : { resolved: registry }),
    ...(integrity.length === 0 ? {} : { integrity }),
    ...(imported === name ? {} : { alias: imported }),
  };
}

/** The name at the end of a key: `a/@scope/b` is `@scope/b`. */
function importedName(key: string): string {
  const parts = key.split('/');
  const last = parts.at(-1) ?? key;
  const scope = parts.at(-2);
  return scope?.startsWith('@') === true ? `${scope}/${last}` : last;
}

const MOST_LEVELS = 64;

function tieEntries(
  entries: readonly Entry[],
  workspaces: DocumentNode | undefined,
): readonly PackageRecord[] {
  const kept = entries.flatMap(({ key, record, info }) =>
    record === undefined ? [] : [{ key, record, info }],
  );
  const byKey = new Map(kept.map(({ key }, index) => [key, index]));
  const find = (from: string, name: string): number | undefined => {
    let above = from;
    for (let level = 0; level < MOST_LEVELS && above !== ''; level += 1) {
      const found = byKey.get(`${above}/${name}`);
      if (found !== undefined) return found;
      const cut = above.lastIndexOf('/');
      above = cut < 0 ? '' : above.slice(0, cut);
    }
    return byKey.get(name);
  };
  const needsOf = (from: string, node: DocumentNode): readonly Need[] =>
    sectionNeeds(node).flatMap(({ name, isOptional }) => {
      const found = find(from, name);
      return found === undefined ? [] : [{ node: found, isOptional }];
    });
  const nodes = kept.map(
    ({ key, record, info }): GraphNode => ({ record, needs: info === undefined ? [] : needsOf(key, info) }),
  );
  return tieGraph(nodes, workspaces?.kind === 'map' ? rootsOf(workspaces, find) : undefined, {
    groupsAreKnown: false,
  });
}

function rootsOf(
  workspaces: DocumentNode,
  find: (from: string, name: string) => number | undefined,
): readonly RootNeed[] {
  return [...entriesOf(workspaces)].flatMap(([folder, node]) => {
    const own = folder === '' ? '' : (textOf(fieldOf(node, 'name')) ?? '');
    return MANIFEST_SECTIONS.flatMap(([section, group]) =>
      [...entriesOf(fieldOf(node, section)).keys()].flatMap((name): RootNeed[] => {
        const found = find(own, name);
        if (found === undefined) return [];
        return [
          {
            node: found,
            isOptional: group === 'optional',
            group: group === 'dev' || group === 'peer' ? group : '',
          },
        ];
      }),
    );
  });
}
