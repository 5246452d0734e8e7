import { basename, resolve } from 'node:path';
import { mergedPackages } from '@watertight/audit/dependencies/merged-packages.ts';
import { packageUrl } from '@watertight/audit/dependencies/sbom/package-url.ts';
import { cycloneDxOf } from '@watertight/audit/dependencies/sbom/write-cyclonedx.ts';
import { spdxOf } from '@watertight/audit/dependencies/sbom/write-spdx.ts';
import type { PackageRecord } from '@watertight/audit/model/package-record.ts';
import { answerInPieces, type CommandRun, finish, say } from '../command-run.ts';
import { incompleteLines } from '../incomplete-lines.ts';
import { jsonPieces } from '../output/json-pieces.ts';
import { lockAdvice } from '../project/packages/lock-integrity.ts';
import { readPackages } from '../project/packages/read-packages.ts';
import { packagesTables } from '../tables/packages-table.ts';
import { VERSION } from './version.ts';

/** One row of CONTRACT watertight/packages/1. */
export interface PackageRow extends Omit<PackageRecord, 'version'> {
  /** `null` where the source fixes none: `requirement` tells what it demands then, if anything. */
  readonly version: string | null;
  readonly purl: string;
}

/** `watertight sbom [PATH]`: every package of a project, a lockfile, an archive or an SBOM. */
export async function runSbom(run: CommandRun, path: string): Promise<number> {
  const { lists, manifests, incomplete: unread } = await readPackages(run, resolve(run.cwd, path));
  const nothing = `no lockfile, no requirements, nothing installed. ${lockAdvice(manifests) ?? 'Name a file to read it whatever its name is.'}`;
  const incomplete = lists.length + unread.length > 0 ? unread : [{ what: path, because: nothing }];
  const about = {
    name: basename(resolve(run.cwd, path)) || 'project',
    createdAt: new Date(run.now()).toISOString(),
    toolVersion: VERSION,
  };
  // Each form is made when it is asked for: archives hold tens of thousands of packages.
  const rows = () => mergedPackages(lists.flatMap((list) => list.packages)).map(packageRow);
  await answerInPieces(run, {
    get document() {
      const sources = lists.map(({ file, format }) => ({ file, format }));
      return { schema: 'watertight/packages/1', packages: rows(), sources, incomplete };
    },
    get lines() {
      return rows();
    },
    get tables() {
      return packagesTables(lists);
    },
    isLong: true,
    renderings: {
      cyclonedx: () => jsonPieces(cycloneDxOf(lists, about)),
      spdx: () => jsonPieces(spdxOf(lists, about)),
    },
    empty: lists.length === 0 ? 'No packages found' : 'The sources name no packages.',
  });
  for (const line of incompleteLines(incomplete)) say(run, line);
  return finish(run, { found: [], incomplete: incomplete.length > 0 || lists.length === 0 });
}

function packageRow(record: PackageRecord): PackageRow {
  const { ecosystem, name, version, ...rest } = record;
  return {
    ecosystem,
    name,
    version: version ?? null,
    purl: packageUrl(record),
    ...rest,
  };
}
