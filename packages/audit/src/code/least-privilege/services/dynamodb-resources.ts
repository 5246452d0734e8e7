import { actionInfo } from '../../../access/action-table.ts';
import { type CodeTexts, union } from '../code-texts.ts';
import {
  arnOr,
  named,
  parameterTexts,
  type ResourceNames,
  type ResourceQuestion,
} from '../resource-names.ts';

/** Field of a transaction's item by the action that it needs. */
const ITEM_FIELDS: Readonly<Record<string, string>> = {
  'dynamodb:PutItem': 'Put',
  'dynamodb:UpdateItem': 'Update',
  'dynamodb:DeleteItem': 'Delete',
  'dynamodb:ConditionCheckItem': 'ConditionCheck',
  'dynamodb:GetItem': 'Get',
};

/**
 * Tables by name, indexes for queries by index, streams by their ARN.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/using-identity-based-policies.html
 */
export function dynamodbResources(question: ResourceQuestion): ResourceNames | undefined {
  const types = (actionInfo(question.need.action)?.resourceTypes ?? []).map(({ name }) => name);
  if (types.includes('stream') && !types.includes('table')) {
    const stream = parameterTexts(question, 'StreamArn', 'ShardIterator');
    return named(stream, (text) => arnOr(text, () => `${tableArn('*')}/stream/*`));
  }
  if (!types.includes('table')) return undefined;
  const index = parameterTexts(question, 'IndexName');
  const tables = tablesOf(question);
  return named(tables, (name) => {
    // PartiQL names the index after the table: `orders.byDate`.
    const [table = '*', ownIndex] = name.startsWith('arn:') ? [name] : name.split('|');
    const arn = tableArn(table);
    const indexes = ownIndex === undefined ? index?.texts : [ownIndex];
    return indexes === undefined ? arn : indexes.map((each) => `${arn}/index/${each}`);
  });
}

function tablesOf(question: ResourceQuestion): CodeTexts | undefined {
  const { call, need } = question;
  if (call.operation === 'TransactWriteItems' || call.operation === 'TransactGetItems') {
    const field = ITEM_FIELDS[need.action];
    return parameterTexts(question, `TransactItems.${field}.TableName`, 'TransactItems');
  }
  if (need.action.startsWith('dynamodb:PartiQL')) return statementTables(question);
  return parameterTexts(
    question,
    'TableName',
    'RequestItems.%',
    'ResourceArn',
    'TableArn',
    'SourceTableName',
  );
}

const VERBS: Readonly<Record<string, string>> = {
  'dynamodb:PartiQLSelect': 'select',
  'dynamodb:PartiQLInsert': 'insert',
  'dynamodb:PartiQLUpdate': 'update',
  'dynamodb:PartiQLDelete': 'delete',
};

/** Tables of PartiQL statements with the action's verb. Quotation marks were turned into `*` on the way. */
function statementTables(question: ResourceQuestion): CodeTexts | undefined {
  const statements = parameterTexts(
    question,
    'Statement',
    'Statements.Statement',
    'TransactStatements.Statement',
  );
  const verb = VERBS[question.need.action] ?? '';
  const own = statements?.texts.filter(
    (text) => !/^\s*\w/.test(text) || text.trim().toLowerCase().startsWith(verb),
  );
  if (statements === undefined || own === undefined || own.length === 0) return statements && union([]);
  return union(own.map(tableOf));
}

function tableOf(statement: string): CodeTexts {
  const found =
    /^\s*(?:select\s.*?\bfrom|insert\s+into|update|delete\s+from)\s+\*?([\w.<>?-]+)\*?(?:\.\*?([\w.<>?-]+)\*?)?/is.exec(
      statement.slice(0, 2000),
    );
  const [, table, index] = found ?? [];
  if (table === undefined)
    return { texts: ['*'], because: 'the statement is put together when the function runs' };
  return { texts: [index === undefined ? table : `${table}|${index}`] };
}

function tableArn(name: string): string {
  return arnOr(name, (text) => `arn:aws:dynamodb:<region>:<account>:table/${text}`);
}
