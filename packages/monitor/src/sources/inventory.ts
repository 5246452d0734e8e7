import type { FunctionConfiguration } from '../records/function-configuration.ts';
import { accountAndRegion } from './account-and-region.ts';
import { epochSeconds } from './epoch-seconds.ts';
import { parseFunctionReference } from './function-name.ts';
import {
  fieldOf,
  isJsonObject,
  type JsonObject,
  numberField,
  objectField,
  textField,
  textsField,
} from './json/json-fields.ts';
import { badItem } from './json/json-records.ts';
import { readSnapshot } from './json/snapshot-records.ts';
import { readLocation } from './location-parts.ts';
import type { OpenObject, ReadItem, RecordReader } from './record-reader.ts';

/**
 * Snapshots of functions: answers of `aws lambda list-functions` (also with `--function-version ALL`),
 * list-versions-by-function, get-function and get-function-configuration, with their time. Answers about other
 * resources are recognised.
 * https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html
 */
export const inventoryReader: RecordReader<FunctionConfiguration> = { id: 'inventory', read: readInventory };

async function* readInventory(object: OpenObject): AsyncGenerator<ReadItem<FunctionConfiguration>> {
  const place = readLocation(object.location);
  const recognised = new Set<string>();
  for await (const item of readSnapshot(object, ['Functions', 'Versions'])) {
    if (item.kind === 'bad') {
      yield item;
      continue;
    }
    const value = configurationIn(item.value);
    const beside = accountAndRegion(Object.fromEntries(item.header));
    const around = { account: beside.account || place.account, region: beside.region || place.region };
    const other = value === undefined ? otherAnswer(item.value) : undefined;
    if (value !== undefined) yield { kind: 'record', record: configuration(value, item.seenAt, around) };
    else if (other !== undefined) recognised.add(other);
    else yield badItem(item.position, 'not a function: FunctionName is missing', item.text);
  }
  for (const as of recognised) yield { kind: 'recognised', as };
}

function configurationIn(value: unknown): JsonObject | undefined {
  if (!isJsonObject(value)) return undefined;
  const inner = fieldOf(value, 'Configuration');
  const found = isJsonObject(inner) ? inner : value;
  return textField(found, 'FunctionName') === '' ? undefined : found;
}

/** The name of another AWS answer (`DBInstances`, `EventSourceMappings`, …) by its first list. */
function otherAnswer(value: unknown): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const list = Object.keys(value).find(
    (key) => /^[A-Z][A-Za-z]{1,60}$/.test(key) && Array.isArray(value[key]),
  );
  return list === undefined ? undefined : `inventory answer ${list}`;
}

function configuration(
  value: JsonObject,
  seenAt: number,
  around: { readonly account: string; readonly region: string },
): FunctionConfiguration {
  const arn = parseFunctionReference(textField(value, 'FunctionArn'));
  const vpc = objectField(value, 'VpcConfig');
  return {
    account: arn?.account || around.account,
    region: arn?.region || around.region,
    functionName: textField(value, 'FunctionName'),
    version: textField(value, 'Version') || '$LATEST',
    runtime: textField(value, 'Runtime'),
    role: textField(value, 'Role'),
    vpcId: textField(vpc, 'VpcId'),
    subnetIds: textsField(vpc, 'SubnetIds').sort(),
    securityGroups: textsField(vpc, 'SecurityGroupIds').sort(),
    codeSha256: textField(value, 'CodeSha256'),
    lastModified: Math.floor(epochSeconds(fieldOf(value, 'LastModified')) ?? -1),
    memorySizeMb: numberField(value, 'MemorySize') ?? -1,
    timeoutSeconds: numberField(value, 'Timeout') ?? -1,
    seenAt,
  };
}
