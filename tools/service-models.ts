/**
 * Writes packages/audit/src/code/actions/service-models.generated.ts from AWS's published service models: botocore's data
 * folder, and the `apis/` folder of the aws-sdk package (names of version 2). Run by hand when AWS has new services:
 * `node tools/service-models.ts BOTOCORE_DATA AWS_SDK_APIS SOURCE`
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expandActions, isService } from '../packages/audit/src/access/action-table.ts';
import { ROOT } from './report-problems.ts';

const OUTPUT = 'packages/audit/src/code/actions/service-models.generated.ts';

interface ServiceModel {
  readonly metadata: {
    readonly serviceId: string;
    readonly endpointPrefix: string;
    readonly signingName?: string;
    readonly uid?: string;
  };
  readonly operations: Readonly<
    Record<
      string,
      {
        readonly http?: { readonly method: string; readonly requestUri: string };
        readonly authtype?: string;
        readonly auth?: readonly string[];
      }
    >
  >;
}

interface Row {
  readonly boto3: string;
  readonly prefix: string;
  readonly v2: string;
  readonly v3: string;
  /** Operations without an action of their name: `[name, verb]`. */
  readonly others: readonly (readonly [string, string])[];
  /** Operations that AWS takes unsigned. */
  readonly unsigned: readonly string[];
  readonly waiters: Readonly<Record<string, string>>;
  /** How many operations there are, for the record. */
  readonly operations: number;
}

/** Renames that no model states: the service's calls are authorised under another service's prefix. */
const PREFIXES: Readonly<Record<string, string>> = {
  apigateway: 'apigateway',
  apigatewaymanagementapi: 'execute-api',
  'bedrock-agent-runtime': 'bedrock',
  'bedrock-runtime': 'bedrock',
  cloudcontrol: 'cloudformation',
  s3control: 's3',
  sesv2: 'ses',
  apigatewayv2: 'apigateway',
};

function readModel(folder: string): ServiceModel | undefined {
  const versions = readdirSync(folder).sort();
  const file = join(folder, versions.at(-1) ?? '', 'service-2.json.gz');
  return existsSync(file) ? JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) : undefined;
}

function readWaiters(folder: string): Readonly<Record<string, string>> {
  const file = join(folder, readdirSync(folder).sort().at(-1) ?? '', 'waiters-2.json');
  if (!existsSync(file)) return {};
  const { waiters }: { waiters: Record<string, { operation: string }> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return Object.fromEntries(Object.entries(waiters).map(([name, { operation }]) => [name, operation]));
}

/** The IAM prefix under which most of a service's operations are actions; its own names first. */
function prefixOf(boto3: string, { metadata, operations }: ServiceModel): string {
  const known = PREFIXES[boto3];
  if (known !== undefined) return known;
  const own = [metadata.signingName, metadata.endpointPrefix, boto3].filter(
    (name) => name !== undefined && isService(name),
  );
  const names = Object.keys(operations);
  const share = (prefix: string) => {
    const actions = new Set(expandActions(`${prefix}:*`).map((action) => action.toLowerCase()));
    return names.filter((name) => actions.has(`${prefix}:${name}`.toLowerCase())).length;
  };
  const best = [...new Set(own)].map((prefix) => ({ prefix: prefix ?? '', hits: share(prefix ?? '') }));
  const everywhere = best.some(({ hits }) => hits > 0)
    ? []
    : ALL_PREFIXES.map((prefix) => ({ prefix, hits: share(prefix) }));
  const [first] = [...best, ...everywhere].sort((a, b) => b.hits - a.hits);
  // A few names in common (`ListTagsForResource`) are no kinship.
  return first !== undefined && first.hits * 2 > names.length
    ? first.prefix
    : (metadata.signingName ?? metadata.endpointPrefix);
}

const ALL_PREFIXES = [...new Set(expandActions('*').map((action) => action.slice(0, action.indexOf(':'))))];

function rowOf(data: string, boto3: string, v2Names: ReadonlyMap<string, string>): Row | undefined {
  const model = readModel(join(data, boto3));
  if (model === undefined) return undefined;
  const prefix = prefixOf(boto3, model);
  const actions = new Set(expandActions(`${prefix}:*`).map((action) => action.toLowerCase()));
  const operations = Object.entries(model.operations);
  const others = operations.filter(([name]) => !actions.has(`${prefix}:${name}`.toLowerCase()));
  const uid = model.metadata.uid?.replace(/-\d{4}-\d\d-\d\d$/, '') ?? boto3;
  return {
    boto3,
    prefix,
    v2: v2Names.get(uid) ?? v2Names.get(boto3) ?? '',
    v3: model.metadata.serviceId.toLowerCase().replaceAll(' ', '-'),
    others: others.map(([name, { http }]) => [name, http?.method ?? 'POST'] as const),
    unsigned: operations
      .filter(([, { authtype, auth }]) => authtype === 'none' || auth?.includes('smithy.api#noAuth') === true)
      .map(([name]) => name),
    waiters: readWaiters(join(data, boto3)),
    operations: operations.length,
  };
}

function v2ServiceNames(apis: string): ReadonlyMap<string, string> {
  const metadata: Record<string, { name: string; prefix?: string }> = JSON.parse(
    readFileSync(join(apis, 'metadata.json'), 'utf8'),
  );
  return new Map(Object.entries(metadata).map(([id, { name, prefix }]) => [prefix ?? id, name]));
}

if (import.meta.main) {
  const [data, apis, source] = process.argv.slice(2);
  if (data === undefined || apis === undefined || source === undefined) {
    process.stderr.write('Cannot write the service models: BOTOCORE_DATA AWS_SDK_APIS SOURCE are needed\n');
    process.exitCode = 2;
  } else {
    const names = v2ServiceNames(apis);
    const rows = readdirSync(data, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => rowOf(data, entry.name, names))
      .filter((row) => row !== undefined);
    const lines = rows.map((row) => `  ${JSON.stringify(row)},`);
    writeFileSync(
      join(ROOT, OUTPUT),
      `// Generated by tools/service-models.ts from AWS's service models; do not edit.
import type { ServiceModelRow } from './service-model.ts';

/** Where the models were taken from. */
export const SERVICE_MODELS_SOURCE = '${source}';

/** Every service of the AWS SDKs. */
export const SERVICE_MODELS: readonly ServiceModelRow[] = [
${lines.join('\n')}
];
`,
    );
    process.stdout.write(
      `${rows.length} services, ${rows.reduce((sum, row) => sum + row.operations, 0)} operations, ${rows.reduce((sum, row) => sum + row.others.length, 0)} without an action of their name\n`,
    );
  }
}
