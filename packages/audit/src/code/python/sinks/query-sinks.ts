import type { SinkRow } from './sink-row.ts';

const SQL = 'event-in-sql';
const NOSQL = 'event-in-nosql-query';

/** Statements in SQL and its relatives. */
export const SQL_SINKS: readonly SinkRow[] = [
  {
    weakness: SQL,
    path: /(?:cursor|conn|connection|connect|engine|session|Session|db|database|pool|begin|acquire|transaction|Database|duckdb|sqlite3|pymysql|asyncpg)\b.*\.(?:execute|executemany|executescript|mogrify|exec_driver_sql|execute_sql|raw_sql|sql_query)$/i,
    takes: 'sql@0 query@0 statement@0 operation@0',
  },
  {
    weakness: SQL,
    path: /(?:^|\.|\)|\.)(?:execute|executemany|executescript|exec_driver_sql|execute_sql|execute_query(?:_dict)?|execute_script|execute_insert|fetch_all|fetch_one|fetchrow|fetchval|query_raw|raw_query|raw)(?:\(\))?$/,
    takes: 'sql@0 query@0 statement@0 operation@0',
    onlyJoined: true,
  },
  {
    weakness: SQL,
    path: /^(?:asyncpg|aiomysql|databases|psycopg|aiosqlite|duckdb|pg8000)\b.*\.(?:fetch|fetchrow|fetchval|fetch_all|fetch_one|fetch_val|query|sql|run|iterate|execute_fetchall)$/,
    takes: 'query@0 sql@0',
  },
  {
    weakness: SQL,
    path: /^sqlalchemy\.(?:sql\.(?:expression\.)?)?(?:text|literal_column)$/,
    takes: 'text@0',
  },
  { weakness: SQL, path: /^sqlmodel\.text$|^psycopg2?\.sql\.SQL$/, takes: '@0' },
  {
    weakness: SQL,
    path: /^(?:pandas|awswrangler\.\w+|polars)\.(?:read_sql(?:_query)?|read_database|start_query_execution)$/,
    takes: 'sql@0 query@0',
  },
  {
    weakness: SQL,
    path: /^client (?:rds-data|redshift-data)\.(?:execute_statement|batch_execute_statement|execute_sql)$/,
    takes: 'sql Sql Sqls sqlStatements',
    isDeep: true,
  },
  { weakness: SQL, path: /^client athena\.start_query_execution$/, takes: 'QueryString' },
  { weakness: SQL, path: /^client timestream-query\.query$/, takes: 'QueryString' },
  { weakness: SQL, path: /^client s3\.select_object_content$/, takes: 'Expression' },
  {
    weakness: SQL,
    path: /^neo4j\..*\.(?:run|execute_query)$|^(?:snowflake|clickhouse\w*|bigquery|google\.cloud\.bigquery)\b.*\.(?:query|command|execute|execute_string)$/,
    takes: 'query@0',
  },
  {
    weakness: SQL,
    path: /(?:objects|Model|query)\.(?:raw|extra)$|^peewee\.(?:SQL|RawQuery)$|^django\.db\.models\.expressions\.RawSQL$/,
    takes: '@0',
  },
];

/** Queries of document stores; objects whose operators come from the event are looked at on their own. */
export const NOSQL_SINKS: readonly SinkRow[] = [
  {
    weakness: NOSQL,
    path: /^client dynamodb\.(?:execute_statement|batch_execute_statement|execute_transaction)$/,
    takes: 'Statement Statements TransactStatements',
    isDeep: true,
    inside: 'Statement',
    harm: SQL,
  },
  {
    weakness: NOSQL,
    path: /^client dynamodb\.(?:query|scan|update_item|put_item|delete_item|get_item|transact_write_items)$/,
    takes:
      'FilterExpression KeyConditionExpression ConditionExpression UpdateExpression ProjectionExpression',
    harm: SQL,
  },
];

/** Methods of collections that take a filter first. */
export const FILTER_METHODS =
  /^(?:pymongo|motor|mongoengine|pymongo_inmemory)\b.*\.(?:find|find_one|find_one_and_\w+|update_one|update_many|delete_one|delete_many|replace_one|count_documents|distinct|aggregate|remove|update|count)$/;
/** The same where the object is not known to be a collection. */
export const FILTER_NAMES =
  /\.(?:find_one|find_one_and_\w+|update_one|update_many|delete_one|delete_many|replace_one|count_documents)(?:\(\))?$/;
/** Searches that take a query as an object. */
export const SEARCH_METHODS =
  /^(?:opensearchpy|elasticsearch\w*)\b.*\.(?:search|count|delete_by_query|update_by_query|msearch)$|^\.(?:search|msearch|delete_by_query|update_by_query)\(\)$/;
