import type { FileHandle } from 'node:fs/promises';
import { sightingOf } from '@watertight/audit/code/secrets/secrets-in-file.ts';
import type { SearchedArchive } from '@watertight/audit/dependencies/archives/search-archive.ts';
import type { Gap } from '@watertight/audit/model/facet.ts';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import type { SecretSighting } from '@watertight/audit/model/subjects/account.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import type { LayerVersion } from '@watertight/audit/model/subjects/lambda-parts.ts';
import type { Subject } from '@watertight/audit/model/subjects/subject.ts';
import { known, valueText } from '@watertight/audit/model/unresolved.ts';
import type { AccountReader } from '../account-reader.ts';
import { mapBounded } from '../map-bounded.ts';
import { readPackage, type WantedPackage } from '../read-package.ts';
import { searchPackage } from './search-package.ts';

/** Packages that are downloaded at a time. */
const AT_A_TIME = 4;

export type CodeSubject = LambdaFunction | LayerVersion;

/** An archive of code while it lies open, and whose code it is: several functions may have the same. */
export interface OpenedArchive {
  readonly subjects: readonly CodeSubject[];
  readonly file: FileHandle;
}

/** What was seen in the code of an account's functions and layers, and what could not be read. */
export interface CodeSecrets {
  readonly sightings: readonly SecretSighting[];
  readonly gaps: readonly Gap[];
  readonly incomplete: readonly Incomplete[];
}

export interface CodeSecretsOptions {
  readonly subjects: readonly Subject[];
  readerFor(account: string, region: string): AccountReader;
  readonly onProgress?: (done: number, total: number, subject: Subject) => void;
  /** Reads what else an archive tells, before it is removed. Called once an archive. */
  readonly onArchive?: ((opened: OpenedArchive) => Promise<void>) | undefined;
}

interface Unread {
  readonly because: string;
  readonly permission?: string;
  /** True when AWS has it and it did not come: told to people. Images and odd files are gaps only. */
  readonly isFailure: boolean;
}

interface CodeAnswer {
  readonly searched?: SearchedArchive;
  readonly unread?: Unread;
}

/** Downloads the packages of functions and layers, each archive once, and searches them for secrets. */
export async function collectCodeSecrets(options: CodeSecretsOptions): Promise<CodeSecrets> {
  const subjects = options.subjects.filter(
    (each): each is CodeSubject => each.kind === 'function' || each.kind === 'layer',
  );
  const archives = [...Map.groupBy(subjects, archiveKey).values()];
  const found = { sightings: [] as SecretSighting[], gaps: [] as Gap[], failed: [] as FailedCode[] };
  let done = 0;
  for await (const { owners, answer } of mapBounded(archives, AT_A_TIME, async (owners) => ({
    owners,
    answer: await searchOwners(owners, options),
  }))) {
    for (const subject of owners) {
      done += 1;
      options.onProgress?.(done, subjects.length, subject);
      addAnswer(found, subject, answer);
    }
  }
  return { sightings: found.sightings, gaps: found.gaps, incomplete: incompleteRows(found.failed) };
}

/** The same for functions with the same archive. Rights differ by account. */
function archiveKey(subject: CodeSubject): string {
  const sha256 = subject.kind === 'function' ? subject.codeSha256 : undefined;
  return sha256 === undefined ? subject.id : `${subject.account} ${sha256}`;
}

interface FailedCode {
  readonly subject: CodeSubject;
  readonly unread: Unread;
}

function addAnswer(
  found: { sightings: SecretSighting[]; gaps: Gap[]; failed: FailedCode[] },
  subject: CodeSubject,
  { searched, unread }: CodeAnswer,
): void {
  const where = subject.kind === 'layer' ? 'layer-content' : 'function-code';
  for (const { path, secret } of searched?.secrets ?? [])
    found.sightings.push(sightingOf({ subjectId: subject.id, where, place: path }, secret));
  const because = unread?.because ?? searched?.unread;
  if (because === undefined) return;
  const permission = unread?.permission;
  found.gaps.push({
    facet: 'function-code',
    subjectId: subject.id,
    because,
    ...(permission === undefined ? {} : { permission }),
  });
  if (unread?.isFailure === true) found.failed.push({ subject, unread });
}

async function searchOwners(
  owners: readonly CodeSubject[],
  { readerFor, onArchive }: CodeSecretsOptions,
): Promise<CodeAnswer> {
  const [subject] = owners;
  const wanted = subject === undefined ? undefined : wantedOf(subject);
  if (subject === undefined || wanted === undefined)
    return { unread: { because: 'its version is not known', isFailure: false } };
  const found = await readPackage(readerFor(subject.account, subject.region), wanted);
  if (found.kind === 'image')
    return { unread: { because: 'its code is in a container image', isFailure: false } };
  if (found.kind === 'unread') {
    const { because, permission } = found;
    return { unread: { because, isFailure: true, ...(permission === undefined ? {} : { permission }) } };
  }
  const { bytes, sha256 } = found;
  return {
    searched: await searchPackage(bytes, {
      sha256,
      withDependencies: subject.kind === 'layer',
      ...(onArchive === undefined ? {} : { onArchive: (file) => onArchive({ subjects: owners, file }) }),
    }),
  };
}

function wantedOf(subject: CodeSubject): WantedPackage | undefined {
  const name = valueText(subject.name);
  if (subject.kind === 'function') return { name };
  const layerVersion = Number(known(subject.version) ?? '');
  return Number.isInteger(layerVersion) && layerVersion > 0 ? { name, layerVersion } : undefined;
}

/** One row a reason and region, however many packages it kept from us. */
function incompleteRows(failed: readonly FailedCode[]): readonly Incomplete[] {
  const rows = Map.groupBy(
    failed,
    ({ subject, unread }) => `${subject.account} ${subject.region} ${unread.because} ${unread.permission}`,
  );
  return [...rows.values()].flatMap((each) => {
    const [first] = each;
    if (first === undefined) return [];
    const { subject, unread } = first;
    const which = each.length === 1 ? subject.id : `${each.length} functions and layers`;
    const { because, permission } = unread;
    const what = `code of ${which} in account ${subject.account}, ${subject.region}`;
    return [{ what, because, ...(permission === undefined ? {} : { permission }) }];
  });
}
