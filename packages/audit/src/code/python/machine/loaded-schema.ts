import { cleaned, flowsIn, nextFlow } from '../flows/flow-atom.ts';
import { flowItem } from '../flows/flow-members.ts';
import { HARMLESS, harm, harmsOutside } from '../flows/harms.ts';
import type { Expression } from '../syntax/python-syntax.ts';
import type { Atom, CallUse, ClassAtom, CollectionAtom, Use, Value } from './abstract-value.ts';
import { aCell, fieldCell, growCell, joinAll, made, NO_VALUE } from './cells.ts';
import { bindAttribute, classAttribute, lineage } from './classes.ts';

const HARMLESS_FIELDS =
  /^(?:Int|Integer|Float|Number|Decimal|Bool|Boolean|UUID|Date|DateTime|NaiveDateTime|AwareDateTime|Time|TimeDelta|Enum|IP|IPv4|IPv6|Constant)$/;

type Instance = Extract<Atom, { kind: 'instance' }>;

/**
 * `OrderSchema().load(body)` of marshmallow: a dictionary with the fields that the class declares, each as harmless as its
 * type and its validators make it. https://marshmallow.readthedocs.io/en/stable/marshmallow.fields.html
 */
export function loadedSchema(instance: Instance, name: string, use: Use): Value {
  if (name !== 'load' && name !== 'loads') return NO_VALUE;
  const { type } = instance;
  const isSchema = lineage(type, use).some(
    (each) => each.kind === 'external' && /^marshmallow\b/.test(each.path),
  );
  if (!isSchema) return NO_VALUE;
  return [
    made(use.frame, `load ${type.id} ${use.site.start}`, () => ({
      kind: 'model',
      name: `load of ${type.node.name}`,
      call: (at) => load(instance, name, at),
    })),
  ];
}

function load(instance: Instance, name: string, use: CallUse): Value {
  const { machine } = use.frame;
  const { type } = instance;
  const given = joinAll([...use.args, ...use.named.values()]).flatMap((atom) => flowsIn([atom], use.frame));
  const flows =
    name === 'loads' ? given.map((flow) => nextFlow(flow, use, { form: 'root', what: 'is parsed' })) : given;
  const dict = made(
    use.frame,
    `loaded ${type.id} ${use.site.start}`,
    (): CollectionAtom => ({
      kind: 'collection',
      shape: 'dict',
      fields: new Map(),
      rest: aCell(),
    }),
  );
  for (const [field, declared] of declaredFields(type, use)) {
    const bits = fieldBits(declared);
    const key: Value = [{ kind: 'scalar', value: { kind: 'text', text: field } }];
    const values = joinAll(flows.map((flow) => flowItem(flow, key, use)));
    const kept = values.map((atom) => (atom.kind === 'flow' ? cleaned(atom, bits, machine) : atom));
    growCell(machine, fieldCell(dict.fields, field), kept);
  }
  return joinAll([[dict], afterLoad(instance, [dict], use)]);
}

function declaredFields(type: ClassAtom, use: Use): ReadonlyMap<string, Expression> {
  const fields = new Map<string, Expression>();
  for (const each of lineage(type, use).toReversed()) {
    if (each.kind !== 'class') continue;
    for (const statement of each.node.body) {
      if (statement.kind !== 'assign' || statement.value?.kind !== 'call') continue;
      for (const target of statement.targets)
        if (target.kind === 'name') fields.set(target.name, statement.value);
    }
  }
  return fields;
}

/** Harms that a value of a field cannot do. */
function fieldBits(field: Expression): number {
  if (field.kind !== 'call') return 0;
  const name = nameOf(field.callee);
  if (HARMLESS_FIELDS.test(name)) return HARMLESS;
  const [first] = field.args;
  if (name === 'List' && first !== undefined) return fieldBits(first.value);
  const validators = field.args.find((arg) => arg.name === 'validate')?.value;
  const each =
    validators?.kind === 'sequence' ? validators.items : validators === undefined ? [] : [validators];
  const isText = /^(?:Str|String|Email|Url|URL)$/.test(name);
  return each.reduce((bits, one) => bits | validatorBits(one), isText ? harm('event-in-nosql-query') : 0);
}

function validatorBits(validator: Expression): number {
  if (validator.kind !== 'call') return 0;
  const name = nameOf(validator.callee);
  if (/^(?:OneOf|Equal|ContainsOnly)$/.test(name)) return HARMLESS;
  const pattern = validator.args[0]?.value;
  if (name !== 'Regexp' || pattern?.kind !== 'text' || pattern.parts.length !== 1) return 0;
  return harmsOutside(String(pattern.parts[0]), 'start');
}

function nameOf(node: Expression): string {
  return node.kind === 'name' || node.kind === 'member' ? node.name : '';
}

/** What a method with `@post_load` makes of the fields. */
function afterLoad(instance: Instance, loaded: Value, use: CallUse): Value {
  const methods = instance.type.node.body.flatMap((each) =>
    each.kind === 'function' &&
    each.decorators.some((one) => nameOf(one.kind === 'call' ? one.callee : one) === 'post_load')
      ? [each.name]
      : [],
  );
  const call = { ...use, args: [loaded], named: new Map(), more: NO_VALUE, moreNamed: NO_VALUE };
  return joinAll(
    methods.map((name) => {
      const method = classAttribute(instance.type, name, use);
      return method === undefined
        ? NO_VALUE
        : use.frame.machine.steps.callValue(bindAttribute(method, instance, use), call);
    }),
  );
}
