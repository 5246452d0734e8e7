import { type PackageList, type PackageRecord, packageKey } from '../../model/package-record.ts';
import { listFolder } from './lists-of-function.ts';

/** A list as a graph, made once for all functions that carry it. */
export interface PackageTree {
  readonly list: PackageList;
  readonly byKey: ReadonlyMap<string, readonly PackageRecord[]>;
  readonly byName: ReadonlyMap<string, readonly PackageRecord[]>;
  /** False where the list tells of no edges at all: what needs what is not known. */
  readonly hasEdges: boolean;
}

/** Indexes a list. */
export function packageTree(list: PackageList): PackageTree {
  return {
    list,
    byKey: Map.groupBy(list.packages, packageKey),
    byName: Map.groupBy(list.packages, ({ name, alias }) => alias ?? name),
    hasEdges: list.packages.some(({ dependencies }) => dependencies !== undefined),
  };
}

/** The ways from some packages down: each package that they lead to, with the names from the first one to it. */
export function waysDown(
  tree: PackageTree,
  from: readonly PackageRecord[],
): ReadonlyMap<PackageRecord, readonly string[]> {
  const ways = new Map<PackageRecord, readonly string[]>();
  const open: PackageRecord[] = [];
  for (const record of from) {
    if (ways.has(record)) continue;
    ways.set(record, [record.name]);
    open.push(record);
  }
  // By breadth, so that each way is a shortest one.
  for (let at = 0; at < open.length; at += 1) {
    const record = open[at];
    if (record === undefined) break;
    const way = ways.get(record) ?? [];
    for (const key of record.dependencies ?? []) {
      for (const next of tree.byKey.get(key) ?? []) {
        if (ways.has(next)) continue;
        ways.set(next, [...way, next.name]);
        open.push(next);
      }
    }
  }
  return ways;
}

/** Of several installed versions of a package, the one that code in a folder gets: from there upward, else all. */
export function versionsFor(
  tree: PackageTree,
  records: readonly PackageRecord[],
  folder: string,
): readonly PackageRecord[] {
  if (records.length < 2) return records;
  const top = listFolder(tree.list);
  const inside = top === '' ? folder : folder.slice(top.length).replace(/^\//, '');
  const steps = inside === '' ? [] : inside.split('/');
  for (let count = steps.length; count >= 0; count -= 1) {
    const base = [...steps.slice(0, count), 'node_modules'].join('/');
    const found = records.filter(({ path, name, alias }) => path === `${base}/${alias ?? name}`);
    if (found.length > 0) return found;
  }
  const direct = records.filter(({ relationship }) => relationship === 'direct');
  return direct.length > 0 ? direct : records;
}

/** Packages that a folder of the project asks for at run time; undefined where no manifest of its own tells. */
export function rootsOfFolder(tree: PackageTree, folder: string): readonly PackageRecord[] | undefined {
  const { declared = [] } = tree.list;
  const top = listFolder(tree.list);
  const folders = new Set(declared.map(({ at }) => folderOf(at.file)));
  for (let each = folder; each !== top && each !== ''; each = folderOf(each)) {
    if (!folders.has(each)) continue;
    const names = new Set(
      declared
        .filter(({ at, group }) => folderOf(at.file) === each && group !== 'dev')
        .map(({ name }) => name),
    );
    return [...names].flatMap((name) => versionsFor(tree, tree.byName.get(name) ?? [], folder));
  }
  return undefined;
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
