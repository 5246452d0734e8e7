import type { AwsCall } from '../aws-call.ts';
import type { CodeValue } from '../code-value.ts';

/** Field of a TransactWriteItems item to the action it needs. */
const ITEM_ACTIONS = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
} as const;

/**
 * Actions of a transaction by the items in it; all of them where the items are not known.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
 */
export function transactionActions({ parameters }: AwsCall): readonly string[] {
  const items = objectsIn(parameters['TransactItems']);
  const named = Object.entries(ITEM_ACTIONS).filter(([field]) =>
    items.some((item) => item.fields[field] !== undefined),
  );
  return (named.length > 0 ? named : Object.entries(ITEM_ACTIONS)).map(([, action]) => action);
}

type ObjectValue = Extract<CodeValue, { readonly kind: 'object' }>;

/** Every object directly in a list, or in one of several lists. */
function objectsIn(value: CodeValue | undefined): readonly ObjectValue[] {
  if (value === undefined) return [];
  if (value.kind === 'list') return value.items.flatMap(objectsIn);
  if (value.kind === 'either') return value.values.flatMap(objectsIn);
  return value.kind === 'object' ? [value] : [];
}

const VERBS = {
  select: 'dynamodb:PartiQLSelect',
  insert: 'dynamodb:PartiQLInsert',
  update: 'dynamodb:PartiQLUpdate',
  delete: 'dynamodb:PartiQLDelete',
} as const;

/**
 * Actions of PartiQL statements by their first word; all of them where the text is not known.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-iam.html
 */
export function partiqlActions({ parameters }: AwsCall): readonly string[] {
  const texts = [parameters['Statement'], parameters['Statements'], parameters['TransactStatements']].flatMap(
    textsIn,
  );
  const words = texts.map((text) => /^\s*(select|insert|update|delete)\b/i.exec(text)?.[1]?.toLowerCase());
  const known = Object.entries(VERBS).filter(([verb]) => words.includes(verb));
  const isSure = texts.length > 0 && words.every((word) => word !== undefined);
  return (isSure ? known : Object.entries(VERBS)).map(([, action]) => action);
}

/** Texts, and beginnings of texts, anywhere in a value. */
function textsIn(value: CodeValue | undefined): readonly string[] {
  switch (value?.kind) {
    case 'text':
      return [value.text];
    case 'joined':
      return textsIn(value.parts[0]);
    case 'either':
      return value.values.flatMap(textsIn);
    case 'list':
      return value.items.flatMap(textsIn);
    case 'object':
      return textsIn(value.fields['Statement']);
    default:
      return [];
  }
}
