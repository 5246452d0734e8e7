import type { CallUse, Value } from '../machine/abstract-value.ts';
import { joinAll, NO_VALUE } from '../machine/cells.ts';
import { machineOf } from '../machine/make-atoms.ts';
import type { Trace } from '../machine/trace.ts';
import { deepTraces } from '../machine/traces.ts';
import { sinksOf } from '../sinks/sink-table.ts';
import { STATEMENT } from '../sinks/sql.ts';
import type { Callee } from './callee.ts';
import { effect } from './effect.ts';
import { onlyText, textsOf } from './known-text.ts';
import { field } from './sink-conditions.ts';

const PAYMENTS = /^(?:stripe|braintree|square|@paypal\/.*|razorpay|mollie|@mollie\/api-client|@adyen\/.*)$/u;
const MAILERS =
  /^(?:nodemailer|@sendgrid\/mail|mailgun.*|twilio|postmark|resend|@slack\/web-api|@mailchimp\/.*)$/u;
const MONGO_WRITES =
  /^(?:insertOne|insertMany|updateOne|updateMany|deleteOne|deleteMany|replaceOne|findOneAndUpdate|findOneAndDelete|findOneAndReplace|findByIdAndUpdate|findByIdAndDelete|bulkWrite)$/u;
const MAPPED_WRITES = /^(?:update|updateMany|delete|deleteMany|upsert|destroy|remove|save)$/u;
const MAPPERS =
  /^(?:@prisma\/client|sequelize|typeorm|knex|dynamoose|electrodb|mongoose|mongodb|kysely|drizzle-orm|objection)$/u;
const FILE_WRITES =
  /^(?:writeFile|appendFile|outputFile|write|writeJson|createWriteStream|copyFile)(?:Sync)?$/u;
const FILE_REMOVALS = /^(?:unlink|rm|rmdir|remove|emptyDir|rimraf|del)(?:Sync)?$/u;

/** What a call changes in the world, as far as its name and its text tell. */
export function watchEffects(callee: Callee, use: CallUse): void {
  if (use.frame.isLoading) return;
  watchFiles(callee, use);
  watchSql(callee, use);
  watchStores(callee, use);
  watchCounters(callee, use);
  const isPayment =
    PAYMENTS.test(callee.package) &&
    /^(?:create|capture|confirm|charge|sale|payout|transfer)$/u.test(callee.method);
  const isMail =
    MAILERS.test(callee.package) &&
    /^(?:send|sendMail|sendEmail|create|postMessage|messages)$/u.test(callee.method);
  const isOrder = isPosted(callee, use);
  if (!isPayment && !isMail && !isOrder) return;
  const hasKey =
    (isOrder && hasRequestKey(use)) ||
    use.args.some(
      (value) =>
        field(value, 'idempotencyKey', use).length > 0 || field(value, 'idempotency_key', use).length > 0,
    );
  effect(use, {
    kind: 'send',
    what: `${callee.package} ${callee.method}`,
    isRepeatable: hasKey,
    isByIdentifier: false,
    given: NO_VALUE,
  });
}

const CLIENTS = /^(?:axios|got|ky|superagent|needle|node-fetch|undici|request|global)$/u;
/** Addresses at which a second request is a second payment, order or message. */
const ORDERS =
  /(?:^|[/.-])(?:charges?|payments?|pay|refunds?|transfers?|payouts?|orders?|invoices?|bookings?|subscriptions?|e?mails?|sms|messages?|notifications?|notify|webhooks?|hooks?|checkout)(?:$|[/?.:-])/iu;

/** A request that makes something at an address that says so. */
function isPosted({ package: name, method }: Callee, use: CallUse): boolean {
  if (!CLIENTS.test(name)) return false;
  const options = use.args.slice(0, 2);
  const isPost =
    method === 'post' ||
    (/^(?:fetch|default|request|)$/u.test(method) &&
      options.some((value) => /^post$/iu.test(onlyText(field(value, 'method', use)) ?? '')));
  if (!isPost) return false;
  const [first = NO_VALUE] = use.args;
  return [...first, ...field(first, 'url', use)].some((atom) => ORDERS.test(textsOf(atom)));
}

/** `headers: { 'Idempotency-Key': … }`. */
function hasRequestKey(use: CallUse): boolean {
  return use.args.some((value) =>
    [...field(value, 'headers', use), ...value].some(
      (atom) =>
        atom.kind === 'object' &&
        [...atom.fields.keys()].some((name) => /idempoten|request-?id/iu.test(name)),
    ),
  );
}

function watchSql(callee: Callee, use: CallUse): void {
  const isSql =
    callee.package === '?'
      ? /^(?:query|execute|run|exec|prepare|none|one|raw)$/u.test(callee.method)
      : sinksOf(callee.package, callee.method).some((sink) => sink.weakness === 'event-in-sql');
  if (!isSql) return;
  const first = use.args[0] ?? NO_VALUE;
  const texts = [...first, ...field(first, 'text', use), ...field(first, 'sql', use)].map(textsOf);
  const text = texts.find((each) => STATEMENT.test(each));
  if (text !== undefined) sqlEffect(text, joinAll(use.args), use);
}

