import type { Facet, Gap } from '@watertight/audit/model/facet.ts';
import { type AccountReader, type ApiCall, ApiFailure } from './account-reader.ts';
import type { CallPurpose, CollectScope } from './collector.ts';
import { iamActionOf } from './iam-actions.ts';
import { itemsField } from './listings.ts';
import { pageCalls } from './page-calls.ts';
import { type Fields, fieldsOf, NO_FIELDS } from './parse/fields.ts';
import { valueAt } from './parse/value-at.ts';

/** A call that failed, and what is not known for it. */
interface NotedFailure {
  readonly failure: ApiFailure;
  readonly purpose: CallPurpose;
}

/** The failures of one collector in one region, and what became of its calls. */
export interface CallRecord {
  readonly failures: NotedFailure[];
  /** Calls that were answered at least once. */
  readonly answered: Set<ApiCall>;
}

/** Gaps and rows for people. */
export interface FailureReport {
  readonly gaps: readonly Gap[];
  readonly incomplete: readonly { what: string; because: string; permission?: string }[];
}

/** The scope of a collector; what fails is written to `record`. */
export function createScope(reader: AccountReader, record: CallRecord, now: string): CollectScope {
  const { account, region } = reader;
  const note = (failure: ApiFailure, purpose: CallPurpose): void => {
    record.failures.push({ failure, purpose });
  };
  return {
    account,
    region,
    partition: partitionOf(region),
    now,
    reader,
    note,
    isUnanswered: (call) =>
      !record.answered.has(call) && record.failures.some(({ failure }) => failure.call === call),
    async *list(call, input, purpose) {
      try {
        for await (const page of pageCalls(reader, call, input)) {
          record.answered.add(call);
          const items = valueAt(page, itemsField(call) ?? '');
          if (Array.isArray(items)) yield* items.map(fieldsOf);
        }
      } catch (error) {
        const failure = expectFailure(error);
        if (failure.kind !== 'absent') note(failure, purpose);
      }
    },
    get: (call, input, purpose) => getAnswer({ reader, record, note }, { call, input }, purpose),
  };
}

async function getAnswer(
  { reader, record, note }: { reader: AccountReader; record: CallRecord; note: CollectScope['note'] },
  { call, input }: { call: ApiCall; input: Readonly<Record<string, unknown>> },
  purpose: CallPurpose,
): Promise<Fields | undefined> {
  try {
    const answer = await reader.call(call, input);
    record.answered.add(call);
    return fieldsOf(answer);
  } catch (error) {
    const failure = expectFailure(error);
    if (failure.kind === 'absent') {
      record.answered.add(call);
      return NO_FIELDS;
    }
    note(failure, purpose);
    return undefined;
  }
}

/** The failure of a call; anything else is a mistake of ours and goes on. */
export function expectFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  throw error;
}

/** Partition of a region. https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/**
 * Gaps of the failures of a collector. A call that failed for every subject hides the facet in the whole region: one gap
 * says so instead of thousands. What a snapshot never held is a gap, but no news.
 */
export function reportFailures(record: CallRecord, { account, region }: AccountReader): FailureReport {
  const gaps = new Map<string, Gap>();
  const rows = new Map<string, { subjects: Set<string>; example: NotedFailure }>();
  for (const noted of record.failures) {
    const { failure, purpose } = noted;
    const isWhole = purpose.subjectId === undefined || !record.answered.has(failure.call);
    const where = isWhole ? place({ account, region }) : { subjectId: purpose.subjectId ?? '' };
    for (const facet of facetsOf(purpose)) {
      const gap: Gap = { facet, ...where, because: reasonOf(failure), ...permissionOf(failure) };
      gaps.set(`${facet} ${gap.subjectId ?? ''} ${failure.call}`, gap);
    }
    if (failure.kind === 'not-collected') continue;
    const key = `${failure.call} ${failure.code}`;
    const row = rows.get(key) ?? { subjects: new Set(), example: noted };
    rows.set(key, row);
    if (purpose.subjectId !== undefined) row.subjects.add(purpose.subjectId);
  }
  const incomplete = [...rows.values()].map((row) => incompleteRow(row, { account, region }));
  return { gaps: [...gaps.values()], incomplete };
}

function incompleteRow(
  { subjects, example }: { subjects: ReadonlySet<string>; example: NotedFailure },
  { account, region }: { account: string; region: string },
) {
  const { failure, purpose } = example;
  const what = (purpose.what ?? facetsOf(purpose).join(' and ')).replaceAll('-', ' ');
  const which =
    subjects.size > 1
      ? ` of ${subjects.size} subjects`
      : purpose.subjectId === undefined
        ? ''
        : ` of ${purpose.subjectId}`;
  return {
    what: `${what}${which} in account ${account}${region === '' ? '' : `, ${region}`}`,
    because: `${failure.call.replace(':', ' ')}: ${reasonOf(failure)}`,
    ...permissionOf(failure),
  };
}

function facetsOf({ facet }: CallPurpose): readonly Facet[] {
  if (facet === undefined) return [];
  return typeof facet === 'string' ? [facet] : facet;
}

function permissionOf(failure: ApiFailure): { permission?: string } {
  return failure.kind === 'denied' ? { permission: iamActionOf(failure.call) } : {};
}

/** Where a gap of a whole region or account is. */
export function place({ account, region }: { account: string; region: string }): {
  account: string;
  region?: string;
} {
  return region === '' ? { account } : { account, region };
}

function reasonOf({ kind, code, message }: ApiFailure): string {
  if (kind === 'denied') return 'access denied';
  if (kind === 'not-collected') return 'the snapshot does not hold it';
  // AWS's messages name no secrets, but they echo names: short, and one line.
  return `${code} ${message}`.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
}
