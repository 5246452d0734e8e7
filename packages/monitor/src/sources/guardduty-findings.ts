import type { GuardDutyFinding } from '../records/guardduty-finding.ts';
import { canonicalAddress } from './canonical-address.ts';
import { epochSeconds } from './epoch-seconds.ts';
import { parseFunctionReference } from './function-name.ts';
import { fieldOf, isJsonObject, type JsonObject } from './json/json-fields.ts';
import { badItem, readJsonRecords } from './json/json-records.ts';
import type { OpenObject, ReadItem, RecordReader } from './record-reader.ts';

/**
 * GuardDuty findings: answers of `aws guardduty get-findings` (PascalCase), the export to S3 (JSON Lines, camelCase),
 * and EventBridge envelopes. https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_cloudwatch.html
 */
export const guarddutyFindingsReader: RecordReader<GuardDutyFinding> = {
  id: 'guardduty',
  read: readFindings,
};

const ACTIONS = [
  'networkConnectionAction',
  'awsApiCallAction',
  'rdsLoginAttemptAction',
  'kubernetesApiCallAction',
  'portProbeAction',
];

async function* readFindings(object: OpenObject): AsyncGenerator<ReadItem<GuardDutyFinding>> {
  for await (const item of readJsonRecords(object, { arrays: ['Findings', 'findings'] })) {
    if (item.kind === 'bad') yield item;
    if (item.kind !== 'record') continue;
    const finding = readFinding(item.value);
    if ('because' in finding) yield badItem(item.position, finding.because, item.text);
    else yield { kind: 'record', record: finding };
  }
}

function readFinding(value: unknown): GuardDutyFinding | { readonly because: string } {
  if (!isJsonObject(value)) return { because: 'not a GuardDuty finding: not an object' };
  const isEnvelope = fieldOf(value, 'detail-type') !== undefined;
  const finding = isEnvelope ? objectOf(value, 'detail') : value;
  const findingId = textOf(finding, 'id');
  const type = textOf(finding, 'type');
  const severity = member(finding, 'severity');
  if (findingId === '' || type === '') return { because: 'not a GuardDuty finding: id or type is missing' };
  if (typeof severity !== 'number') return { because: 'severity is not a number' };
  const service = objectOf(finding, 'service');
  const lastSeen =
    timeOf(service, 'eventLastSeen') ?? timeOf(finding, 'updatedAt') ?? timeOf(finding, 'createdAt');
  if (lastSeen === undefined)
    return { because: 'the finding has no time: eventLastSeen and updatedAt are missing' };
  const resource = objectOf(finding, 'resource');
  return {
    account: textOf(finding, 'accountId'),
    region: textOf(finding, 'region'),
    findingId,
    type,
    title: textOf(finding, 'title'),
    severity,
    firstSeen: timeOf(service, 'eventFirstSeen') ?? timeOf(finding, 'createdAt') ?? lastSeen,
    lastSeen,
    functionName: functionNameOf(objectOf(resource, 'lambdaDetails')),
    principal: principalOf(objectOf(resource, 'accessKeyDetails')),
    remoteAddress: remoteAddressOf(objectOf(service, 'action')),
  };
}

function functionNameOf(details: JsonObject): string {
  return (
    textOf(details, 'functionName') || (parseFunctionReference(textOf(details, 'functionArn'))?.name ?? '')
  );
}

/** Findings name the user or role; its ARN is not in them. */
function principalOf(details: JsonObject): string {
  return textOf(details, 'userName') || textOf(details, 'principalId');
}

function remoteAddressOf(action: JsonObject): string {
  for (const name of ACTIONS) {
    const part = objectOf(action, name);
    const probes = member(part, 'portProbeDetails');
    const [probe] = Array.isArray(probes) ? probes : [];
    const remote = objectOf(isJsonObject(probe) ? probe : part, 'remoteIpDetails');
    const address = textOf(remote, 'ipAddressV4') || textOf(remote, 'ipAddressV6');
    if (address !== '') return canonicalAddress(address) ?? address;
  }
  return '';
}

/** A member by its camelCase name or, as the API's answers have it, in PascalCase. */
function member(object: JsonObject, name: string): unknown {
  return fieldOf(object, name) ?? fieldOf(object, `${name.charAt(0).toUpperCase()}${name.slice(1)}`);
}

function textOf(object: JsonObject, name: string): string {
  const value = member(object, name);
  return typeof value === 'string' ? value.slice(0, 1024) : '';
}

function objectOf(object: JsonObject, name: string): JsonObject {
  const value = member(object, name);
  return isJsonObject(value) ? value : {};
}

function timeOf(object: JsonObject, name: string): number | undefined {
  const time = epochSeconds(member(object, name));
  return time === undefined ? undefined : Math.floor(time);
}
