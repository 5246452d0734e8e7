import { getBuiltin } from '../behaviour/get-builtin.ts';
import { followPackages } from './follow-packages.ts';
import { hookMethods } from './hook-methods.ts';
import type { SinkJudge } from './sink-judge.ts';
import { type SqlDialect, sqlTokens } from './sql-tokens.ts';

interface Driver {
  readonly dialect: SqlDialect;
  readonly methods: readonly string[];
}

const SQLITE = ['prepare', 'exec', 'run', 'get', 'all', 'each', 'pragma'];

/** Methods of each driver that take a statement first: text, or an object with it. What sits on top of a driver ends here. */
const DRIVERS: Readonly<Record<string, Driver>> = {
  pg: { dialect: 'postgresql', methods: ['query'] },
  mysql: { dialect: 'mysql', methods: ['query'] },
  mysql2: { dialect: 'mysql', methods: ['query', 'execute', 'prepare'] },
  mariadb: { dialect: 'mysql', methods: ['query', 'execute', 'batch', 'prepare', 'queryStream'] },
  'better-sqlite3': { dialect: 'sqlite', methods: SQLITE },
  sqlite3: { dialect: 'sqlite', methods: SQLITE },
  '@smithy/smithy-client': { dialect: 'partiql', methods: ['send'] },
  '@smithy/core': { dialect: 'partiql', methods: ['send'] },
};

/** Statements that drivers send, with the input of the invocation that sends them. */
export function watchSql(judge: SinkJudge): void {
  const check = (operation: string, text: string, dialect: SqlDialect) =>
    judge.check({ kind: 'sql', operation, text, tokenise: (statement) => sqlTokens(statement, dialect) });
  const sqlite: unknown = Reflect.get(getBuiltin('node:sqlite') ?? {}, 'DatabaseSync');
  hookMethods(sqlite, ['prepare', 'exec'], (method, args) => {
    for (const text of statementsOf(args[0])) check(`sqlite.${method}`, text, 'sqlite');
  });
  followPackages(Object.keys(DRIVERS), (name, exported) => {
    const driver = DRIVERS[name];
    if (driver === undefined) return undefined;
    hookMethods(exported, driver.methods, (method, args) => {
      if (driver.dialect === 'partiql') checkCommand(args[0], check);
      else for (const text of statementsOf(args[0])) check(`${name}.${method}`, text, driver.dialect);
    });
    return undefined;
  });
}

/** Commands of AWS clients that hold statements: DynamoDB's PartiQL, the RDS Data API, Athena, Redshift, Timestream. */
function checkCommand(
  command: unknown,
  check: (operation: string, text: string, dialect: SqlDialect) => void,
): void {
  const name = typeof command === 'object' && command !== null ? command.constructor.name : '';
  const input = memberOf(command, 'input');
  const dialect: SqlDialect = memberOf(input, 'resourceArn') === undefined ? 'partiql' : 'postgresql';
  for (const member of ['Statement', 'sql', 'Sql', 'QueryString', 'sqlStatements', 'Sqls', 'Expression']) {
    for (const text of statementsOf(memberOf(input, member))) check(`aws.${name}`, text, dialect);
  }
  const batch = memberOf(input, 'Statements') ?? memberOf(input, 'TransactStatements');
  for (const each of Array.isArray(batch) ? batch : []) {
    for (const text of statementsOf(memberOf(each, 'Statement'))) check(`aws.${name}`, text, dialect);
  }
}

function statementsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string');
  const inner = memberOf(value, 'sql') ?? memberOf(value, 'text') ?? memberOf(value, 'statement');
  return typeof inner === 'string' ? [inner] : [];
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
