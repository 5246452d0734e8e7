import type { Incomplete } from '../../model/inventory.ts';
import type { SourcePlace } from '../../model/source-place.ts';
import { mapTreeOf, type Tree } from '../tree/tree.ts';
import { recordTree, type TreeRecord, type TreeSource } from './tree-source.ts';

/** What a resource of the framework belongs to. */
export interface ResourceOptions {
  readonly at?: SourcePlace | undefined;
  /** Key of the function whose configuration asks for it. */
  readonly owner?: string;
  /** Name of a CloudFormation condition. */
  readonly condition?: string | undefined;
  /** IAM prefix of an event source whose ARN does not tell it. */
  readonly source?: string;
}

interface StackResource {
  readonly type: string;
  readonly options: ResourceOptions;
  properties: TreeRecord;
}

/** A permission that the framework gives the role of a function. */
export interface Grant {
  readonly owner: string;
  readonly actions: readonly string[];
  readonly resource: TreeSource;
  readonly at?: SourcePlace | undefined;
}

/** The CloudFormation resources that the framework makes of a service, as they are collected. */
export class Stack {
  readonly incomplete: Incomplete[] = [];
  readonly grants: Grant[] = [];
  /** Services beside Lambda that the roles of functions must trust, by function. */
  readonly trusted = new Map<string, Set<string>>();
  readonly #file: string;
  readonly #resources = new Map<string, StackResource>();

  constructor(file: string) {
    this.#file = file;
  }

  /** Adds a resource; the first one with an id stays. */
  add(logicalId: string, type: string, definition: { readonly properties: TreeRecord } & ResourceOptions): void {
    if (this.#resources.has(logicalId)) return;
    const { properties, ...options } = definition;
    this.#resources.set(logicalId, { type, options, properties });
  }

  has(logicalId: string): boolean {
    return this.#resources.has(logicalId);
  }

  /** Appends to a list in the properties of a resource that several events share. */
  append(logicalId: string, path: readonly [string, ...string[]], item: TreeSource): void {
    const resource = this.#resources.get(logicalId);
    if (resource !== undefined) resource.properties = appended(resource.properties, path, item);
  }

  /** Sets a member in the properties of a resource that several events share. */
  set(logicalId: string, path: readonly [string, string], value: TreeSource): void {
    const resource = this.#resources.get(logicalId);
    if (resource === undefined) return;
    const [outer, inner] = path;
    resource.properties = { ...resource.properties, [outer]: { ...plainRecord(resource.properties[outer]), [inner]: value } };
  }

  grant(grant: Grant): void {
    this.grants.push(grant);
  }

  trust(owner: string, service: string): void {
    const services = this.trusted.get(owner) ?? new Set();
    this.trusted.set(owner, services.add(service));
  }

  /** Lists what is not understood, at its place. */
  report(what: string, because: string, at?: SourcePlace): void {
    const place = at === undefined ? this.#file : `${at.file}:${at.line ?? 1}`;
    this.incomplete.push({ what: `${place}: ${what}`, because });
  }

  /** Function keys by the logical ids of what was made for them. */
  owners(): ReadonlyMap<string, string> {
    return new Map(
      [...this.#resources].flatMap(([id, { options }]) => (options.owner === undefined ? [] : [[id, options.owner]])),
    );
  }

  ids(): readonly string[] {
    return [...this.#resources.keys()];
  }

  /** The `Resources` section. */
  resources(): Tree {
    const entries = [...this.#resources].map(([id, { type, options, properties }]) => {
      const { at, condition, source } = options;
      const tree = recordTree(
        {
          Type: type,
          Condition: condition,
          Metadata: source === undefined ? undefined : { 'watertight:source': source },
          Properties: recordTree(properties, at),
        },
        at,
      );
      return [id, tree] as const;
    });
    return mapTreeOf(new Map(entries));
  }
}

function appended(record: TreeRecord, [key, ...rest]: readonly [string, ...string[]], item: TreeSource): TreeRecord {
  const [next, ...more] = rest;
  if (next !== undefined) return { ...record, [key]: appended(plainRecord(record[key]), [next, ...more], item) };
  const before = record[key];
  return { ...record, [key]: [...(isPlainList(before) ? before : []), item] };
}

function plainRecord(source: TreeSource): TreeRecord {
  return typeof source === 'object' && !isPlainList(source) && !('kind' in source) ? source : {};
}

function isPlainList(source: TreeSource): source is readonly TreeSource[] {
  return Array.isArray(source);
}
