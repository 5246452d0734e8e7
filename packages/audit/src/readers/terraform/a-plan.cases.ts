import { createInventory, type Inventory } from '../../model/inventory.ts';
import type { TemplateInput } from '../template-reading.ts';
import { readTerraformPlan } from './terraform-plan.ts';

/** Builders of Terraform plans for tests, in the shape that `terraform show -json` prints. */

type Json = Readonly<Record<string, unknown>>;

/** One resource of a case: what is known, what is not, and the configuration behind what is not. */
export interface PlanResource {
  /** `aws_iam_role.orders`, `data.aws_region.here`. */
  readonly is: string;
  readonly key?: string | number;
  /** Address of the module instance: `module.api["a"]`. */
  readonly module?: string;
  readonly values?: Json;
  readonly unknown?: Json;
  readonly expressions?: Json;
  readonly forEach?: Json;
  readonly actions?: readonly string[];
}

export interface PlanParts {
  /** Calls of the root module by name: expressions and outputs. */
  readonly calls?: Readonly<
    Record<string, { readonly expressions?: Json; readonly outputs?: Json; readonly forEach?: Json }>
  >;
  readonly variables?: Json;
  readonly providers?: Json;
}

/** `references` as Terraform lists them: the whole reference, then each shorter one. */
export function ref(...references: readonly string[]): Json {
  const all = references.flatMap((each) => {
    const prefixes = [...each.matchAll(/[.[]/g)].map((match) => each.slice(0, match.index)).toReversed();
    const least = each.startsWith('data.') ? 3 : 2;
    return [each, ...prefixes.filter((prefix) => prefix.split('.').length >= least)];
  });
  return { references: all };
}

/** An expression without references. */
export function constant(value: unknown): Json {
  return { constant_value: value };
}

/** The text of a plan with these resources. */
export function aPlanText(resources: readonly PlanResource[], parts: PlanParts = {}): string {
  const { calls = {}, variables = {}, providers = {} } = parts;
  const kept = resources.filter((each) => each.actions === undefined || each.actions.includes('create'));
  const modules = [...new Set(kept.flatMap((each) => each.module ?? []))];
  const moduleCalls = Object.entries(calls).map(([name, { expressions = {}, outputs = {}, forEach }]) => [
    name,
    {
      expressions,
      ...(forEach === undefined ? {} : { for_each_expression: forEach }),
      module: {
        outputs: Object.fromEntries(
          Object.entries(outputs).map(([key, expression]) => [key, { expression }]),
        ),
        resources: resources.filter((each) => moduleName(each) === name).map((each) => configurationOf(each)),
      },
    },
  ]);
  return JSON.stringify(
    {
      format_version: '1.2',
      terraform_version: '1.11.4',
      variables,
      planned_values: {
        root_module: {
          resources: kept.filter((each) => each.module === undefined).map((each) => plannedOf(each)),
          child_modules: modules.map((address) => ({
            address,
            resources: kept.filter((each) => each.module === address).map((each) => plannedOf(each)),
          })),
        },
      },
      resource_changes: resources.map((each) => changeOf(each)),
      configuration: {
        provider_config: providers,
        root_module: {
          resources: resources
            .filter((each) => each.module === undefined)
            .map((each) => configurationOf(each)),
          module_calls: Object.fromEntries(moduleCalls),
        },
      },
    },
    null,
    2,
  );
}

/** The inventory that the reader makes of these resources. */
export function plannedInventory(resources: readonly PlanResource[], parts: PlanParts = {}): Inventory {
  return inventoryOfText(aPlanText(resources, parts));
}

export function inventoryOfText(text: string): Inventory {
  return createInventory({
    ...readTerraformPlan(aTemplateInput(text)),
    capturedAt: '2026-11-01T00:00:00.000Z',
  });
}

export function aTemplateInput(text: string, file = 'plan.json'): TemplateInput {
  return { file, text, readBeside: () => undefined };
}

function moduleName(resource: PlanResource): string | undefined {
  return resource.module === undefined ? undefined : /^module\.([\w-]+)/.exec(resource.module)?.[1];
}

function identityOf({ is, key, module }: PlanResource) {
  const [type = '', name = ''] = is.replace(/^data\./, '').split('.');
  const index = key === undefined ? '' : `[${JSON.stringify(key)}]`;
  return {
    address: `${module === undefined ? '' : `${module}.`}${is}${index}`,
    mode: is.startsWith('data.') ? 'data' : 'managed',
    type,
    name,
    ...(key === undefined ? {} : { index: key }),
    ...(module === undefined ? {} : { module_address: module }),
  };
}

function plannedOf(resource: PlanResource) {
  return { ...identityOf(resource), values: resource.values ?? {} };
}

function changeOf(resource: PlanResource) {
  const { values = {}, unknown = {}, actions = ['create'] } = resource;
  return {
    ...identityOf(resource),
    change: { actions, before: null, after: values, after_unknown: unknown },
  };
}

function configurationOf({ is, expressions = {}, forEach }: PlanResource) {
  return { address: is, expressions, ...(forEach === undefined ? {} : { for_each_expression: forEach }) };
}
