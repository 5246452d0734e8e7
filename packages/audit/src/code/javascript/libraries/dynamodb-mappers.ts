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
    Entity: { methods: methods(ELECTRO, 'new.1.table') },
    Service: { methods: methods(ELECTRO, 'new.1.table') },
  },
  dynamoose: {
    model: { methods: methods(MODEL, 'new.0') },
    default: { members: { model: { methods: methods(MODEL, 'new.0') } } },
  },
  'dynamodb-toolbox': {
    Table: { methods: methods(TOOLBOX, 'new.0.name') },
    Entity: { methods: methods(TOOLBOX, 'new.0.table.name') },
  },
  '@aws/dynamodb-data-mapper': { DataMapper: { methods: methods(MAPPER) } },
  '@typedorm/core': {
    EntityManager: { methods: methods(TYPED) },
    getEntityManager: { makes: 'EntityManager' },
    ScanManager: { methods: methods({ find: 'Scan', scan: 'Scan', count: 'Scan' }) },
    getScanManager: { makes: 'ScanManager' },
  },
};
