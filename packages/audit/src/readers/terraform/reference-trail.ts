import { type JsonRecord, listOf, memberOf, recordOf, textOf } from './json-value.ts';
import { keyOf, type ModuleScope, type ModuleScopes, resourceConfiguration } from './module-scope.ts';
import type { ResourceInstance } from './resource-instance.ts';

/** Where a configuration expression leads. */
export interface Trail {
  readonly targets: readonly TrailTarget[];
  /** Constants and values of root variables on the way. */
  readonly literals: readonly unknown[];
  /** Locals and other parts that a plan does not spell out. */
  readonly opaque: readonly string[];
}

/** A resource at the end of a trail. */
export interface TrailTarget {
  readonly instance: ResourceInstance;
  /** `arn`; '' for the resource as a whole. */
  readonly attribute: string;
}

/** Who asks: instances of one `for_each` or `count` refer to their own siblings. */
export interface TrailStart {
  readonly scope: ModuleScope;
  readonly key?: string | number | undefined;
  /** The resource's or module call's own node, for `each.value`. */
  readonly configuration?: JsonRecord;
}

interface PlanIndex {
  readonly scopes: ModuleScopes;
  readonly variables: JsonRecord;
  /** Instances by address without key. */
  readonly byBase: ReadonlyMap<string, readonly ResourceInstance[]>;
  /** Addresses of module instances by address without the last key. */
  readonly moduleInstances: ReadonlyMap<string, readonly string[]>;
}

/** References followed in one question: bounds plans that refer in circles or fan out. */
const MAXIMUM_STEPS = 2_000;
const MAXIMUM_DEPTH = 60;

