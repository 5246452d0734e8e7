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

type CodeSubject = LambdaFunction | LayerVersion;

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
  const bySha256 = new Map<string, Promise<CodeAnswer>>();
  const answerOf = (subject: CodeSubject): Promise<CodeAnswer> => {
    const reader = options.readerFor(subject.account, subject.region);
    const sha256 = subject.kind === 'function' ? subject.codeSha256 : undefined;
    if (sha256 === undefined) return searchSubject(reader, subject);
    // Rights differ by account.
    const key = `${subject.account} ${sha256}`;
    const answer = bySha256.get(key) ?? searchSubject(reader, subject);
    bySha256.set(key, answer);
    return answer;
  };
  const found = { sightings: [] as SecretSighting[], gaps: [] as Gap[], failed: [] as FailedCode[] };
  let done = 0;
  for await (const { subject, answer } of mapBounded(subjects, AT_A_TIME, async (subject) => ({
    subject,
    answer: await answerOf(subject),
  }))) {
    done += 1;
    options.onProgress?.(done, subjects.length, subject);
    addAnswer(found, subject, answer);
  }
  return { sightings: found.sightings, gaps: found.gaps, incomplete: incompleteRows(found.failed) };
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

async function searchSubject(reader: AccountReader, subject: CodeSubject): Promise<CodeAnswer> {
  const wanted = wantedOf(subject);
  if (wanted === undefined) return { unread: { because: 'its version is not known', isFailure: false } };
  const found = await readPackage(reader, wanted);
  if (found.kind === 'image')
    return { unread: { because: 'its code is in a container image', isFailure: false } };
  if (found.kind === 'unread') {
    const { because, permission } = found;
    return { unread: { because, isFailure: true, ...(permission === undefined ? {} : { permission }) } };
  }
  const { bytes, sha256 } = found;
  return {
    searched: await searchPackage(bytes, { sha256, withDependencies: subject.kind === 'layer' }),
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
