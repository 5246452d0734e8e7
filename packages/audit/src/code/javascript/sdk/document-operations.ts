/** Methods of DynamoDB's document clients, v2 and v3, by the operation they call. */
export const DOCUMENT_METHODS: Readonly<Record<string, string>> = {
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
  executeStatement: 'ExecuteStatement',
  batchExecuteStatement: 'BatchExecuteStatement',
  executeTransaction: 'ExecuteTransaction',
};

/** The operation of such a method; undefined where the document clients have none of the name. */
export function documentOperation(
  methods: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  return Object.hasOwn(methods, name) ? methods[name] : undefined;
}

/** The same for `GetCommand` and its like. */
export function documentCommand(name: string): string | undefined {
  const method = /^(\w+)Command$/u.exec(name)?.[1];
  return method === undefined
    ? undefined
    : documentOperation(DOCUMENT_METHODS, method.charAt(0).toLowerCase() + method.slice(1));
}
