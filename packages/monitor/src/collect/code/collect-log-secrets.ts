import { findSecrets } from '@watertight/audit/code/secrets/find-secrets.ts';
import type { Gap } from '@watertight/audit/model/facet.ts';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import type { Reference } from '@watertight/audit/model/reference.ts';
import type { SecretSighting } from '@watertight/audit/model/subjects/account.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import type { LogGroup } from '@watertight/audit/model/subjects/observability.ts';
import type { Subject } from '@watertight/audit/model/subjects/subject.ts';
import { isUnresolved, valueText } from '@watertight/audit/model/unresolved.ts';
import { type AccountReader, ApiFailure } from '../account-reader.ts';
import { iamActionOf } from '../iam-actions.ts';
import { mapBounded } from '../map-bounded.ts';
import { type Fields, fieldsOf } from '../parse/fields.ts';

/** IAM actions that sampling logs needs beside the collectors'. */
export const LOG_ACTIONS = ['logs:FilterLogEvents'] as const;

const CALL = 'cloudwatch-logs:FilterLogEvents';
/** FilterLogEvents allows five calls a second in most regions. */
const AT_A_TIME = 4;
const HOUR = 3_600_000;
/** The first of these spans before now that has events is the sample: the oldest come first, so a short one is the newest. */
const SPANS = [HOUR, 24 * HOUR, 7 * 24 * HOUR];
const MOST_PAGES = 5;
const MOST_CHARACTERS = 2_000_000;
/** Sightings of one log group, at most. */
const MOST_SIGHTINGS = 20;

export interface LogSecretsOptions {
  readonly subjects: readonly Subject[];
  /** ISO-8601 UTC. */
  readonly now: string;
  readerFor(account: string, region: string): AccountReader;
  readonly onProgress?: (done: number, total: number, subject: Subject) => void;
}

/** What was seen in the logs of an account's functions, and which logs were not read. */
export interface LogSecrets {
  readonly sightings: readonly SecretSighting[];
  readonly gaps: readonly Gap[];
  readonly incomplete: readonly Incomplete[];
}

/** Samples recent events of the functions' log groups for secrets. */
export async function collectLogSecrets(options: LogSecretsOptions): Promise<LogSecrets> {
  const logGroups = options.subjects.filter((each): each is LogGroup => each.kind === 'log-group');
  const used = new Set(
    options.subjects.flatMap((each) => (each.kind === 'function' ? [logGroupOf(each)] : [])),
  );
  const sampled = logGroups.filter(({ id }) => used.has(id));
  const sightings: SecretSighting[] = [];
  const gaps: Gap[] = logGroups
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({ facet: 'log-events', subjectId: id, because: 'only logs of functions are sampled' }));
  const denied = new Map<string, Incomplete>();
  let done = 0;
  for await (const { subject, sample } of mapBounded(sampled, AT_A_TIME, async (subject) => ({
    subject,
    sample: await sampleLog(options.readerFor(subject.account, subject.region), subject, options.now),
  }))) {
    done += 1;
    options.onProgress?.(done, sampled.length, subject);
    if ('because' in sample) {
      const { isFailure, ...why } = sample;
      gaps.push({ facet: 'log-events', subjectId: subject.id, ...why });
      const what = `log events in account ${subject.account}, ${subject.region}`;
      if (isFailure) denied.set(`${what} ${why.because}`, { what, ...why });
    } else sightings.push(...sightingsIn(subject, sample.byStream));
  }
  return { sightings, gaps, incomplete: [...denied.values()] };
}

/** Id of the log group that a function writes to. */
function logGroupOf({ arn = '', name, logging }: LambdaFunction): string {
  const named = arnOf(logging?.logGroup);
  if (named !== undefined) return named;
  const [, partition = 'aws', , region = '', account = ''] = arn.split(':');
  return `arn:${partition}:logs:${region}:${account}:log-group:/aws/lambda/${valueText(name)}`;
}

function arnOf(reference: Reference | undefined): string | undefined {
  return reference !== undefined && !isUnresolved(reference) ? reference.arn : undefined;
}

type Sample =
  | { readonly byStream: ReadonlyMap<string, readonly string[]> }
  | { readonly because: string; readonly permission?: string; readonly isFailure: boolean };

async function sampleLog(reader: AccountReader, { name }: LogGroup, now: string): Promise<Sample> {
  const end = Date.parse(now);
  try {
    for (const span of SPANS) {
      const input = { logGroupName: valueText(name), startTime: end - span, endTime: end };
      const byStream = await readEvents(reader, input);
      if (byStream.size > 0) return { byStream };
    }
    return { because: 'no log event in the last 7 days', isFailure: false };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    if (error.kind === 'denied')
      return { because: 'access denied', permission: iamActionOf(CALL), isFailure: true };
    return { because: error.message.slice(0, 200), isFailure: error.kind !== 'absent' };
  }
}

async function readEvents(
  reader: AccountReader,
  input: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const byStream = new Map<string, string[]>();
  let characters = 0;
  let token: string | undefined;
  for (let page = 0; page < MOST_PAGES && characters < MOST_CHARACTERS; page += 1) {
    const answer = fieldsOf(
      await reader.call(CALL, token === undefined ? input : { ...input, nextToken: token }),
    );
    for (const event of answer.list('events')) characters += addEvent(byStream, event);
    const next = answer.text('nextToken');
    if (next === undefined || next === token) break;
    token = next;
  }
  return byStream;
}

function addEvent(byStream: Map<string, string[]>, event: Fields): number {
  const message = event.text('message');
  if (message === undefined) return 0;
  const stream = event.text('logStreamName') ?? '';
  const before = byStream.get(stream);
  if (before === undefined) byStream.set(stream, [message]);
  else before.push(message);
  return message.length;
}

/** Each secret once a stream: what is logged is logged often. */
function sightingsIn(
  { id }: LogGroup,
  byStream: ReadonlyMap<string, readonly string[]>,
): readonly SecretSighting[] {
  const seen = new Map<string, SecretSighting>();
  for (const [place, messages] of byStream) {
    for (const { what, masked } of findSecrets(messages.join('\n'))) {
      const key = `${place} ${what} ${masked}`;
      if (seen.size < MOST_SIGHTINGS)
        seen.set(key, { subjectId: id, where: 'log-events', place, what, masked });
    }
  }
  return [...seen.values()];
}
