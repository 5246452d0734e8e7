import type { LibraryCall, LibrarySpec } from './library-spec.ts';

type Methods = Readonly<Record<string, readonly LibraryCall[]>>;

/** Methods of a mapper, each with the operation it comes down to; the table's name is at a path. */
function methods(operations: Readonly<Record<string, string>>, table?: string): Methods {
  const calls: Record<string, readonly LibraryCall[]> = {};
  for (const [name, operation] of Object.entries(operations)) {
    calls[name] = [
      {
        service: 'dynamodb',
        operation,
        ...(table === undefined ? {} : { parameters: { TableName: table } }),
      },
    ];
  }
  return calls;
}

const ELECTRO = {
  get: 'GetItem',
  put: 'PutItem',
  create: 'PutItem',
  update: 'UpdateItem',
  patch: 'UpdateItem',
  upsert: 'UpdateItem',
  delete: 'DeleteItem',
  remove: 'DeleteItem',
  query: 'Query',
  find: 'Query',
  match: 'Query',
  scan: 'Scan',
  collections: 'Query',
};

const ELECTRO_TABLE = { TableName: 'new.1.table' };

/** A query goes to the table or to one of the indexes that the model names. */
const ELECTRO_QUERY: readonly LibraryCall[] = [
  { service: 'dynamodb', operation: 'Query', parameters: ELECTRO_TABLE },
  {
    service: 'dynamodb',
    operation: 'Query',
    parameters: { ...ELECTRO_TABLE, IndexName: 'new.0.indexes.*.index' },
    onlyWith: 'IndexName',
  },
];

const ELECTRO_ENTITY: Methods = {
  ...methods(ELECTRO, 'new.1.table'),
  query: ELECTRO_QUERY,
  find: ELECTRO_QUERY,
  match: ELECTRO_QUERY,
};

/** What is in a transaction is only known where it is made. */
const ELECTRO_TRANSACTION: readonly LibraryCall[] = [
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'ConditionCheckItem',
  'GetItem',
].map((operation) => ({ service: 'dynamodb', operation, parameters: ELECTRO_TABLE }));

const MODEL = {
  get: 'GetItem',
  create: 'PutItem',
  save: 'PutItem',
  update: 'UpdateItem',
  delete: 'DeleteItem',
  query: 'Query',
  scan: 'Scan',
  batchGet: 'BatchGetItem',
  batchPut: 'BatchWriteItem',
  batchDelete: 'BatchWriteItem',
};

const TOOLBOX = {
  get: 'GetItem',
  put: 'PutItem',
  update: 'UpdateItem',
  delete: 'DeleteItem',
  query: 'Query',
  scan: 'Scan',
  batchGet: 'BatchGetItem',
  batchWrite: 'BatchWriteItem',
  transactGet: 'TransactGetItems',
  transactWrite: 'TransactWriteItems',
};

/** Actions that entities and tables build, with the operation they come down to. */
const TOOLBOX_ACTIONS: Readonly<Record<string, string>> = {
  GetItemCommand: 'GetItem',
  PutItemCommand: 'PutItem',
  UpdateItemCommand: 'UpdateItem',
  UpdateAttributesCommand: 'UpdateItem',
  DeleteItemCommand: 'DeleteItem',
  QueryCommand: 'Query',
  ScanCommand: 'Scan',
  BatchGetCommand: 'BatchGetItem',
  BatchGetRequest: 'BatchGetItem',
  BatchWriteCommand: 'BatchWriteItem',
  BatchPutRequest: 'BatchWriteItem',
  BatchDeleteRequest: 'BatchWriteItem',
  GetTransaction: 'GetItem',
  PutTransaction: 'PutItem',
  UpdateTransaction: 'UpdateItem',
  DeleteTransaction: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

function toolboxActions(table: string): readonly LibraryCall[] {
  return Object.entries(TOOLBOX_ACTIONS).map(([onlyGiven, operation]) => ({
    service: 'dynamodb',
    operation,
    parameters: { TableName: table },
    onlyGiven,
  }));
}

/** `new PutItemCommand(entity, item).send()`, and what `build` takes. */
const TOOLBOX_EXPORTS: LibrarySpec = Object.fromEntries(
  Object.entries(TOOLBOX_ACTIONS).map(([name, operation]) => [
    name,
    { methods: methods({ send: operation }, 'new.0.table.name') },
  ]),
);

const TOOLBOX_SPEC: LibrarySpec = {
  ...TOOLBOX_EXPORTS,
  Table: {
    methods: { ...methods(TOOLBOX, 'new.0.name'), build: toolboxActions('new.0.name') },
  },
  Entity: {
    methods: { ...methods(TOOLBOX, 'new.0.table.name'), build: toolboxActions('new.0.table.name') },
  },
};

const MAPPER = {
  get: 'GetItem',
  put: 'PutItem',
  update: 'UpdateItem',
  delete: 'DeleteItem',
  query: 'Query',
  scan: 'Scan',
  parallelScan: 'Scan',
  batchGet: 'BatchGetItem',
  batchPut: 'BatchWriteItem',
  batchDelete: 'BatchWriteItem',
};

const TYPED = {
  create: 'PutItem',
  findOne: 'GetItem',
  exists: 'GetItem',
  update: 'UpdateItem',
  delete: 'DeleteItem',
  find: 'Query',
  count: 'Query',
};

/** Libraries that map objects to DynamoDB's tables. */
export const DYNAMODB_MAPPERS: Readonly<Record<string, LibrarySpec>> = {
  electrodb: {
    Entity: { methods: ELECTRO_ENTITY },
    Service: { methods: { ...methods(ELECTRO, 'new.1.table'), transaction: ELECTRO_TRANSACTION } },
  },
  dynamoose: {
    model: { methods: methods(MODEL, 'new.0') },
    default: { members: { model: { methods: methods(MODEL, 'new.0') } } },
  },
  'dynamodb-toolbox': TOOLBOX_SPEC,
  ...Object.fromEntries(
    [
      'table',
      'entity',
      ...['get', 'put', 'update', 'delete', 'query', 'scan', 'batchGet', 'batchWrite'].flatMap((action) => [
        `entity/actions/${action}`,
        `table/actions/${action}`,
      ]),
    ].map((path) => [`dynamodb-toolbox/${path}`, TOOLBOX_SPEC]),
  ),
  '@aws/dynamodb-data-mapper': { DataMapper: { methods: methods(MAPPER) } },
  '@typedorm/core': {
    EntityManager: { methods: methods(TYPED) },
    getEntityManager: { makes: 'EntityManager' },
    ScanManager: { methods: methods({ find: 'Scan', scan: 'Scan', count: 'Scan' }) },
    getScanManager: { makes: 'ScanManager' },
  },
};