function sqlEffect(text: string, given: Value, use: CallUse): void {
  const verb = /^\W*(\w+)/u.exec(text)?.[1]?.toLowerCase();
  if (verb !== 'insert' && verb !== 'update' && verb !== 'delete' && verb !== 'replace') return;
  const { watch } = machineOf(use.frame);
  if (/\bon\s+conflict\b|\bon\s+duplicate\s+key\b|\bignore\b|\bnot\s+exists\b/iu.test(text))
    watch.repeatGuards.add(text);
  const isIncrement = verb === 'update' && /(\w+)\s*=\s*\1\s*[+-]/u.test(text);
  const isInsert = verb === 'insert';
  effect(use, {
    kind: 'write',
    what: `SQL ${verb.toUpperCase()}`,
    isRepeatable: !isIncrement && !isInsert,
    isByIdentifier: verb === 'update' || verb === 'delete',
    given,
  });
}

function watchStores(callee: Callee, use: CallUse): void {
  const isMapper = MAPPERS.test(callee.package) && MAPPED_WRITES.test(callee.method);
  const isMongo =
    MONGO_WRITES.test(callee.method) && (MAPPERS.test(callee.package) || callee.package === '?');
  if (!isMapper && !isMongo) return;
  const change = use.args[1] ?? NO_VALUE;
  const isIncrement = field(change, '$inc', use).length > 0 || field(change, '$push', use).length > 0;
  const isInsert = /^insert/u.test(callee.method) && field(use.args[0] ?? NO_VALUE, '_id', use).length === 0;
  effect(use, {
    kind: 'write',
    what: callee.method,
    isRepeatable: !isIncrement && !isInsert,
    isByIdentifier: !isInsert,
    given: use.args[0] ?? NO_VALUE,
  });
}

const COUNTERS =
  /^(?:node-redis|ioredis|redis|@redis\/client|@upstash\/redis|valkey|iovalkey|@valkey\/\S+)$/u;
const COUNTS =
  /^(?:incr|incrby|incrbyfloat|incrBy|decr|decrby|decrBy|hincrby|hIncrBy|zincrby|zIncrBy|lpush|lPush|rpush|rPush|append|xadd|xAdd|publish)$/u;

/** Counters and lists of Redis, and the keys that are set only once. https://redis.io/docs/latest/commands/set/ */
function watchCounters(callee: Callee, use: CallUse): void {
  if (!COUNTERS.test(callee.package)) return;
  const isOnce =
    /^(?:setnx|setNX|hsetnx|hSetNX)$/u.test(callee.method) ||
    (callee.method === 'set' &&
      use.args.some(
        (value) =>
          /^nx$/iu.test(onlyText(value) ?? '') ||
          field(value, 'NX', use).length + field(value, 'nx', use).length > 0,
      ));
  if (isOnce) machineOf(use.frame).watch.repeatGuards.add(callee.method);
  if (!COUNTS.test(callee.method)) return;
  const what = `redis ${callee.method}`;
  effect(use, { kind: 'write', what, isRepeatable: false, isByIdentifier: false, given: NO_VALUE });
}

function watchFiles(callee: Callee, use: CallUse): void {
  if (!/^(?:node:fs|fs-extra|graceful-fs|rimraf|del)$/u.test(callee.package)) return;
  const { watch } = machineOf(use.frame);
  const path = onlyText(use.args[0] ?? NO_VALUE);
  if (FILE_REMOVALS.test(callee.method) || callee.package === 'rimraf') {
    watch.removedFiles.add(path ?? '*');
    return;
  }
  const target = callee.method.startsWith('copyFile') ? onlyText(use.args[1] ?? NO_VALUE) : path;
  if (!FILE_WRITES.test(callee.method) || target === undefined || !/^\/tmp\/./u.test(target)) return;
  const found = fileTrace(callee, use);
  if (found === undefined && callee.method !== 'createWriteStream') return;
  const { frame, site } = use;
  const what = `is written to ${target}, which the next invocation finds`;
  watch.writtenFiles.push({
    path: target,
    sighting: {
      weakness: 'data-left-in-temporary-folder',
      frame,
      site,
      what,
      ...(found === undefined ? {} : { trace: found }),
    },
  });
}

function fileTrace(callee: Callee, use: CallUse): Trace | undefined {
  if (callee.method === 'createWriteStream') {
    // What is piped into it is not seen here: the event was read, and that is where it comes from.
    return undefined;
  }
  const data = callee.method.startsWith('copyFile') ? (use.args[0] ?? NO_VALUE) : joinAll(use.args.slice(1));
  return deepTraces(data, use.frame).find((each) => each.source === 'event' || each.source === 'derived');
}
