import type { TemplateInput } from '../template-reading.ts';
import { type JsonRecord, memberOf, recordOf, textOf } from './json-value.ts';
import { ModuleScopes, resourceConfiguration } from './module-scope.ts';
import { namedType } from './physical-name.ts';
import type { PlanDocument, PlannedResource } from './plan-document.ts';
import { followExpression, type Trail, type TrailStart } from './reference-trail.ts';
import { addressPlaces, identityOf, type ResourceInstance } from './resource-instance.ts';

/** Attributes by which other resources name one. */
const IDENTITIES = [
  'id',
  'arn',
  'name',
  'url',
  'key_id',
  'invoke_arn',
  'qualified_arn',
  'qualified_invoke_arn',
  'execution_arn',
  'stream_arn',
  'dns_name',
  'domain_name',
  'function_url',
  'api_endpoint',
  'version',
];

/** The instances of a plan or state, found by address, by a known value, or along references. */
export class TerraformResources {
  readonly all: readonly ResourceInstance[];
  readonly #scopes: ModuleScopes;
  readonly #variables: JsonRecord;
  readonly #byBase = new Map<string, ResourceInstance[]>();
  readonly #byType = new Map<string, ResourceInstance[]>();
  readonly #byIdentity = new Map<string, ResourceInstance>();
  readonly #moduleInstances = new Map<string, string[]>();
  readonly #joins = new Map<string, ReadonlyMap<string, readonly ResourceInstance[]>>();
  readonly #regions = new Map<string, string | undefined>();

  constructor(document: PlanDocument, input: TemplateInput) {
    this.#scopes = new ModuleScopes(document.rootModule);
    this.#variables = document.variables;
    const placeOf = addressPlaces(input.file, input.text);
    const account = input.account ?? callerAccount(document) ?? '<account>';
    const usualRegion = stateRegion(document) ?? '';
    this.all = document.resources.map((resource) => {
      const scope = this.#scopes.at(resource.moduleAddress);
      const baseAddress = withoutKey(resource);
      const configuration = resourceConfiguration(
        scope,
        `${dataPrefix(resource)}${resource.type}.${resource.name}`,
      );
      const region = input.region ?? this.#providerRegion(document.providers, configuration) ?? usualRegion;
      return {
        ...resource,
        ...identityOf(resource, { account, region }),
        id: `${input.file}#${resource.address}`,
        baseAddress,
        scope,
        configuration,
        expressions: recordOf(configuration['expressions']),
        at: placeOf(resource.address),
      };
    });
    for (const each of this.all) this.#file(each);
  }

  /** Managed instances of a type, in the order of the plan. */
  ofType(type: string): readonly ResourceInstance[] {
    return this.#byType.get(type) ?? [];
  }

  /** The instance of one of the types that has this id, ARN, name or URL. */
  withIdentity(types: readonly string[], value: string): ResourceInstance | undefined {
    for (const type of types) {
      const found = this.#byIdentity.get(`${type}\n${value}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /**
   * Instances by the ids of what their attribute names: `joined('aws_lambda_permission.function_name',
   * 'aws_lambda_function', …)`. Asked of each instance once.
   */
  joined(
    attribute: string,
    named: string,
    idOf: (instance: ResourceInstance) => string | readonly string[],
  ): ReadonlyMap<string, readonly ResourceInstance[]> {
    const key = `${attribute}>${named}`;
    const before = this.#joins.get(key);
    if (before !== undefined) return before;
    const index = new Map<string, ResourceInstance[]>();
    for (const each of this.ofType(attribute.split('.', 1)[0] ?? '')) {
      for (const id of [idOf(each)].flat()) push(index, id, each);
    }
    this.#joins.set(key, index);
    return index;
  }

  follow(start: TrailStart, expression: unknown): Trail {
    return followExpression(
      {
        scopes: this.#scopes,
        variables: this.#variables,
        byBase: this.#byBase,
        moduleInstances: this.#moduleInstances,
      },
      start,
      expression,
    );
  }

  #file(instance: ResourceInstance): void {
    push(this.#byBase, instance.baseAddress, instance);
    const { moduleAddress, type, values } = instance;
    if (moduleAddress !== '') {
      const base = moduleAddress.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '');
      const known = this.#moduleInstances.get(base);
      if (known === undefined) this.#moduleInstances.set(base, [moduleAddress]);
      else if (!known.includes(moduleAddress)) known.push(moduleAddress);
    }
    if (instance.mode === 'data') return;
    push(this.#byType, type, instance);
    for (const attribute of [namedType(type).name ?? 'name', ...IDENTITIES]) {
      const value = textOf(memberOf(values, attribute));
      const key = `${type}\n${value}`;
      if (value !== undefined && value !== '' && !this.#byIdentity.has(key)) {
        this.#byIdentity.set(key, instance);
      }
    }
  }

  /** Region of the resource's provider: a constant, or a variable of the root. */
  #providerRegion(providers: JsonRecord, configuration: JsonRecord): string | undefined {
    const key = textOf(configuration['provider_config_key']) ?? 'aws';
    if (this.#regions.has(key)) return this.#regions.get(key);
    const provider = recordOf(memberOf(providers, key));
    const expression = recordOf(recordOf(provider['expressions'])['region']);
    const { literals } = this.follow({ scope: this.#scopes.at('') }, expression);
    const region = textOf(literals[0]);
    this.#regions.set(key, region);
    return region;
  }
}

function push(index: Map<string, ResourceInstance[]>, key: string, instance: ResourceInstance): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [instance]);
  else list.push(instance);
}

function dataPrefix(resource: PlannedResource): string {
  return resource.mode === 'data' ? 'data.' : '';
}

function withoutKey(resource: PlannedResource): string {
  const prefix = resource.moduleAddress === '' ? '' : `${resource.moduleAddress}.`;
  return `${prefix}${dataPrefix(resource)}${resource.type}.${resource.name}`;
}

function callerAccount({ resources }: PlanDocument): string | undefined {
  const identity = resources.find((each) => each.mode === 'data' && each.type === 'aws_caller_identity');
  return textOf(identity?.values['account_id']);
}

function stateRegion({ resources }: PlanDocument): string | undefined {
  const region = resources.find((each) => each.mode === 'data' && each.type === 'aws_region');
  return textOf(region?.values['region']) ?? textOf(region?.values['name']);
}
