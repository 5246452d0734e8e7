import { meet, newState } from '../aws/aws-state.ts';
import type { CallUse, ClassAtom, ModelAtom, Use, Value } from '../machine/abstract-value.ts';
import { joinAll, NO_VALUE, NOTHING } from '../machine/cells.ts';
import { classAttribute, newInstance } from '../machine/classes.ts';
import { entryOf } from '../machine/entry-of.ts';

/** What a model's method calls, and what it gives: the item, several, or nothing of it. */
const METHODS: Readonly<Record<string, readonly [string, 'one' | 'many' | 'nothing']>> = {
  get: ['GetItem', 'one'],
  refresh: ['GetItem', 'nothing'],
  save: ['PutItem', 'nothing'],
  update: ['UpdateItem', 'nothing'],
  delete: ['DeleteItem', 'nothing'],
  query: ['Query', 'many'],
  scan: ['Scan', 'many'],
  rate_limited_scan: ['Scan', 'many'],
  count: ['Query', 'nothing'],
  batch_get: ['BatchGetItem', 'many'],
  batch_write: ['BatchWriteItem', 'one'],
  exists: ['DescribeTable', 'nothing'],
  describe_table: ['DescribeTable', 'nothing'],
  create_table: ['CreateTable', 'nothing'],
  delete_table: ['DeleteTable', 'nothing'],
  update_item: ['UpdateItem', 'nothing'],
};

/** What pynamodb's Model gives to the classes that inherit from it: https://pynamodb.readthedocs.io/ */
export function modelMember(type: ClassAtom, base: string, name: string): Value | undefined {
  if (!/^pynamodb\.(?:\w+\.)?(?:Model|GlobalSecondaryIndex|LocalSecondaryIndex)$/.test(base))
    return undefined;
  const method = entryOf(METHODS, name);
  if (method === undefined) return undefined;
  return [{ kind: 'model', name, call: (use) => callMethod(type, method, use) }];
}

function callMethod(type: ClassAtom, [operation, gives]: readonly [string, string], use: CallUse): Value {
  const parameters = new Map([['TableName', tableOf(type, use)]]);
  const index = use.named.get('index_name');
  if (index !== undefined) parameters.set('IndexName', index);
  meet(newState(), { sdk: 'library', service: 'dynamodb', operation, parameters }, use);
  if (gives === 'nothing') return NOTHING;
  if (operation === 'BatchWriteItem') return [batch()];
  const item = newInstance(type, use);
  const many: ModelAtom = { kind: 'model', name: 'items', elements: () => [item] };
  return gives === 'one' ? [item] : [many];
}

/** Saves and deletes in a batch are part of the batch. */
function batch(): ModelAtom {
  return {
    kind: 'model',
    name: 'a batch',
    member: (name) => [{ kind: 'model', name, call: () => NO_VALUE }],
  };
}

function tableOf(type: ClassAtom, use: Use): Value {
  const metas = classAttribute(type, 'Meta', use) ?? NO_VALUE;
  return joinAll(
    metas.map((atom) =>
      atom.kind === 'class' ? (classAttribute(atom, 'table_name', use) ?? NO_VALUE) : NO_VALUE,
    ),
  );
}
