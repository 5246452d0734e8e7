import { parseArn } from '../../model/arn.ts';
import type { TemplateInput } from '../template-reading.ts';
import { type JsonRecord, memberOf, recordOf, textOf } from './json-value.ts';
import { type ModuleScope, ModuleScopes, resourceConfiguration } from './module-scope.ts';
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
  'root_resource_id',
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
  readonly #modules = new Set<string>();
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

  /** The instance of one of the types that has this id, ARN, name or URL; of ARNs, service and resource count. */
  withIdentity(types: readonly string[], value: string): ResourceInstance | undefined {
    const texts = [value, arnTail(value), queueName(value)].filter((each) => each !== undefined);
    for (const text of texts) {
      for (const type of types) {
        const found = this.#byIdentity.get(`${type}\n${text}`);
        if (found !== undefined && isInAccount(found, value)) return found;
      }
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
      this.#fileModule(instance.scope);
    }
    if (instance.mode === 'data') return;
    push(this.#byType, type, instance);
    const written = [namedType(type).name ?? 'name', ...IDENTITIES].map((each) =>
      textOf(memberOf(values, each)),
    );
    for (const value of [...written, instance.arn && arnTail(instance.arn)]) {
      const key = `${type}\n${value}`;
      if (value !== undefined && value !== '' && !this.#byIdentity.has(key)) {
        this.#byIdentity.set(key, instance);
      }
    }
  }

  /** Files a module instance and those around it under their addresses without key. */
  #fileModule({ address, caller }: ModuleScope): void {
    if (address === '' || this.#modules.has(address)) return;
    this.#modules.add(address);
    const base = address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '');
    const known = this.#moduleInstances.get(base);
    if (known === undefined) this.#moduleInstances.set(base, [address]);
    else known.push(address);
    if (caller !== undefined) this.#fileModule(caller.scope);
  }

  /** Region of the resource's provider: a constant, or a variable of the root. */
  #providerRegion(providers: JsonRecord, configuration: JsonRecord): string | undefined {
    const key = textOf(configuration['provider_config_key']) ?? 'aws';
    if (this.#regions.has(key)) return this.#regions.get(key);
    // Modules inherit the root's provider of that name.
    const inherited = key.slice(key.lastIndexOf(':') + 1);
    const region = [key, inherited]
      .map((each) => recordOf(recordOf(memberOf(providers, each))['expressions'])['region'])
      .map((each) => textOf(this.follow({ scope: this.#scopes.at('') }, each).literals[0]))
      .find((each) => each !== undefined);
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

/** Service and resource of an ARN: what is known of it before account and region are. */
function arnTail(value: string): string | undefined {
  const parts = parseArn(value);
  return parts === undefined ? undefined : `arn ${parts.service} ${parts.resource}`;
}

/** `https://sqs.eu-west-1.amazonaws.com/123456789012/orders` → `orders`. */
function queueName(value: string): string | undefined {
  return value.startsWith('https://sqs.') ? value.slice(value.lastIndexOf('/') + 1) : undefined;
}

/** An ARN of another account names another resource. */
function isInAccount(instance: ResourceInstance, value: string): boolean {
  const account = parseArn(value)?.account ?? '';
  return account === '' || instance.account.startsWith('<') || account === instance.account;
}
