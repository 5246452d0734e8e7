import type { FileHandle } from 'node:fs/promises';
import type { HandlerReading } from '@watertight/audit/code/aws-call.ts';
import { handlerOf } from '@watertight/audit/code/least-privilege/function-role.ts';
import { readHandler } from '@watertight/audit/code/read-handler.ts';
import { archivedCode } from '@watertight/audit/dependencies/archives/archived-code.ts';
import { ZipRefusal } from '@watertight/audit/dependencies/archives/zip-directory.ts';
import type { Incomplete, Inventory } from '@watertight/audit/model/inventory.ts';
import type { PackageList } from '@watertight/audit/model/package-record.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import type { LayerVersion } from '@watertight/audit/model/subjects/lambda-parts.ts';
import { WatertightError } from '@watertight/audit/model/watertight-error.ts';
import type { OpenedArchive } from '@watertight/monitor/collect/code/collect-code-secrets.ts';
import { type CommandRun, say } from '../../command-run.ts';
import { plural } from '../../output/number-text.ts';
import { createArchiveCache } from './archive-cache.ts';
import { type JudgedPackages, judgePackages } from './judge-packages.ts';
import { packageFunctions } from './package-functions.ts';
import { archivePackages } from './read-packages.ts';

/** Packages of an account's functions and layers, as their archives were read. */
export interface DeployedPackages {
  /** Reads an archive while it lies open. What is refused is told, and the others are read. */
  read(opened: OpenedArchive): Promise<void>;
  /** The packages that were read, judged with what the account tells of their functions. */
  judge(inventory: Inventory, options: { readonly advisories: string | undefined }): Promise<JudgedPackages>;
}

/** Reads and judges the packages of deployed code. Places are the ARN of the function or layer and the path in its archive. */
export function deployedPackages(run: CommandRun): DeployedPackages {
  const archives = createArchiveCache(run);
  const lists: PackageList[] = [];
  const readings = new Map<string, HandlerReading>();
  const incomplete: Incomplete[] = [];
  return {
    read: async ({ subjects, file }) => {
      const [first] = subjects;
      if (first === undefined) return;
      try {
        const list = await archivePackages(first.id, file, archives);
        lists.push(list, ...subjects.slice(1).map(({ id }) => movedList(list, id)));
        for (const [id, reading] of await handlersOf(file, subjects)) readings.set(id, reading);
      } catch (error) {
        if (!(error instanceof WatertightError || error instanceof ZipRefusal)) throw error;
        const because = error.message;
        incomplete.push(...subjects.map(({ id }) => ({ what: `packages of ${id}`, because })));
      }
    },
    judge: async (inventory, { advisories }) => {
      const functions = await packageFunctions([inventory], {
        reader: { readingOf: async ({ id }) => readings.get(id) },
        placeOf: ({ id }) => id,
      });
      run.progress.update('judge packages');
      const unread = notRead(inventory, { lists, incomplete });
      for (const line of [...unread, ...otherLayers(inventory)]) say(run, line);
      const sorted = lists.sort((a, b) => (a.file < b.file ? -1 : 1));
      const judged = await judgePackages(run, sorted, {
        folder: advisories,
        capturedAt: inventory.capturedAt,
        functions,
        ownerOf: ({ file }) => inventory.byId(file),
      });
      const told = sorted.flatMap((list) => list.incomplete);
      return { ...judged, incomplete: [...incomplete, ...told, ...judged.incomplete] };
    },
  };
}

/** What the handlers do. Functions of one archive may have several. */
async function handlersOf(
  file: FileHandle,
  subjects: readonly (LambdaFunction | LayerVersion)[],
): Promise<ReadonlyMap<string, HandlerReading>> {
  const readings = new Map<string, HandlerReading>();
  const functions = subjects.filter((each) => each.kind === 'function');
  if (functions.length === 0) return readings;
  const code = await archivedCode(file);
  for (const fn of functions) {
    const name = handlerOf(fn, fn.id);
    if (name === undefined || !/^(?:nodejs|python)/.test(name.runtime)) continue;
    const reading = await readHandler(code.projectAt(fn.id), name);
    // Packages are asked for: the rest would only be kept.
    readings.set(fn.id, { ...reading, calls: [], weaknesses: [] });
  }
  return readings;
}

/** The same packages in the archive of another function. */
function movedList(list: PackageList, to: string): PackageList {
  const place = (name: string) => `${to}${name.slice(list.file.length)}`;
  return {
    ...list,
    file: to,
    packages: list.packages.map((each) => ({ ...each, at: { ...each.at, file: place(each.at.file) } })),
    incomplete: list.incomplete.map(({ what, because }) => ({ what: place(what), because })),
  };
}

/** Code that no archive came for: one line a reason. */
function notRead(
  inventory: Inventory,
  {
    lists,
    incomplete,
  }: { readonly lists: readonly PackageList[]; readonly incomplete: readonly Incomplete[] },
): readonly string[] {
  const known = new Set([...lists.map(({ file }) => file), ...incomplete.map(({ what }) => what)]);
  const unread = [...inventory.ofKind('function'), ...inventory.ofKind('layer')].filter(
    ({ id }) => !known.has(id) && !known.has(`packages of ${id}`),
  );
  const because = (id: string) =>
    inventory.gaps.find((gap) => gap.facet === 'function-code' && gap.subjectId === id)?.because ??
    'its code was not downloaded';
  return [...Map.groupBy(unread, ({ id }) => because(id))].map(
    ([reason, [first, ...more]]) =>
      `Packages of ${first?.id ?? ''}${more.length === 0 ? '' : ` and ${more.length} more`} were not read: ${reason}`,
  );
}

/** Layers that are not of the accounts: they are neither listed nor downloaded. */
function otherLayers(inventory: Inventory): readonly string[] {
  const open = inventory
    .ofKind('function')
    .flatMap(({ layers = [] }) => layers)
    .filter((layer) => inventory.resolveAs('layer', layer) === undefined);
  const count = new Set(open.map((layer) => JSON.stringify(layer))).size;
  return count === 0
    ? []
    : [`Packages of ${plural(count, 'layer')} that functions take from elsewhere were not read`];
}
