import type { SourcePlace } from '../../model/source-place.ts';
import { isUnresolved, type Value } from '../../model/unresolved.ts';
import { joinedText } from '../cloudformation/text-parts.ts';
import { child, entriesOf, knownText, type Tree, textOf } from '../tree/tree.ts';
import { functionId } from './naming.ts';
import type { Variables } from './variables.ts';

/** A function as declared, variables resolved. */
export interface ServerlessFunction {
  /** Key under `functions`. */
  readonly key: string;
  readonly logicalId: string;
  readonly tree: Tree;
  readonly at?: SourcePlace | undefined;
  readonly physicalName: Value<string>;
}

/** A service with its variables resolved, as far as its parts are asked for. */
export interface ServerlessService {
  readonly file: string;
  readonly name: Value<string>;
  readonly stage: Value<string>;
  readonly region: Value<string>;
  readonly provider: Tree | undefined;
  readonly functions: readonly ServerlessFunction[];
  /** The resolved node under a path of the service. */
  at(...path: readonly string[]): Tree | undefined;
}

/** The parts of a service that everything else is built from. */
export function serviceOf(variables: Variables, file: string): ServerlessService {
  const service = variables.at('service');
  const name = textOf(service?.kind === 'map' ? child(service, 'name') : service) ?? '<service>';
  const { scope } = variables;
  const parts = { file, name, stage: scope.stage(), region: scope.region(), provider: variables.at('provider') };
  return {
    ...parts,
    functions: functionsOf(variables.at('functions'), parts),
    at: (...path) => variables.at(...path),
  };
}

/** `functions` as a map, or a list of maps (often one file each); a key that comes twice is merged by the framework. */
function functionsOf(
  tree: Tree | undefined,
  parts: { readonly name: Value<string>; readonly stage: Value<string> },
): readonly ServerlessFunction[] {
  const maps = tree?.kind === 'list' ? tree.items : tree === undefined ? [] : [tree];
  const byKey = new Map<string, Tree>();
  for (const map of maps) {
    for (const [key, value] of map.kind === 'map' ? map.entries : entriesOf(map)) {
      if (value.kind === 'map') byKey.set(key, value);
    }
  }
  return [...byKey].map(([key, value]) => ({
    key,
    logicalId: functionId(key),
    tree: value,
    at: value.at,
    physicalName: physicalName(key, child(value, 'name'), parts),
  }));
}

function physicalName(
  key: string,
  written: Tree | undefined,
  { name, stage }: { readonly name: Value<string>; readonly stage: Value<string> },
): Value<string> {
  return textOf(written) ?? joinedText([name, '-', stage, '-', key], `service-stage-${key}`);
}

/** A member of the function, else of the provider. */
export function inherited(service: ServerlessService, fn: ServerlessFunction, ...path: readonly string[]): Tree | undefined {
  return child(fn.tree, ...path) ?? child(service.provider, ...path);
}

/** The name of the service and stage with `-` between, as the framework names most things. */
export function stackName({ name, stage }: ServerlessService): Value<string> {
  return joinedText([name, '-', stage], 'service-stage');
}

/** A text that is surely known and not empty. */
export function writtenText(tree: Tree | undefined): string | undefined {
  const text = knownText(tree);
  return text === undefined || text === '' || isUnresolved(text) ? undefined : text;
}
