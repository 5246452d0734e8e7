import type { EventShape } from '../../../model/subjects/project-parts.ts';
import type { SeenWeakness } from '../../weaknesses/seen-weakness.ts';
import type { CallUse, ExternalAtom, Frame, Machine, Value } from '../machine/abstract-value.ts';
import { readCell, textsOf } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';
import { sourceOf } from '../machine/machine.ts';
import { flowsIn } from './flow-atom.ts';
import { seeWeakness } from './see-weakness.ts';

const LOOKS_AT_CALLER =
  /(?:^|[._])(?:jwt|jose|authlib|cognitojwt|itsdangerous)\b.*\.(?:decode\w*|get_\w+|loads\w*|unsign|parse\w*|validate\w*)$|verify|authori[sz]|authenticat|compare_digest|current_user|permission|get_user$|simulate_principal/i;
const ONCE = /idempoten|dedup|setnx|processed|already/i;
/** Powertools' utilities for batches of records. */
const BATCHES =
  /\.utilities\.batch\.(?:\w+\.)*(?:(?:Async)?BatchProcessor|SqsFifoPartialProcessor|(?:async_)?process_partial_response|(?:async_)?batch_processor)$/;
const IDENTIFIER = /(?:id|key|pk|sk|email|user|username|sub|name)$/i;
const MESSAGES =
  /^client (?:sns\.publish(?:_batch)?|ses(?:v2)?\.send_\w+|pinpoint\w*\.send_\w+|stepfunctions\.start_execution|events\.put_events)$|^resource sns\.Topic\.publish$|^stripe\..*\.create$|^(?:twilio|sendgrid|smtplib)\b.*\.(?:create|send|sendmail|send_message)$/;
/** Counters and lists of Redis. */
const COUNTS =
  /^(?:redis|aioredis|rediscluster)\b.*\.(?:(?:h|z)?(?:incr|decr)(?:by(?:float)?)?|[lr]push|xadd)$/;
/** Expressions whose result is another one the second time. */
const ADDS = /\bADD\b|[+-]\s*:|list_append/i;
const CHANGES =
  /^(?:client dynamodb\.(?:update_item|delete_item|put_item|transact_write_items)|client s3\.(?:put_object|delete_object|delete_objects|copy_object|upload_file|upload_fileobj)|resource s3\.Object\.(?:put|delete|copy_from|copy|upload_file|upload_fileobj)|resource s3\.Bucket\.(?:put_object|upload_file|upload_fileobj|delete_objects)|client cognito-idp\.admin_(?!get|list|initiate|respond)\w+)$/;

/** Notes what a handler does as a whole: whether it changes state, looks at the caller, does things once. */
export function noteFacts(path: string, use: CallUse): void {
  const { facts } = use.frame.machine;
  if (LOOKS_AT_CALLER.test(path)) facts.set('looks at the caller', use);
  if (doesOnce(path, use)) facts.set('does it once', use);
  if (/^logging\..*\.setFormatter$/.test(path) && writesJson(argument(use, 0))) facts.set('logs JSON', use);
  if (BATCHES.test(path)) facts.set('reads records', use);
  noteStateChange(path, use);
  if (isRepeatable(path, use)) seeWeakness('retry-unsafe-handler', use);
}

