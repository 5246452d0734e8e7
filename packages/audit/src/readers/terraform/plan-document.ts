import { auditError } from '../../errors.ts';
import type { Incomplete } from '../../model/inventory.ts';
import type { TemplateInput } from '../template-reading.ts';
import { isJsonRecord, type JsonRecord, memberOf, recordOf, recordsOf, textOf } from './json-value.ts';

/** Characters of a plan that are read; plans of some thousand resources stay below a tenth of it. */
const MAXIMUM_PLAN_CHARACTERS = 100_000_000;

/** Modules in modules; Terraform users rarely pass five. */
const MAXIMUM_MODULE_DEPTH = 40;

/** One resource instance as the plan or state lists it. */
export interface PlannedResource {
  readonly address: string;
  /** Address of the module instance, '' for the root. */
  readonly moduleAddress: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  /** Key of `for_each`, index of `count`. */
  readonly key?: string | number;
  readonly values: JsonRecord;
  /** Mirrors the values: `true` where the value is known only after apply. */
  readonly unknown: JsonRecord;
}

/** The parts of `terraform show -json` that the reader needs. */
export interface PlanDocument {
  readonly resources: readonly PlannedResource[];
  /** `configuration.root_module`, {} for a state. */
  readonly rootModule: JsonRecord;
  readonly providers: JsonRecord;
  readonly variables: JsonRecord;
  readonly incomplete: readonly Incomplete[];
}

/** True for the JSON of a plan or of a state, as `terraform show -json` (or `tofu show -json`) prints it. */
export function isTerraformPlan(parsed: unknown): boolean {
  if (!isJsonRecord(parsed)) return false;
  if (isJsonRecord(recordOf(parsed['planned_values'])['root_module'])) return true;
  if (typeof memberOf(parsed, 'format_version') !== 'string') return false;
  if (isJsonRecord(parsed['planned_values']) || Array.isArray(parsed['resource_changes'])) return true;
  return isJsonRecord(parsed['values']) && 'terraform_version' in parsed;
}

/**
 * Parses the text.
 *
 * Format: https://developer.hashicorp.com/terraform/internals/json-format
 *
 * @throws WatertightError WT-E-TEMPLATE-01 for text that is no JSON, no plan and no state, or too long.
 */
export function parsePlan({ file, text }: TemplateInput): PlanDocument {
  if (text.length > MAXIMUM_PLAN_CHARACTERS) {
    throw planError(file, `a plan may have ${MAXIMUM_PLAN_CHARACTERS} characters, it has ${text.length}`);
  }
  const parsed = parseJson(file, text);
  if (!isTerraformPlan(parsed)) {
    throw planError(file, 'expected the output of `terraform show -json`, it has neither plan nor state');
  }
  const document = recordOf(parsed);
  const walk = new ResourceWalk();
  if (isJsonRecord(document['values'])) walk.module(recordOf(document['values'])['root_module']);
  walk.module(recordOf(recordOf(document['prior_state'])['values'])['root_module'], 'data');
  walk.module(recordOf(document['planned_values'])['root_module']);
  walk.changes(recordsOf(document['resource_changes']));
  const configuration = recordOf(document['configuration']);
  return {
    resources: walk.resources(),
    rootModule: recordOf(configuration['root_module']),
    providers: recordOf(configuration['provider_config']),
    variables: recordOf(document['variables']),
    incomplete: [...walk.incomplete, ...planState(document)],
  };
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (cause) {
    throw planError(file, cause instanceof Error ? cause.message : String(cause));
  }
}

function planError(file: string, because: string): Error {
  return auditError('WT-E-TEMPLATE-01', { because }, { at: { file } });
}

function planState(document: JsonRecord): readonly Incomplete[] {
  if (document['errored'] === true)
    return [{ what: 'plan', because: 'Terraform reported errors in this plan' }];
  if (document['complete'] === false) {
    return [{ what: 'plan', because: 'Terraform deferred a part of this plan to another run' }];
  }
  return [];
}

/** Collects instances from the places where a plan lists them; later places add to earlier ones. */
class ResourceWalk {
  readonly incomplete: Incomplete[] = [];
  readonly #byAddress = new Map<string, PlannedResource>();
  readonly #deleted = new Set<string>();

  resources(): readonly PlannedResource[] {
    return [...this.#byAddress.values()].filter((each) => !this.#deleted.has(each.address));
  }

  module(module: unknown, only?: 'data'): void {
    const waiting: { readonly node: JsonRecord; readonly depth: number }[] = [
      { node: recordOf(module), depth: 0 },
    ];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { node, depth } = next;
      const moduleAddress = textOf(node['address']) ?? '';
      for (const resource of recordsOf(node['resources'])) {
        const found = plannedResource(resource, moduleAddress);
        if (found === undefined) this.#skip(resource);
        else if (only === undefined || found.mode === only) this.#add(found);
      }
      const children = recordsOf(node['child_modules']);
      if (depth < MAXIMUM_MODULE_DEPTH) {
        for (const child of children.toReversed()) waiting.push({ node: child, depth: depth + 1 });
      } else if (children.length > 0) {
        this.incomplete.push({
          what: moduleAddress,
          because: `modules nest deeper than ${MAXIMUM_MODULE_DEPTH}`,
        });
      }
    }
  }

  changes(changes: readonly JsonRecord[]): void {
    for (const entry of changes) {
      const change = recordOf(entry['change']);
      const actions = Array.isArray(change['actions']) ? change['actions'] : [];
      const address = textOf(entry['address']) ?? '';
      // Also a change from nothing to nothing, which Terraform lists for instances that count dropped.
      if (isGone(actions) || change['after'] === null) {
        this.#deleted.add(address);
        continue;
      }
      const found = plannedResource(entry, textOf(entry['module_address']) ?? '');
      if (found === undefined) {
        this.#skip(entry);
        continue;
      }
      const before = this.#byAddress.get(found.address);
      this.#add({
        ...found,
        values: { ...recordOf(change['after']), ...before?.values },
        unknown: recordOf(change['after_unknown']),
      });
    }
  }

  #add(resource: PlannedResource): void {
    const before = this.#byAddress.get(resource.address);
    this.#byAddress.set(resource.address, before === undefined ? resource : { ...before, ...resource });
  }

  #skip(resource: JsonRecord): void {
    this.incomplete.push({
      what: textOf(resource['address']) ?? 'resource',
      because: 'it has no address or no type',
    });
  }
}

/** Deleted and forgotten resources; a replacement lists `create` as well. */
function isGone(actions: readonly unknown[]): boolean {
  return actions.length === 1 && (actions[0] === 'delete' || actions[0] === 'forget');
}

function plannedResource(node: JsonRecord, moduleAddress: string): PlannedResource | undefined {
  const [address, type] = [node['address'], node['type']];
  if (typeof address !== 'string' || typeof type !== 'string') return undefined;
  const name = textOf(node['name']) ?? address.slice(address.lastIndexOf('.') + 1);
  const key = node['index'];
  return {
    address,
    moduleAddress,
    mode: node['mode'] === 'data' ? 'data' : 'managed',
    type,
    name,
    ...(typeof key === 'string' || typeof key === 'number' ? { key } : {}),
    values: recordOf(node['values']),
    unknown: {},
  };
}
