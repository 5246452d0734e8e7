import type { Reference } from '../../model/reference.ts';
import { type Unresolved, unresolved, type Value } from '../../model/unresolved.ts';
import { attributeText } from './attribute-text.ts';
import {
  isJsonRecord,
  type JsonRecord,
  listOf,
  memberOf,
  recordOf,
  recordsOf,
  textOf,
} from './json-value.ts';
import { namedType } from './physical-name.ts';
import { leafReferences, type Trail, type TrailTarget } from './reference-trail.ts';
import type { ResourceInstance } from './resource-instance.ts';
import type { TerraformResources } from './terraform-resources.ts';

interface AttributeParts {
  readonly values: JsonRecord;
  readonly unknown: JsonRecord;
  /** Undefined where the plan does not tell them: in a state, and for `dynamic` blocks. */
  readonly expressions: JsonRecord | undefined;
}

const NOTHING: Trail = { targets: [], literals: [], opaque: [] };

/** The attributes of a resource or of one of its blocks: values where known, references where not. */
export class Attributes {
  readonly instance: ResourceInstance;
  readonly resources: TerraformResources;
  readonly #parts: AttributeParts;

  constructor(resources: TerraformResources, instance: ResourceInstance, parts?: AttributeParts) {
    this.resources = resources;
    this.instance = instance;
    const { configuration, values, unknown } = instance;
    const isConfigured = Object.keys(configuration).length > 0;
    this.#parts = parts ?? { values, unknown, expressions: isConfigured ? instance.expressions : undefined };
  }