/** A formatter that writes each record as JSON, in which line ends are escaped. */
function writesJson(formatter: Value): boolean {
  return formatter.some((atom) => {
    if (atom.kind === 'external') return /json|powertools|logstash|ecs/i.test(atom.path);
    if (atom.kind !== 'instance') return false;
    const { node, scope } = atom.type;
    return /json/i.test(node.name) || /json\.dumps\(/.test(scope.frame.file.text.slice(node.start, node.end));
  });
}

function doesOnce(path: string, use: CallUse): boolean {
  // What stores and sets up says nothing yet; the decorator does.
  if (ONCE.test(path) && !/\.idempotency\..*(?:Layer|Config|Handler)$/.test(path)) return true;
  const names = [...use.named.keys()];
  if (
    names.some((name) =>
      /^(?:ConditionExpression|MessageDeduplicationId|ClientRequestToken|idempotency_key|nx)$/.test(name),
    )
  )
    return true;
  if (path === 'client dynamodb.transact_write_items' && textsUnder('ConditionExpression', use).length > 0)
    return true;
  if (names.includes('name') && path === 'client stepfunctions.start_execution') return true;
  if (/client dynamodb\.get_item/.test(path) && ONCE.test(sourceOf(use))) return true;
  return (
    /execute/.test(path) &&
    statementsOf(use).some((text) =>
      /ON CONFLICT|ON DUPLICATE|INSERT IGNORE|MERGE INTO|WHERE NOT EXISTS/i.test(text),
    )
  );
}

/** Texts of a field in the items of a transaction. */
function textsUnder(name: string, use: CallUse): readonly string[] {
  const parts = new Set(use.named.get('TransactItems') ?? []);
  const found: string[] = [];
  for (const atom of parts) {
    if (atom.kind !== 'collection' || parts.size > 300) continue;
    for (const [key, cell] of [...atom.fields, ['', atom.rest] as const]) {
      const value = readCell(cell, use.frame);
      if (key === name) found.push(...textsOf(value));
      for (const each of value) if (each.kind === 'collection') parts.add(each);
    }
  }
  return found;
}

function noteStateChange(path: string, use: CallUse): void {
  const target = changedBy(path, use);
  const flow = flowsIn(target, use.frame).find(({ origin }) => origin === 'event');
  if (flow !== undefined) seeWeakness('state-change-without-authorization', use, flow);
}

/** The identifier of what a call changes. */
function changedBy(path: string, use: CallUse): Value {
  if (CHANGES.test(path)) {
    const item = (use.named.get('Item') ?? []).flatMap((atom) =>
      atom.kind === 'collection'
        ? [...atom.fields].flatMap(([name, cell]) => (IDENTIFIER.test(name) ? readCell(cell, use.frame) : []))
        : [],
    );
    const users = ['Username', 'Key', 'Delete', 'TransactItems'].flatMap((name) => use.named.get(name) ?? []);
    return [...item, ...users];
  }
  if (/\.(?:delete_one|delete_many|update_one|update_many|replace_one|find_one_and_\w+)(?:\(\))?$/.test(path))
    return argument(use, 0, 'filter');
  const isChange =
    /execute/.test(path) && statementsOf(use).some((text) => /^\s*(?:UPDATE|DELETE)\b/i.test(text));
  return isChange ? [...argument(use, 1), ...(use.named.get('parameters') ?? []), ...argument(use, 0)] : [];
}

function statementsOf(use: CallUse): readonly string[] {
  return fixedTexts([...argument(use, 0), ...(use.named.get('sql') ?? [])]);
}

const statements = new WeakMap<ExternalAtom, readonly string[]>();

/** Remembers the statement that an object is made of: `text("UPDATE …")`. */
export function keepStatement(path: string, result: Value, use: CallUse): void {
  if (!/^(?:sqlalchemy\b.*|sqlmodel)\.text$|^psycopg2?\.sql\.SQL$/.test(path)) return;
  for (const atom of result) if (atom.kind === 'external') statements.set(atom, fixedTexts(argument(use, 0)));
}

/** Texts with a question mark for what is not fixed. */
function fixedTexts(value: Value): readonly string[] {
  return value.flatMap((atom) => {
    if (atom.kind === 'external') return statements.get(atom) ?? [];
    if (atom.kind !== 'scalar') return [];
    if (atom.value.kind === 'text') return [atom.value.text];
    if (atom.value.kind !== 'joined') return [];
    return [atom.value.parts.map((part) => (part.kind === 'text' ? part.text : '?')).join('')];
  });
}

/** Addresses at which a second request is a second payment, order or message. */
const ORDERS =
  /(?:^|[/.-])(?:charges?|payments?|pay|refunds?|transfers?|payouts?|orders?|invoices?|bookings?|subscriptions?|e?mails?|sms|messages?|notifications?|notify|webhooks?|hooks?|checkout)(?:$|[/?.:-])/i;

/** A request that makes something at an address that says so, without a key that tells a second one. */
function isPosted(path: string, use: CallUse): boolean {
  if (!/^(?:requests|httpx)\.(?:.*\.)?post$|^urllib3\..*\.request$/.test(path)) return false;
  const isRequest = path.endsWith('.request');
  if (isRequest && !textsOf(argument(use, 0, 'method')).includes('POST')) return false;
  const headers = use.named.get('headers') ?? [];
  const hasKey = headers.some(
    (atom) =>
      atom.kind === 'collection' &&
      [...atom.fields.keys()].some((name) => /idempoten|request-?id/i.test(name)),
  );
  return !hasKey && fixedTexts(argument(use, isRequest ? 1 : 0, 'url')).some((text) => ORDERS.test(text));
}

/** An effect that is there twice when the call is made twice. */
function isRepeatable(path: string, use: CallUse): boolean {
  if (MESSAGES.test(path) || COUNTS.test(path) || isPosted(path, use)) return true;
  if (path === 'client dynamodb.transact_write_items')
    return textsUnder('UpdateExpression', use).some((text) => ADDS.test(text));
  if (path === 'client dynamodb.update_item' || path === 'resource dynamodb.Table.update_item') {
    return textsOf(use.named.get('UpdateExpression') ?? []).some((text) => ADDS.test(text));
  }
  if (/client dynamodb\.put_item$/.test(path)) {
    return flowsIn(use.named.get('Item') ?? [], use.frame).some(({ origin }) => origin === 'random');
  }
  return (
    /execute/.test(path) &&
    statementsOf(use).some((text) => /^\s*INSERT\b|\bSET\s+(\w+)\s*=\s*\1\s*[+-]/i.test(text))
  );
}

/** Whether a weakness that depends on the handler as a whole is one. */
export function holdsForHandler(seen: SeenWeakness, machine: Machine): boolean {
  const { facts } = machine;
  const isHttp = eventShape(machine) === 'http';
  if (seen.weakness === 'state-change-without-authorization') {
    return isHttp && !facts.has('looks at the caller') && !machine.frames.some(looksAtCaller);
  }
  if (seen.weakness !== 'retry-unsafe-handler') return true;
  return !isHttp && !facts.has('does it once') && !machine.frames.some(({ name }) => ONCE.test(name));
}

/** What the code takes its event for: the fields that it reads say more than what it answers. */
export function eventShape({ facts }: Machine): EventShape {
  if (facts.has('reads records')) return 'records';
  if (facts.has('reads a request') || facts.has('speaks HTTP')) return 'http';
  return facts.has('reads arguments') ? 'graphql' : 'unknown';
}

function looksAtCaller({ name }: Frame): boolean {
  return /auth(?!or(?:s|_name)?$)|permission|verify|claims|jwt|owner|token|current_user/i.test(name);
}
