import { isJsonRecord, type JsonRecord, memberOf, recordOf } from './json-value.ts';

/** An instance of a module: what its configuration says, and where it is called. */
export interface ModuleScope {
  /** `module.api["a"].module.queue`, '' for the root. */
  readonly address: string;
  readonly configuration: JsonRecord;
  /** The calling module and the call's own node; absent for the root. */
  readonly caller?: { readonly scope: ModuleScope; readonly call: JsonRecord };
  /** Key of the module's `for_each`, index of its `count`. */
  readonly key?: string | number;
}

/** One step of a module address: `module.api["a"]`. Keys may hold any text, quotes are escaped as in JSON. */
const MODULE_STEP = /^module\.([^.[\]"]+)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?(?:\.|$)/;

const MAXIMUM_STEPS = 50;

/** Finds the scope of any module address; scopes are made once. */
export class ModuleScopes {
  readonly #byAddress = new Map<string, ModuleScope>();
  readonly #root: ModuleScope;

  constructor(rootModule: JsonRecord) {
    this.#root = { address: '', configuration: rootModule };
  }

  /** The scope of an address; a scope without configuration where the plan does not tell it. */
  at(address: string): ModuleScope {
    const before = this.#byAddress.get(address);
    if (before !== undefined) return before;
    let scope = this.#root;
    let rest = address;
    for (let step = 0; rest !== '' && step < MAXIMUM_STEPS; step += 1) {
      const match = MODULE_STEP.exec(rest);
      if (match === null) break;
      scope = this.child(scope, match[1] ?? '', keyOf(match[2]));
      rest = rest.slice(match[0].length);
    }
    this.#byAddress.set(address, scope);
    return scope;
  }

  /** The instance of a module that `scope` calls. */
  child(scope: ModuleScope, name: string, key: string | number | undefined): ModuleScope {
    const index = key === undefined ? '' : `[${JSON.stringify(key)}]`;
    const address = `${scope.address === '' ? '' : `${scope.address}.`}module.${name}${index}`;
    const before = this.#byAddress.get(address);
    if (before !== undefined) return before;
    const call = recordOf(memberOf(recordOf(scope.configuration['module_calls']), name));
    const child: ModuleScope = {
      address,
      configuration: recordOf(call['module']),
      caller: { scope, call },
      ...(key === undefined ? {} : { key }),
    };
    this.#byAddress.set(address, child);
    return child;
  }
}

/** `0` → 0, `"a"` → a. */
export function keyOf(written: string | undefined): string | number | undefined {
  if (written === undefined) return undefined;
  if (!written.startsWith('"')) return Number(written);
  try {
    const parsed: unknown = JSON.parse(written);
    return typeof parsed === 'string' ? parsed : undefined;
  } catch {
    return written.slice(1, -1);
  }
}

/** The configuration block of a resource: `expressions`, `for_each_expression`, `provider_config_key`. */
export function resourceConfiguration(scope: ModuleScope, configAddress: string): JsonRecord {
  const resources = scope.configuration['resources'];
  if (!Array.isArray(resources)) return {};
  let index = RESOURCES_BY_ADDRESS.get(resources);
  if (index === undefined) {
    index = new Map();
    for (const each of resources) {
      if (isJsonRecord(each) && typeof each['address'] === 'string') index.set(each['address'], each);
    }
    RESOURCES_BY_ADDRESS.set(resources, index);
  }
  return index.get(configAddress) ?? {};
}

/** Modules called with `for_each` share one configuration: indexed once, forgotten with the plan. */
const RESOURCES_BY_ADDRESS = new WeakMap<object, Map<string, JsonRecord>>();
