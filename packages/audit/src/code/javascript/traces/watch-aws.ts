import type { CallUse, Value } from '../machine/abstract-value.ts';
import { joinAll, NO_VALUE } from '../machine/cells.ts';
import { machineOf, scalar } from '../machine/make-atoms.ts';
import { ALL_DANGERS, Danger } from '../machine/trace.ts';
import { carry, deepTraces, plainOrigin, trace } from '../machine/traces.ts';
import { effect } from './effect.ts';
import { textsOf } from './known-text.ts';
import { field } from './sink-conditions.ts';
import { watchAwsText } from './watch-aws-text.ts';

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
  const writes = isTable ? writesOf(name, input, use) : [];
  const isGuarded = writes.some(([, each]) => isConditional(each, use)) || isConditional(input, use);
  if (isTable && isGuarded) watch.repeatGuards.add(operation);
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
    isRepeatable: !isTable || isGuarded || writes.every(([each, inner]) => isSameAgain(each, inner, use)),
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

/** Inputs of a call of one item, or of the items that a call writes together. */
function writesOf(
  operation: string,
  input: Value,
  use: CallUse,
): readonly (readonly [operation: string, input: Value])[] {
  if (operation !== 'TransactWriteItems' && operation !== 'TransactWrite') return [[operation, input]];
  const { steps } = machineOf(use.frame);
  const items = steps
    .elementsOf(field(input, 'TransactItems', use), use)
    .filter((atom) => atom.kind === 'object');
  return items.flatMap((item) =>
    ['Put', 'Update', 'Delete', 'ConditionCheck'].flatMap((name) => {
      const inner = field([item], name, use);
      return inner.length === 0 ? [] : [[`${name}Item`, inner] as const];
    }),
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
