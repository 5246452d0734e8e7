import type { DnsQuery } from '../records/dns-query.ts';
import { canonicalAddress, canonicalAddresses } from './canonical-address.ts';
import { epochSeconds } from './epoch-seconds.ts';
import { fieldOf, isJsonObject, type JsonObject, objectsField, textField } from './json/json-fields.ts';
import { badItem, parseJson, readJsonRecords } from './json/json-records.ts';
import type { OpenObject, ReadItem, RecordReader } from './record-reader.ts';

const MAX_ANSWERS = 64;

/** Route 53 Resolver query logs: JSON Lines as delivered to S3, or delivered through CloudWatch Logs. */
export const resolverLogsReader: RecordReader<DnsQuery> = { id: 'resolver-logs', read: readResolverLogs };

async function* readResolverLogs(object: OpenObject): AsyncGenerator<ReadItem<DnsQuery>> {
  for await (const item of readJsonRecords(object, { arrays: ['Records', 'logEvents', 'events'] })) {
    if (item.kind === 'bad') yield item;
    if (item.kind !== 'record') continue;
    if (item.header.get('messageType') === 'CONTROL_MESSAGE') {
      yield { kind: 'recognised', as: 'CloudWatch Logs control message' };
      continue;
    }
    const query = readQuery(innerRecord(item.value));
    if ('because' in query) yield badItem(item.position, query.because, item.text);
    else yield { kind: 'record', record: query };
  }
}

/** The record itself, taken out of the log event it may stand in. */
function innerRecord(value: unknown): unknown {
  const message = isJsonObject(value) ? fieldOf(value, 'message') : undefined;
  if (message === undefined) return value;
  return typeof message === 'string' ? parseJson(message) : message;
}

function readQuery(record: unknown): DnsQuery | { readonly because: string } {
  if (!isJsonObject(record)) return { because: 'not a resolver query log record: not an object' };
  const name = textField(record, 'query_name');
  if (name === '') return { because: 'query_name is missing' };
  const time = epochSeconds(fieldOf(record, 'query_timestamp'));
  if (time === undefined) return { because: 'query_timestamp is not a time' };
  const source = textField(record, 'srcaddr');
  return {
    account: textField(record, 'account_id'),
    region: textField(record, 'region'),
    vpcId: textField(record, 'vpc_id'),
    sourceAddress: canonicalAddress(source) ?? source,
    time: Math.floor(time),
    queryName: canonicalDomain(name),
    queryType: textField(record, 'query_type'),
    responseCode: textField(record, 'rcode'),
    answers: answersOf(record),
  };
}

function answersOf(record: JsonObject): string[] {
  const answers = objectsField(record, 'answers').map((answer) => textField(answer, 'Rdata'));
  return canonicalAddresses(answers).slice(0, MAX_ANSWERS);
}

/** Names compare without case and without the dot of the root. */
function canonicalDomain(name: string): string {
  const lower = name.toLowerCase();
  return lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower;
}
