import type { CallUse, Value } from '../machine/abstract-value.ts';
import { Danger } from '../machine/trace.ts';
import { isDangerousAt, tracesOf } from '../machine/traces.ts';
import { sight } from './sight.ts';
import { field } from './sink-conditions.ts';

interface AwsSink {
  readonly service: RegExp;
  readonly operation: RegExp;
  readonly fields: readonly string[];
  readonly weakness: 'event-in-sql' | 'event-in-nosql-query';
  readonly danger: number;
  readonly what: string;
}

const SQL = { weakness: 'event-in-sql', danger: Danger.sql, what: 'is run as SQL' } as const;
const QUERY = { weakness: 'event-in-nosql-query', danger: Danger.nosql } as const;
/** Statements and expressions are texts: that a value is surely one rules nothing out. */
const STATEMENT = { weakness: 'event-in-nosql-query', danger: Danger.sql } as const;

/** Inputs of the AWS API that are languages: values belong beside them. */
const AWS_SINKS: readonly AwsSink[] = [
  {
    ...SQL,
    service: /^rds-?data/iu,
    operation: /^(?:BatchExecuteStatement|ExecuteStatement|ExecuteSql)$/u,
    fields: ['sql', 'sqlStatements'],
  },
  { ...SQL, service: /^athena$/iu, operation: /^StartQueryExecution$/u, fields: ['QueryString'] },
  {
    ...SQL,
    service: /^redshift-?data$/iu,
    operation: /^(?:Batch)?ExecuteStatement$/u,
    fields: ['Sql', 'Sqls'],
  },
  { ...SQL, service: /^timestream-?query$/iu, operation: /^Query$/u, fields: ['QueryString'] },
  { ...SQL, service: /^s3$/iu, operation: /^SelectObjectContent$/u, fields: ['Expression'] },
  {
    ...STATEMENT,
    service: /^dynamodb/iu,
    operation: /^(?:ExecuteStatement|BatchExecuteStatement|ExecuteTransaction)$/u,
    fields: ['Statement'],
    what: 'is run as a PartiQL statement',
  },
  {
    ...STATEMENT,
    service: /^dynamodb/iu,
    operation: /^(?:Query|Scan|UpdateItem|PutItem|DeleteItem)$/u,
    fields: [
      'FilterExpression',
      'KeyConditionExpression',
      'ConditionExpression',
      'UpdateExpression',
      'ProjectionExpression',
    ],
    what: 'is part of the expression, not of its values',
  },
  {
    ...QUERY,
    service: /^dynamodb/iu,
    operation: /^(?:Query|Scan)$/u,
    fields: ['ScanFilter', 'QueryFilter', 'KeyConditions'],
    what: 'is a filter that the sender builds',
  },
  {
    ...STATEMENT,
    service: /^(?:cloudwatch-logs|logs)$/iu,
    operation: /^StartQuery$/u,
    fields: ['queryString'],
    what: 'is run as a query',
  },
  {
    ...STATEMENT,
    service: /^neptune(?:data|-graph)$/iu,
    operation: /^Execute/u,
    fields: ['gremlinQuery', 'openCypherQuery', 'queryString'],
    what: 'is run as a query',
  },
];

/** Looks whether a text that AWS runs is made of the event, or the whole question is. */
export function watchAwsText(
  {
    service,
    operation,
    input,
  }: { readonly service: string; readonly operation: string; readonly input: Value },
  use: CallUse,
): void {
  for (const sink of AWS_SINKS) {
    if (!sink.service.test(service) || !sink.operation.test(operation)) continue;
    for (const name of sink.fields) tell(sink, field(input, name, use), use);
  }
  if (!/^dynamodb/iu.test(service) || !/^(?:Query|Scan|ExecuteStatement)$/u.test(operation)) return;
  tell({ ...QUERY, what: 'is the whole question, table and filter included' }, input, use);
}

function tell(sink: Pick<AwsSink, 'danger' | 'weakness' | 'what'>, value: Value, use: CallUse): void {
  const found = tracesOf(value).find((each) => isDangerousAt(each, sink.danger, use.frame));
  if (found === undefined) return;
  sight({ weakness: sink.weakness, frame: use.frame, site: use.site, what: sink.what, trace: found });
}
