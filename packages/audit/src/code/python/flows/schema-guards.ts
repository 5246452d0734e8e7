import type { Atom, CallUse, Value } from '../machine/abstract-value.ts';
import { NO_VALUE, readCell } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';
import { flowsIn, flowsOf } from './flow-atom.ts';
import type { Guard } from './guards.ts';
import { HARMLESS, harm, harmsOutside } from './harms.ts';

const schemas = new WeakMap<Atom, Value>();

/** Remembers the schema that a validator is made with. */
export function keepSchema(path: string, result: Value, use: CallUse): void {
  if (!/^(?:cerberus\.Validator|jsonschema\.(?:\w+\.)*\w*Validator)$/.test(path)) return;
  for (const atom of result) if (atom.kind === 'external') schemas.set(atom, argument(use, 0, 'schema'));
}

/** `validator.validate(document)` of cerberus, as a test. */
export function validatorGuards(callee: Value, use: CallUse): readonly Guard[] {
  return callee.flatMap((atom): readonly Guard[] => {
    if (atom.kind !== 'external' || !/^cerberus\.Validator\(\)\.validate$/.test(atom.path)) return [];
    const kept = atom.of === undefined ? undefined : schemas.get(atom.of);
    return fieldGuards(argument(use, 0), use.args[1] ?? kept ?? NO_VALUE, use);
  });
}

/** `jsonschema.validate(body, SCHEMA)`: fields that the schema holds to numbers, lists of constants, patterns. */
export function schemaGuards(callee: Atom, path: string, use: CallUse): readonly Guard[] {
  const kept = callee.kind === 'external' && callee.of !== undefined ? schemas.get(callee.of) : undefined;
  if (kept !== undefined && /^jsonschema\./.test(path))
    return fieldGuards(argument(use, 0), fieldsOf(kept, 'properties', use), use);
  const isSchema = /jsonschema|fastjsonschema|powertools|cerberus/.test(path);
  if (!isSchema) return [];
  const subject = use.named.get('instance') ?? use.named.get('event') ?? argument(use, 0);
  const schema = use.named.get('schema') ?? use.named.get('inbound_schema') ?? argument(use, 1);
  return fieldGuards(subject, fieldsOf(schema, 'properties', use), use);
}

function fieldGuards(subject: Value, properties: Value, use: CallUse): readonly Guard[] {
  return properties.flatMap((atom) => {
    if (atom.kind !== 'collection') return [];
    return [...atom.fields].flatMap(([name, cell]): readonly Guard[] => {
      const bits = propertyBits(readCell(cell, use.frame), use);
      const parts = use.frame.machine.steps.itemOf(flowsOf(subject), [textAtom(name)], use);
      return bits === 0 ? [] : flowsIn(parts, use.frame).map((flow) => ({ flow, bits }));
    });
  });
}

function textAtom(text: string): Atom {
  return { kind: 'scalar', value: { kind: 'text', text } };
}

function fieldsOf(value: Value, name: string, use: CallUse): Value {
  return value.flatMap((atom) => {
    const cell = atom.kind === 'collection' ? atom.fields.get(name) : undefined;
    return cell === undefined ? NO_VALUE : readCell(cell, use.frame);
  });
}

function propertyBits(property: Value, use: CallUse): number {
  const text = (name: string): string =>
    fieldsOf(property, name, use)
      .map((atom) => (atom.kind === 'scalar' && atom.value.kind === 'text' ? atom.value.text : ''))
      .join('');
  const isConstant = ['enum', 'const', 'allowed'].some((name) => fieldsOf(property, name, use).length > 0);
  if (
    isConstant ||
    /^(?:integer|number|boolean|float|date|datetime)$/.test(text('type')) ||
    text('format') === 'uuid'
  )
    return HARMLESS;
  const length = fieldsOf(property, 'maxLength', use).length > 0 ? harm('long-text') : 0;
  const typed = text('type') === 'string' ? harm('event-in-nosql-query') : 0;
  // cerberus holds the whole text to its pattern.
  if (text('regex') !== '') return length | typed | harmsOutside(text('regex'), 'both');
  return length | typed | (text('pattern') === '' ? 0 : harmsOutside(text('pattern')));
}
