import type { ServiceModelRow } from './service-model.ts';
import { SERVICE_MODELS } from './service-models.generated.ts';

/** Names by which code calls a service, where they differ from all names of the models. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  // Version 2 keeps classes for what is one service today.
  cloudwatchevents: 'events',
  'cloudwatch-events': 'events',
  lexruntime: 'lex-runtime',
  lexmodelbuildingservice: 'lex-models',
  documentclient: 'dynamodb',
  'lib-dynamodb': 'dynamodb',
  'lib-storage': 's3',
  'dynamodb-streams': 'dynamodbstreams',
};

let byName: ReadonlyMap<string, ServiceModelRow> | undefined;

/** The service of an SDK's name for it, whichever SDK: `StepFunctions`, `client-sfn`, `sfn`, `stepfunctions`. */
export function serviceOf(name: string): ServiceModelRow | undefined {
  byName ??= index();
  const key = name
    .toLowerCase()
    .replace(/^@aws-sdk\//, '')
    .replace(/^client-/, '');
  return byName.get(key) ?? byName.get(OTHER_NAMES[key] ?? '');
}

/** boto3's names first: they are the ones that never mean two things. */
function index(): ReadonlyMap<string, ServiceModelRow> {
  const map = new Map<string, ServiceModelRow>();
  for (const key of ['boto3', 'v3', 'v2'] as const) {
    for (const row of SERVICE_MODELS) {
      const name = row[key].toLowerCase();
      if (name !== '' && !map.has(name)) map.set(name, row);
    }
  }
  return map;
}
