import type { CallUse, Value } from '../machine/abstract-value.ts';
import { joinAll, NO_VALUE } from '../machine/cells.ts';
import { machineOf, scalar } from '../machine/make-atoms.ts';
import { ALL_DANGERS, Danger, type Trace } from '../machine/trace.ts';
import { carry, deepTraces, plainOrigin, trace } from '../machine/traces.ts';
import { sinksOf } from '../sinks/sink-table.ts';
import { STATEMENT } from '../sinks/sql.ts';
import type { Callee } from './callee.ts';
import { fieldOf } from './event-fields.ts';
import { onlyText, textsOf } from './known-text.ts';
import { noteEffect } from './sight.ts';
import { field } from './sink-conditions.ts';
import { watchAwsText } from './watch-aws-text.ts';

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

interface EffectGiven {
  readonly kind: 'write' | 'send';
  readonly what: string;
  readonly isRepeatable: boolean;
  readonly isByIdentifier: boolean;
  readonly given: Value;
}

function effect(use: CallUse, { kind, what, isRepeatable, isByIdentifier, given }: EffectGiven): void {
  const { frame, site } = use;
  // What the service writes, such as a connection's id, is no sender's choice.
  const traces = deepTraces(given, frame).filter(
    (each) => each.source === 'event' && fieldOf(each.origin).cleared !== ALL_DANGERS,
  );
  noteEffect({
    kind,
    frame,
    site,
    what,
    traces,
    isRepeatable,
    isByIdentifier: isByIdentifier && traces.length > 0,
  });
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

/** What is asked of AWS. */
export interface AskedAws {
  readonly service: string;
  readonly operation: string;
  readonly input: Value;
}

const CHANGES =
  /^(?:Put|Update|Delete|BatchWrite|TransactWrite|BatchExecute|ExecuteTransaction|Create|Remove|Copy|Upload|Add|Set|Modify|Terminate|Restore|Admin(?!Get|List|Initiate|Respond))/u;
const SENDS =
  /^(?:Publish|PublishBatch|SendEmail|SendRawEmail|SendTemplatedEmail|SendBulkEmail|SendTextMessage|SendMessages|StartExecution)$/u;

/** A call of the AWS API: what it changes, what its texts are made of, and what its answer is. */
export function watchAws(asked: AskedAws, use: CallUse, answer: Value): Value {
  const { frame, site } = use;
  const { service, operation, input } = asked;
  if (!frame.isLoading) {
    watchAwsText(asked, use);
    awsEffect(asked, use);
  }
  const isSecret = /^secrets-?manager$/iu.test(service)
    ? operation === 'GetSecretValue'
    : /^kms$/iu.test(service)
      ? operation === 'Decrypt' && deepTraces(input, frame).every((each) => each.source !== 'event')
      : /^ssm$/iu.test(service) && /^GetParameter/u.test(operation) && isDecrypted(input, use);
  if (isSecret) {
    const machine = machineOf(frame);
    const step = { kind: 'read', what: 'a secret is fetched', file: frame.file, at: site.start } as const;
    const from = trace(machine, { source: 'secret', origin: 'secret', form: 'any', cleared: 0, step });
    const value = answer.find((atom) => atom.kind === 'scalar');
    const because = { kind: 'unknown', because: `answer of ${service}:${operation}` } as const;
    return [scalar(machine, value?.kind === 'scalar' ? value.value : because, from)];
  }
  const content = storedContent(asked, use);
  if (content !== undefined) return content;
  if (answer.some((atom) => atom.kind === 'model')) return answer;
  const from = deepTraces(input, frame).filter(
    (each) => each.source === 'event' || each.source === 'derived',
  );
  return carry(answer, from.slice(0, 3), {
    what: `is asked of ${service} ${operation}`,
    frame,
    site,
    source: 'derived',
  });
}

/** What an object can still do whose name alone came with the event: the sender may have chosen one that others wrote. */
const OF_NAMED_OBJECTS = ALL_DANGERS & ~(Danger.deserialization | Danger.xml | Danger.code);

/**
 * The content of an object that S3 tells about was written by whoever uploaded it: it is as dangerous as the event. Written to
 * a log it is data of its own.
 */
function storedContent({ service, operation, input }: AskedAws, use: CallUse): Value | undefined {
  if (!/^s3$/iu.test(service) || operation !== 'GetObject') return undefined;
  const { frame, site } = use;
  const from = deepTraces(input, frame).find(
    (each) => each.source === 'event' && each.cleared !== ALL_DANGERS,
  );
  if (from === undefined) return undefined;
  const machine = machineOf(frame);
  const isNotified = /(?:^|\.)s3\.object\.key$/u.test(plainOrigin(from.origin));
  const content = trace(machine, {
    source: 'event',
    origin: 'event.data.object',
    form: 'any',
    cleared: isNotified ? Danger.log : OF_NAMED_OBJECTS,
    step: {
      kind: 'change',
      what: 'names the object that is read',
      file: frame.file,
      at: site.start,
      before: from.step,
    },
  });
  return [scalar(machine, { kind: 'unknown', because: 'answer of s3:GetObject' }, content)];
}

function isDecrypted(input: Value, use: CallUse): boolean {
  // Libraries call it `decrypt`, beside the name.
  const said = [
    ...field(input, 'WithDecryption', use),
    ...use.args.flatMap((value) => field(value, 'decrypt', use)),
  ];
  return said.some((atom) => atom.kind === 'scalar' && atom.value.kind === 'boolean' && atom.value.value);
}

function awsEffect({ service, operation, input }: AskedAws, use: CallUse): void {
  const name = operation.replace(/^(?:Get|Head|List|Describe).*/u, '');
  const isTable = /dynamodb/iu.test(service);
  const { watch } = machineOf(use.frame);
  if (isTable && isConditional(input, use)) watch.repeatGuards.add(operation);
  if (SENDS.test(name)) {
    const isNamed =
      field(input, 'MessageDeduplicationId', use).length > 0 || field(input, 'name', use).length > 0;
    effect(use, {
      kind: 'send',
      what: `${service} ${operation}`,
      isRepeatable: isNamed,
      isByIdentifier: false,
      given: NO_VALUE,
    });
    return;
  }
  if (
    !CHANGES.test(name) ||
    /^(?:cloudwatch|logs|xray|cloudwatch-logs|eventbridge|sqs|firehose|kinesis)$/iu.test(service)
  )
    return;
  const key = [
    'Key',
    'Username',
    'Item',
    'FunctionName',
    'TableName',
    'Bucket',
    'UserName',
    'RequestItems',
    'TransactItems',
    'InstanceIds',
    'Id',
    'ResourceId',
  ];
  const given = joinAll(key.map((each) => field(input, each, use)));
  const isNewItem =
    operation === 'PutItem' &&
    deepTraces(keyFields(field(input, 'Item', use), use), use.frame).every((each) => each.source !== 'event');
  effect(use, {
    kind: 'write',
    what: `${service} ${operation}`,
    isRepeatable: !isTable || isConditional(input, use) || isSameAgain(operation, input, use),
    isByIdentifier: !isNewItem,
    given,
  });
}

/** Fields of an item that name it. */
function keyFields(item: Value, use: CallUse): Value {
  const { steps } = machineOf(use.frame);
  return joinAll(
    item.flatMap((atom) =>
      atom.kind === 'object'
        ? [...atom.fields.keys()]
            .filter((name) => /(?:^(?:pk|sk|id|key|email)$|id$|key$)/iu.test(name))
            .map((name) => steps.readMember([atom], name, use))
        : [[atom]],
    ),
  );
}

function isConditional(input: Value, use: CallUse): boolean {
  return (
    field(input, 'ConditionExpression', use).length > 0 ||
    field(input, 'Expected', use).length > 0 ||
    field(input, 'ClientRequestToken', use).length > 0
  );
}

/** Whether the same call with the same event leaves the table as it is. */
function isSameAgain(operation: string, input: Value, use: CallUse): boolean {
  if (operation === 'UpdateItem') {
    const texts = field(input, 'UpdateExpression', use).map(textsOf).join(' ');
    return !/\badd\s|=\s*[\w#:.]+\s*[+-]|if_not_exists\([^)]*\)\s*[+-]|list_append/iu.test(texts);
  }
  if (operation !== 'PutItem') return true;
  const named = keyFields(field(input, 'Item', use), use);
  return !deepTraces(named, use.frame).some((each) => each.source === 'random');
}
