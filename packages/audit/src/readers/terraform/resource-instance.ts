import type { SourcePlace } from '../../model/source-place.ts';
import type { JsonRecord } from './json-value.ts';
import type { ModuleScope } from './module-scope.ts';
import { buildArn, namedType } from './physical-name.ts';
import type { PlannedResource } from './plan-document.ts';

/** A resource instance with its identity: known where the plan tells it, else in atoms built from the address. */
export interface ResourceInstance extends PlannedResource {
  /** Id of its subject: `plan.json#aws_sqs_queue.orders`. */
  readonly id: string;
  /** The address without the key: `module.api.aws_sqs_queue.orders`. */
  readonly baseAddress: string;
  readonly scope: ModuleScope;
  /** `expressions` of its configuration, {} where there is none. */
  readonly expressions: JsonRecord;
  readonly configuration: JsonRecord;
  readonly physicalName: string;
  readonly arn?: string;
  readonly account: string;
  readonly region: string;
  readonly at: SourcePlace;
}

/** What decides an instance's identity besides its own values. */
export interface IdentityContext {
  readonly account: string;
  /** Region of the resource's provider. */
  readonly region: string;
}

/** Name, ARN, account and region of a resource. */
export function identityOf(
  resource: PlannedResource,
  context: IdentityContext,
): Pick<ResourceInstance, 'physicalName' | 'arn' | 'account' | 'region'> {
  const { values, address, type } = resource;
  const form = namedType(type);
  const atom = `<${address}>`;
  const knownArn = text(values['arn']);
  const [, , , arnRegion = '', arnAccount = ''] = knownArn?.split(':', 6) ?? [];
  const region =
    form.isGlobal === true ? '' : text(values['region']) || arnRegion || context.region || '<region>';
  const account = arnAccount || context.account;
  const physicalName = text(values[form.name ?? 'name']) ?? atom;
  const parts = { region, account, address, name: physicalName };
  const id = text(values['id']) ?? atom;
  const path = text(values['path']) ?? '/';
  const built = form.arn === undefined ? undefined : buildArn(form.arn, { ...parts, id, path });
  const arn = knownArn ?? built;
  return { physicalName, account, region, ...(arn === undefined ? {} : { arn }) };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Lines of the first mention of each address in the plan text; a plan on one line has columns only. */
export function addressPlaces(file: string, source: string): (address: string) => SourcePlace {
  const places = new Map<string, SourcePlace>();
  let line = 1;
  let lineStart = 0;
  let scanned = 0;
  for (const match of source.matchAll(/"address":\s?"((?:[^"\\\n]|\\.)*)"/g)) {
    for (let end = source.indexOf('\n', scanned); end !== -1 && end < match.index; ) {
      line += 1;
      lineStart = end + 1;
      end = source.indexOf('\n', lineStart);
    }
    scanned = Math.max(match.index, lineStart);
    const address = (match[1] ?? '').replaceAll('\\"', '"');
    if (!places.has(address)) places.set(address, { file, line, column: match.index - lineStart + 1 });
  }
  return (address) => places.get(address) ?? { file };
}
