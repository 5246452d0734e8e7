import type { ServerlessForm } from '@watertight/audit/code/least-privilege/writers/write-serverless.ts';
import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';

const PLUGIN = 'serverless-iam-roles-per-function';

/** Where a service keeps the statements of its functions; `shared` where its text does not tell otherwise. */
export function serverlessForm(text: string): ServerlessForm {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (pluginNames(document).some((name) => name.split('/').at(-1)?.startsWith(PLUGIN) === true))
    return 'plugin';
  if (document.getIn(['provider', 'iam', 'role', 'mode']) === 'perFunction') return 'per-function';
  const version = document.get('frameworkVersion');
  const isFourth = /^[\s^~>=v]*4(?:\.|\s*$|$)/.test(typeof version === 'object' ? '' : String(version ?? ''));
  return isFourth || hasOwnRoles(document) ? 'per-function' : 'shared';
}

function pluginNames(document: Document): readonly string[] {
  const plugins: unknown = document.get('plugins');
  const list = isMap(plugins) ? plugins.get('modules') : plugins;
  if (!isSeq(list)) return [];
  return list.items.flatMap((item) => (isScalar(item) && typeof item.value === 'string' ? item.value : []));
}

/** True when a function has `iam.role` with statements already. */
function hasOwnRoles(document: Document): boolean {
  const functions: unknown = document.get('functions');
  const maps = isSeq(functions) ? functions.items : [functions];
  return maps.some(
    (map) =>
      isMap(map) && map.items.some(({ value }) => isMap(value) && value.hasIn(['iam', 'role', 'statements'])),
  );
}