  /** The value as JSON has it; undefined for null and for what is not known yet. */
  raw(name: string): unknown {
    return memberOf(this.#parts.values, name) ?? undefined;
  }

  /**
   * True when the configuration sets the value and it is known only after apply. What AWS will choose because nothing
   * sets it is not unknown: it is absent.
   */
  isUnknown(name: string): boolean {
    return this.isOpen(name) && (this.#parts.expressions === undefined || name in this.#parts.expressions);
  }

  /** True when the plan does not tell the value, whoever chooses it: also blocks that `dynamic` will make. */
  isOpen(name: string): boolean {
    return memberOf(this.#parts.unknown, name) === true;
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined || this.isUnknown(name);
  }

  /** Text; a value built from others is unresolved, with the part that is known. */
  text(name: string): Value<string> | undefined {
    return this.#text(name) ?? (this.isUnknown(name) ? this.unknownText(name) : undefined);
  }

  /** Text of an attribute that holds just another's name or ARN: the reference is the value. */
  directText(name: string): Value<string> | undefined {
    const known = this.#text(name);
    if (known !== undefined || !this.isUnknown(name)) return known;
    const target = this.#only(name);
    return (target && attributeText(target)) ?? this.unknownText(name);
  }

  number(name: string): Value<number> | undefined {
    const value = this.raw(name);
    if (typeof value === 'number') return value;
    if (typeof value === 'string' && value !== '' && Number.isFinite(Number(value))) return Number(value);
    return this.isUnknown(name) ? this.unresolved(name) : undefined;
  }

  boolean(name: string): Value<boolean> | undefined {
    const value = this.raw(name);
    if (typeof value === 'boolean') return value;
    if (value === 'true' || value === 'false') return value === 'true';
    return this.isUnknown(name) ? this.unresolved(name) : undefined;
  }

  /** A list of texts; unknown members are unresolved. Undefined for null. */
  texts(name: string): readonly Value<string>[] | undefined {
    if (this.isUnknown(name)) return this.#unknownTexts(name);
    const value = this.raw(name);
    if (typeof value === 'string') return [value];
    const unknown = listOf(memberOf(this.#parts.unknown, name));
    if (!Array.isArray(value)) return unknown.includes(true) ? this.#unknownTexts(name) : undefined;
    const known = value.flatMap((each, index) =>
      each === null || unknown[index] === true ? [] : [scalarText(each)],
    );
    return unknown.includes(true) ? [...known, ...this.#unknownTexts(name)] : known;
  }

  /** A map of texts; `isUnknown` when not even its keys are known. */
  textMap(name: string): Readonly<Record<string, Value<string>>> | undefined {
    const value = this.raw(name);
    const unknown = recordOf(memberOf(this.#parts.unknown, name));
    if (!isJsonRecord(value) && Object.keys(unknown).length === 0) return undefined;
    const members = new Map<string, Value<string>>();
    for (const [key, each] of Object.entries(recordOf(value))) {
      if (each !== null) members.set(key, scalarText(each));
    }
    for (const [key, each] of Object.entries(unknown)) {
      if (each === true) members.set(key, this.unresolved(name));
    }
    return Object.fromEntries(members);
  }

  /** The blocks (or nested objects) of a name, each with its own configuration. */
  blocks(name: string): readonly Attributes[] {
    const unknown = memberOf(this.#parts.unknown, name);
    const unknowns = isJsonRecord(unknown) ? [unknown] : listOf(unknown);
    const configured = recordsOf(this.#expression(name));
    return recordsOf(this.raw(name)).map((values, index) => {
      const expressions = blockExpressions(configured, values, index);
      const parts = { values, unknown: recordOf(unknowns[index]), expressions };
      return new Attributes(this.resources, this.instance, parts);
    });
  }

  block(name: string): Attributes | undefined {
    return this.blocks(name)[0];
  }

  /** The instance that the attribute names: by the reference in the configuration, or by a known id, ARN or name. */
  target(name: string, types?: readonly string[]): ResourceInstance | undefined {
    const candidates = this.targets(name, types);
    const value = this.#text(name);
    if (value === undefined) return this.isUnknown(name) || !this.has(name) ? only(candidates) : undefined;
    const named = candidates.filter((each) => isNamed(each, value));
    if (named.length > 0) return named[0];
    const wanted = types ?? [...new Set(candidates.map((each) => each.type))];
    return this.resources.withIdentity(wanted, value);
  }

  /** Every managed instance that the attribute's expression refers to. */
  targets(name: string, types?: readonly string[]): readonly ResourceInstance[] {
    const found = this.#trail(name).targets.map((each) => each.instance);
    return [...new Set(found)].filter(
      (each) => each.mode === 'managed' && (types === undefined || types.includes(each.type)),
    );
  }

  /** A link to the resource that the attribute names. */
  reference(name: string, types?: readonly string[]): Reference | undefined {
    if (!this.has(name)) return undefined;
    const target = this.target(name, types);
    if (target !== undefined) return referenceToInstance(target);
    const text = this.directText(name);
    if (text === undefined || text === '') return undefined;
    return typeof text === 'string' ? { kind: 'arn', arn: text } : text;
  }

  /** Links of a list attribute. */
  references(name: string, types?: readonly string[]): readonly Reference[] {
    const known = (this.texts(name) ?? []).filter((each) => typeof each === 'string');
    const candidates = this.targets(name, types);
    const links = known.map((value): Reference => {
      const target =
        candidates.find((each) => isNamed(each, value)) ??
        this.resources.withIdentity(types ?? candidates.map((each) => each.type), value);
      return target === undefined ? { kind: 'arn', arn: value } : referenceToInstance(target);
    });
    if (!this.#hasUnknownMembers(name)) return links;
    const ids = new Set(links.flatMap((each) => (each.kind === 'reference' ? each.id : [])));
    const rest = candidates.filter((each) => !ids.has(each.id)).map((each) => referenceToInstance(each));
    return rest.length > 0 ? [...links, ...rest] : [...links, this.unresolved(name)];
  }

  /** Where the attribute's expression leads, data sources included. */
  trail(name: string): Trail {
    return this.#trail(name);
  }

  unresolved(name: string): Unresolved {
    return unresolved(this.#expressionText(name), { at: this.instance.at });
  }

  /** Unresolved, with the known text of the only reference in it. */
  unknownText(name: string): Unresolved {
    const target = this.#only(name);
    const text = target === undefined ? undefined : attributeText(target);
    if (text === undefined) return this.unresolved(name);
    const known = text.startsWith('arn:') ? `${text}<?suffix>` : `<?prefix>${text}<?suffix>`;
    return unresolved(this.#expressionText(name), { text: known, at: this.instance.at });
  }

  #unknownTexts(name: string): readonly Value<string>[] {
    const { targets, opaque } = this.#trail(name);
    const expression = this.#expressionText(name);
    const parts = targets.flatMap((each) => {
      const text = attributeText(each);
      return text === undefined
        ? []
        : [text.startsWith('arn:') ? `${text}<?suffix>` : `<?prefix>${text}<?suffix>`];
    });
    const complete = parts.length === targets.length && opaque.length === 0 && parts.length > 0;
    const { at } = this.instance;
    const known = [...new Set(parts)].map((text) => unresolved(expression, { text, at }));
    return complete ? known : [...known, unresolved(expression, { at })];
  }

  #expression(name: string): unknown {
    return this.#parts.expressions === undefined ? undefined : memberOf(this.#parts.expressions, name);
  }

  #text(name: string): string | undefined {
    const value = this.raw(name);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;
  }

  #hasUnknownMembers(name: string): boolean {
    return this.isUnknown(name) || listOf(memberOf(this.#parts.unknown, name)).includes(true);
  }

  #only(name: string): TrailTarget | undefined {
    const { targets, opaque } = this.#trail(name);
    return targets.length === 1 && opaque.length === 0 ? targets[0] : undefined;
  }

  #trail(name: string): Trail {
    const expression = this.#expression(name);
    if (expression === undefined) return NOTHING;
    const { scope, key, configuration } = this.instance;
    return this.resources.follow({ scope, key, configuration }, expression);
  }

  #expressionText(name: string): string {
    const references = leafReferences(recordOf(this.#expression(name)));
    return references.length === 0 ? 'known after apply' : `${references.join(', ')} (known after apply)`;
  }
}

/** A link to an instance, with its ARN where one can be told. */
export function referenceToInstance(instance: ResourceInstance): Reference {
  const { id, arn } = instance;
  return { kind: 'reference', id, ...(arn === undefined ? {} : { arn }) };
}

function isNamed(instance: ResourceInstance, value: string): boolean {
  const name = namedType(instance.type).name ?? 'name';
  return (
    Object.values(instance.values).includes(value) ||
    instance.arn === value ||
    instance.values[name] === value
  );
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** Providers declare such members as text; an object among them is shown as one, not spelled out. */
function scalarText(value: unknown): string {
  return typeof value === 'object' ? '[object]' : String(value);
}

/**
 * The configuration of one block. Sets are sorted in the plan, so blocks are matched by their constants; those made
 * by `dynamic` are not in the configuration at all.
 */
function blockExpressions(
  configured: readonly JsonRecord[],
  values: JsonRecord,
  index: number,
): JsonRecord | undefined {
  if (configured.length <= 1) return configured[0];
  const alike = configured.filter((each) => agrees(each, values));
  if (alike.length === 1) return alike[0];
  const at = configured[index];
  return at !== undefined && alike.includes(at) ? at : alike[0];
}

function agrees(expressions: JsonRecord, values: JsonRecord): boolean {
  return Object.entries(expressions).every(([name, expression]) => {
    const constant = recordOf(expression)['constant_value'];
    if (constant === undefined || typeof constant === 'object') return true;
    return textOf(values[name]) === undefined || String(values[name]) === String(constant);
  });
}
