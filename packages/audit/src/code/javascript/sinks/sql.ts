import { Danger } from '../machine/trace.ts';
import type { Sink } from './sink.ts';

const SQL = { weakness: 'event-in-sql', danger: Danger.sql, what: 'is run as SQL' } as const;

/** Databases that take SQL as a text: values belong beside it. */
export const SQL_SINKS: readonly Sink[] = [
  {
    ...SQL,
    package:
      /^(?:pg|pg-pool|pg-promise|@neondatabase\/serverless|@vercel\/postgres|mysql2?|mariadb|serverless-mysql|serverless-postgres|promise-mysql|mssql|tedious|oracledb|snowflake-sdk|@planetscale\/database|@libsql\/client|sqlite3?|better-sqlite3|node:sqlite|duckdb|@duckdb\/node-api|clickhouse|@clickhouse\/client|@google-cloud\/bigquery|data-api-client|cassandra-driver|aurora-data-api)$/u,
    method:
      /^(?:query|execute|exec|run|all|get|each|prepare|batch|any|one|none|many|oneOrNone|manyOrNone|result|multi|first|queryStream|command|insert|runAndReadAll|Request)$/u,
    fields: ['text', 'sql', 'query', 'sqlText'],
    except: /\bprepare\w*\(\)\.\w+$/u,
  },
  {
    ...SQL,
    package: /^(?:knex|objection|kysely)$/u,
    method:
      /^(?:raw|whereRaw|orWhereRaw|havingRaw|orderByRaw|groupByRaw|joinRaw|selectRaw|fromRaw|lit|ref|executeQuery|table)$/u,
  },
  {
    ...SQL,
    package: /^(?:sequelize|sequelize-typescript)$/u,
    method: /^(?:query|literal)$/u,
    fields: ['query'],
  },
  {
    ...SQL,
    package: /^(?:@prisma\/client|\.prisma\/client)$/u,
    method: /^(?:\$queryRawUnsafe|\$executeRawUnsafe|raw)$/u,
  },
  {
    ...SQL,
    package: /^(?:typeorm|@mikro-orm\/\S+)$/u,
    method:
      /^(?:query|where|andWhere|orWhere|having|orderBy|addOrderBy|execute|raw|select|addSelect|innerJoin|leftJoin)$/u,
  },
  { ...SQL, package: /^(?:drizzle-orm(?:\/.*)?|slonik|postgres)$/u, method: /^(?:raw|unsafe)$/u },
];

/** What begins like a statement. */
export const STATEMENT =
  /^\s*(?:\(\s*)?(?:select\s|insert\s+(?:into|ignore)\s|update\s+\S+\s+set\s|delete\s+from\s|replace\s+into\s|with\s+\w+\s+as\s|merge\s+into\s|alter\s+table|drop\s+(?:table|database)|create\s+(?:table|user|database|or\s)|truncate\s|call\s+\w+\(|exec\s|grant\s|show\s+\w+\s|explain\s)/iu;

/** Methods of something that is not known which take SQL when the text says so. */
export const SQL_METHODS =
  /^(?:query|execute|exec|run|all|get|each|prepare|raw|any|one|none|many|sql|runQuery|executeQuery|queryAsync|executeSql|fetch\w*|select\w*|find\w*|\$queryRawUnsafe|\$executeRawUnsafe)$/iu;