const SUBJECT = /^((?:data\.)?[A-Za-z][\w-]*\.[\w-]+)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?((?:\.|\[).*)?$/;
const MODULE_OUTPUT = /^module\.([\w-]+)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?(?:\.([\w-]+))?((?:\.|\[).*)?$/;

/** Follows the references of an expression through variables, module calls and outputs to resources. */
export function followExpression(index: PlanIndex, start: TrailStart, expression: unknown): Trail {
  const walk = new TrailWalk(index);
  walk.expression(start, expression, 0);
  return { targets: walk.targets, literals: walk.literals, opaque: walk.opaque };
}

/** The longest of each chain: Terraform lists `a.b.arn` and then `a.b`. */
export function leafReferences(expression: JsonRecord): readonly string[] {
  const all = listOf(expression['references']).flatMap((each) => textOf(each) ?? []);
  const prefixes = new Set<string>();
  const leaves: string[] = [];
  for (const each of all) {
    if (prefixes.has(each)) {
      continue;
    }
    leaves.push(each);
    for (const prefix of prefixesOf(each)) prefixes.add(prefix);
  }
  return [...new Set(leaves)].slice(0, 500);
}

function prefixesOf(reference: string): readonly string[] {
  const prefixes: string[] = [];
  for (const match of reference.slice(0, 2_000).matchAll(/[.[]/g)) {
    prefixes.push(reference.slice(0, match.index));
  }
  return prefixes;
}

class TrailWalk {
  readonly targets: TrailTarget[] = [];
  readonly literals: unknown[] = [];
  readonly opaque: string[] = [];
  readonly #index: PlanIndex;
  readonly #seen = new Set<string>();
  #steps = 0;

  constructor(index: PlanIndex) {
    this.#index = index;
  }

  expression(start: TrailStart, expression: unknown, depth: number): void {
    if (depth > MAXIMUM_DEPTH) return;
    if (Array.isArray(expression)) {
      for (const each of expression.slice(0, MAXIMUM_STEPS)) this.expression(start, each, depth + 1);
      return;
    }
    const node = recordOf(expression);
    if ('constant_value' in node) this.literals.push(node['constant_value']);
    if (!Array.isArray(node['references'])) {
      for (const [name, each] of Object.entries(node)) {
        if (name !== 'constant_value') this.expression(start, each, depth + 1);
      }
      return;
    }
    for (const each of leafReferences(node)) this.reference(start, each, depth + 1);
  }

  reference(start: TrailStart, reference: string, depth: number): void {
    this.#steps += 1;
    const mark = `${start.scope.address}|${start.key ?? ''}|${reference}`;
    if (this.#seen.has(mark)) return;
    this.#seen.add(mark);
    if (this.#steps > MAXIMUM_STEPS || depth > MAXIMUM_DEPTH) {
      this.opaque.push(reference);
      return;
    }
    const [head = '', second = ''] = reference.split(/[.[]/, 2);
    if (head === 'var') this.variable(start, second, depth);
    else if (head === 'module') this.output(start, reference, depth);
    else if (head === 'each' || head === 'count') this.each(start, reference, depth);
    else if (head === 'path' || head === 'terraform' || head === 'self') return;
    else if (head === 'local') this.opaque.push(reference);
    else this.resource(start, reference);
  }

  private variable({ scope }: TrailStart, name: string, depth: number): void {
    if (scope.caller === undefined) {
      const given = recordOf(memberOf(this.#index.variables, name));
      const declared = recordOf(memberOf(recordOf(scope.configuration['variables']), name));
      if ('value' in given) this.literals.push(given['value']);
      else if ('default' in declared) this.literals.push(declared['default']);
      else this.opaque.push(`var.${name}`);
      return;
    }
    const { scope: parent, call } = scope.caller;
    const expression = memberOf(recordOf(call['expressions']), name);
    const declared = recordOf(memberOf(recordOf(scope.configuration['variables']), name));
    if (expression !== undefined) {
      this.expression({ scope: parent, key: scope.key, configuration: call }, expression, depth);
    } else if ('default' in declared) this.literals.push(declared['default']);
    else this.opaque.push(`var.${name}`);
  }

  private output(start: TrailStart, reference: string, depth: number): void {
    const match = MODULE_OUTPUT.exec(reference);
    if (match === null) {
      this.opaque.push(reference);
      return;
    }
    const [, name = '', written, output] = match;
    for (const scope of this.#modules(start, name, keyOf(written))) {
      const outputs = recordOf(scope.configuration['outputs']);
      const names = output === undefined ? Object.keys(outputs) : [output];
      for (const each of names) {
        const expression = recordOf(memberOf(outputs, each))['expression'];
        if (expression === undefined) this.opaque.push(reference);
        else this.expression({ scope }, expression, depth);
      }
    }
  }

  #modules({ scope, key }: TrailStart, name: string, wanted: string | number | undefined) {
    const { scopes, moduleInstances } = this.#index;
    if (wanted !== undefined) return [scopes.child(scope, name, wanted)];
    const base = `${scope.address === '' ? '' : `${scope.address}.`}module.${name}`;
    const instances = (moduleInstances.get(base) ?? []).map((each) => scopes.at(each));
    const own = key === undefined ? undefined : instances.find((each) => each.key === key);
    if (own !== undefined) return [own];
    return instances.length > 0 ? instances : [scopes.child(scope, name, undefined)];
  }

  private each(start: TrailStart, reference: string, depth: number): void {
    if (reference === 'each.key' || reference === 'count.index') {
      if (start.key !== undefined) this.literals.push(start.key);
      return;
    }
    const forEach = start.configuration?.['for_each_expression'];
    // The references of a for_each are those of all its members: only siblings with the same key are meant.
    const before = this.targets.length;
    if (forEach === undefined) this.opaque.push(reference);
    else this.expression({ ...start, configuration: {} }, forEach, depth);
    const attribute = reference.replace(/^each\.value\.?/, '');
    for (let index = before; index < this.targets.length; index += 1) {
      const target = this.targets[index];
      if (target?.attribute === '') this.targets[index] = { ...target, attribute };
    }
  }

  private resource({ scope, key }: TrailStart, reference: string): void {
    const match = SUBJECT.exec(reference);
    const [, base = '', written, rest = ''] = match ?? [];
    const address = scope.address === '' ? base : `${scope.address}.${base}`;
    const instances = this.#index.byBase.get(address);
    if (match === null || instances === undefined) {
      // A resource that is declared and has no instance (`count = 0`) adds nothing.
      if (Object.keys(resourceConfiguration(scope, base)).length === 0) this.opaque.push(reference);
      return;
    }
    const wanted = keyOf(written) ?? (instances.length > 1 ? key : undefined);
    const own = wanted === undefined ? [] : instances.filter((each) => each.key === wanted);
    const attribute = rest.replace(/^\./, '');
    for (const instance of own.length > 0 ? own : instances) this.targets.push({ instance, attribute });
  }
}
