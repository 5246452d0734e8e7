import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileSecrets, type PlacedSecret } from '@watertight/audit/code/secrets/file-secrets.ts';
import { findSecrets } from '@watertight/audit/code/secrets/find-secrets.ts';
import { createInventory, type Incomplete, type Inventory } from '@watertight/audit/model/inventory.ts';
import { known } from '@watertight/audit/model/unresolved.ts';
import type { CommandRun } from '../../command-run.ts';
import { REFUSED_ARCHIVE } from '../code/search-archive-file.ts';
import { type Looked, rootOf } from '../scan-project.ts';
import { searchFiles } from './search-files.ts';
import { searchHistory } from './search-history.ts';
import { verifySecrets } from './verify-secrets.ts';

export interface FileSecretOptions {
  /** True when secrets are all that is asked for: then a place without templates is no gap. */
  readonly isAll: boolean;
  /** Searches the history: every commit, or this many of the newest. */
  readonly history?: boolean | number;
  /** Asks issuers whether the secrets open anything. */
  readonly isVerified?: boolean;
}

/** What was looked at, with the secrets of files that no function carries, and of the repository's history on request. */
export async function withFileSecrets(
  run: CommandRun,
  looked: Looked,
  { places, ...options }: FileSecretOptions & { readonly places: readonly string[] },
): Promise<Looked> {
  run.progress.update('search files for secrets');
  const root = rootOf(places, run.cwd);
  const files = await searchFiles(places, root);
  const carried = carriedSecrets(looked.inventories);
  const open = files.found.filter((each) => !carried(each));
  const { found: own, incomplete: unverified } =
    options.isVerified === true ? await verifySecrets(run, root, open) : { found: open, incomplete: [] };
  const history = await historyOf(run, places, options.history);
  const subjects = fileSecrets(
    withCommits(own, history.found, new Set(files.found.map(({ secret }) => secret.identity))),
  );
  const unread = files.incomplete.filter((each) => !isTold(each, looked.incomplete));
  const incomplete = [...unread, ...unverified, ...history.incomplete];
  const inventory = createInventory({
    source: 'project',
    subjects,
    incomplete,
    capturedAt: looked.target.capturedAt ?? new Date(run.now()).toISOString(),
  });
  const isShown = (options.isAll && files.searched > 0) || subjects.length > 0;
  return {
    ...looked,
    inventories: isShown ? [...looked.inventories, inventory] : looked.inventories,
    incomplete: [
      ...(options.isAll ? looked.incomplete.filter(isNoOtherFile) : looked.incomplete),
      ...incomplete,
    ],
  };
}

/** Whoever read the packages of an archive that is refused has told so. */
function isTold({ what, because }: Incomplete, rows: readonly Incomplete[]): boolean {
  if (!because.startsWith(REFUSED_ARCHIVE)) return false;
  const reason = because.slice(REFUSED_ARCHIVE.length);
  return rows.some((each) => each.what === what && each.because.endsWith(reason));
}

const IS_VARIABLE = /^(?:environment|variables)\./;

/** A file that is no template is one to search. */
function isNoOtherFile({ because }: Incomplete): boolean {
  return !because.startsWith('no CloudFormation, SAM');
}

function identitiesIn(code: string | undefined): readonly string[] {
  return code === undefined ? [] : findSecrets(code).flatMap(({ identity }) => identity ?? []);
}

/** Whether a function, a layer or a variable of the templates has a secret, and so its finding. */
function carriedSecrets(inventories: readonly Inventory[]): (each: PlacedSecret) => boolean {
  const places = new Set<string>();
  const inline = new Set<string>();
  for (const inventory of inventories) {
    for (const { place, line } of inventory.secretSightings) places.add(`${place}:${line}`);
    for (const subject of inventory.subjects) {
      const code = subject.kind === 'function' ? known(subject.code?.inline) : undefined;
      for (const identity of identitiesIn(code)) inline.add(identity);
      const variables = Object.entries(subject.places ?? {}).filter(([path]) => IS_VARIABLE.test(path));
      for (const [, at] of variables) places.add(`${at.file}:${at.line}`);
    }
  }
  return ({ file, secret }) => places.has(`${file}:${secret.line}`) || inline.has(secret.identity ?? '');
}

/** Secrets of files with the commit that brought them, and those that only the history has. */
function withCommits(
  files: readonly PlacedSecret[],
  history: readonly PlacedSecret[],
  present: ReadonlySet<string | undefined>,
): readonly PlacedSecret[] {
  const commits = new Map(history.map(({ secret, commit }) => [secret.identity, commit]));
  return [
    ...files.map((each) => {
      const commit = commits.get(each.secret.identity);
      return commit === undefined ? each : { ...each, commit };
    }),
    ...history.filter(({ secret }) => !present.has(secret.identity)),
  ];
}

async function historyOf(run: CommandRun, places: readonly string[], history: boolean | number | undefined) {
  const found: PlacedSecret[] = [];
  const incomplete: Incomplete[] = [];
  if (history === undefined || history === false) return { found, incomplete };
  const folders = new Set(places.map((place) => (statSync(place).isDirectory() ? place : dirname(place))));
  for (const folder of folders) {
    const searched = await searchHistory({
      folder,
      env: run.env,
      ...(typeof history === 'number' ? { commits: history } : {}),
      onProgress: (commits) => run.progress.update(`search commits ${commits}`),
    });
    found.push(...searched.found);
    incomplete.push(...searched.incomplete);
  }
  return { found, incomplete };
}
