import { alphabetClears, regexpAlphabet } from '../../weaknesses/regexp-alphabet.ts';
import type { CallUse, ExternalAtom, ObjectAtom, Scope, Value } from '../machine/abstract-value.ts';
import { joinAll, NO_VALUE, readCell } from '../machine/cells.ts';
import { withCleared } from '../machine/facts.ts';
import { fieldCell, grow, machineOf, madeOnce, newObject, scalar, unknown } from '../machine/make-atoms.ts';
import { ALL_DANGERS, Danger, type Trace } from '../machine/trace.ts';
import { trace, tracesOf } from '../machine/traces.ts';
import { children, nameOf, part, type SyntaxNode } from '../syntax/syntax-node.ts';
import type { Callee } from '../traces/callee.ts';
import { onlyText } from '../traces/known-text.ts';
import { field } from '../traces/sink-conditions.ts';
import { watchPattern } from '../traces/watch-regexp.ts';
import { lengthClears, onlyNumber } from './length-facts.ts';

/** What passes a schema. */
interface Schema {
  /** Dangers that nothing that passes has. */
  readonly clears: number;
  readonly fields?: ReadonlyMap<string, Schema>;
  readonly item?: Schema;
  /** Functions of the project that it asks. */
  readonly tests?: Value;
  /** Regular expressions that it matches. */
  readonly patterns?: Value;
}

const LIBRARIES =
  /^(?:zod|joi|@hapi\/joi|yup|ajv|superstruct|valibot|@sinclair\/typebox|myzod|runtypes|arktype|zod\/\w+|@middy\/validator|@aws-lambda-powertools\/parser|celebrate|fastest-validator|io-ts)$/u;
const ANYTHING: Schema = { clears: 0 };
const TEXT: Schema = { clears: Danger.nosql | Danger.merge };
const HARMLESS: Schema = { clears: ALL_DANGERS };

const CONSTRAINED =
  /^(?:number|int|integer|float|boolean|bool|bigint|date|enum|enums|enum_|nativeEnum|picklist|literal|uuid|guid|cuid2?|ulid|nanoid|datetime|ip|ipv4|ipv6|valid|oneOf|equal|only|hex|alphanum|isoDate|isoDateTime|timestamp|Number|Integer|Boolean|Literal|Enum|hash|null|undefined|void|creditCard|uuidv4|positive)$/u;
const CHECKS =
  /^(?:parse|parseAsync|safeParse|safeParseAsync|validate|validateAsync|validateSync|cast|attempt|assert|create|is|mask|check|Parse|Decode|isValid)$/u;

const SCHEMAS = new WeakMap<ExternalAtom, Schema>();

/** A call of a schema library: a schema, or a value that passed one. Undefined: no such library. */
export function schemaAnswer(
  atom: ExternalAtom,
  use: CallUse,
  { callee, answer }: { readonly callee: Callee; readonly answer: Value },
): Value | undefined {
  if (/^(?:class-transformer|class-transformer-validator)$/u.test(callee.package)) checkFields(use);
  if (!LIBRARIES.test(callee.package)) return undefined;
  validateEvent(callee, use);
  const own = schemaOf(atom);
  const given = use.args.find((value) =>
    value.some((each) => each.kind === 'external' && schemaOf(each) !== undefined),
  );
  const checker = own ?? schemaIn(given ?? NO_VALUE);
  if (CHECKS.test(callee.method) || (callee.method === '' && own !== undefined)) {
    const checked = use.args.find((value) => tracesOf(value).length > 0) ?? NO_VALUE;
    return passed(checked, {
      schema: checker ?? jsonSchema(use.args[0] ?? NO_VALUE, use),
      callee,
      use,
      answer,
    });
  }
  const schema = made(callee.method, own, use);
  for (const each of answer) if (each.kind === 'external' && each.isMade) SCHEMAS.set(each, schema);
  return answer;
}

/** `plainToInstance(Order, body)`: what the decorators of the class's fields let through. */
function checkFields(use: CallUse): void {
  const made = joinAll(use.args).find((atom) => atom.kind === 'class');
  if (made?.kind !== 'class') return;
  const fields = new Map<string, Schema>();
  for (const member of children(part(made.node, 'body'), 'body')) {
    const name = nameOf(part(member, 'key'));
    const clears = children(member, 'decorators').map((each) => decoratorClears(each, made.scope));
    if (name !== undefined) fields.set(name, { clears: clears.reduce((one, other) => one | other, 0) });
  }
  const { frame } = use;
  const ruledOut = new Map<string, number>();
  for (const each of tracesOf(joinAll(use.args)))
    if (each.source === 'event') collect({ clears: 0, fields }, each.origin, ruledOut);
  frame.facts = withCleared(frame.facts, ruledOut);
}

/** https://github.com/typestack/class-validator: what is true of a field that passed. */
function decoratorClears(decorator: SyntaxNode, scope: Scope): number {
  const call = part(decorator, 'expression');
  const name = nameOf(part(call, 'callee')) ?? '';
  if (
    /^(?:IsUUID|IsInt|IsNumber|IsBoolean|IsIn|IsEnum|IsDate|IsDateString|IsISO8601|IsNumberString|IsAlphanumeric|IsAlpha|IsMongoId|IsPositive|IsIP|IsHexadecimal|IsULID|IsPort|Equals)$/u.test(
      name,
    )
  )
    return ALL_DANGERS;
  const [first] = children(call, 'arguments');
  const pattern = first === undefined ? NO_VALUE : machineOf(scope.frame).steps.evaluate(first, scope);
  if (name === 'Matches') return TEXT.clears | patternClears(pattern, { frame: scope.frame });
  return name === 'IsString' ? TEXT.clears : 0;
}

/** `validator({ eventSchema })` of middy, `parser({ schema })` of Powertools: the event passed before the handler has it. */
function validateEvent({ package: name, method }: Callee, use: CallUse): void {
  const isMiddleware =
    name === '@middy/validator' ||
    (name === '@aws-lambda-powertools/parser' && /^(?:parser|default|)$/u.test(method));
  const [options = NO_VALUE] = use.args;
  if (!isMiddleware || method === 'transpileSchema') return;
  for (const option of ['eventSchema', 'inputSchema', 'schema']) {
    const given = field(options, option, use);
    if (given.length > 0) validateAs(schemaIn(given) ?? jsonSchema(given, use), options, use);
  }
}

/** An envelope hands on what is in the event: one payload, or a list of them. */
function validateAs(schema: Schema, options: Value, use: CallUse): void {
  const { watch } = machineOf(use.frame);
  collect(schema, 'event', watch.validated);
  const envelope = field(options, 'envelope', use)
    .map((atom) => (atom.kind === 'external' ? atom.name : ''))
    .join(' ');
  if (envelope === '') return;
  collect(schema, 'event.[]', watch.validated);
  watch.fields.add(
    /ApiGateway|FunctionUrl|VpcLattice|Alb/iu.test(envelope) ? 'event.requestContext' : 'event.Records',
  );
}

function schemaOf(atom: ExternalAtom): Schema | undefined {
  for (let at: ExternalAtom | undefined = atom; at !== undefined; at = at.origin) {
    const known = SCHEMAS.get(at);
    if (known !== undefined) return known;
  }
  return undefined;
}

function schemaIn(value: Value): Schema | undefined {
  for (const atom of value) {
    const known = atom.kind === 'external' ? schemaOf(atom) : undefined;
    if (known !== undefined) return known;
  }
  return undefined;
}

function made(method: string, own: Schema | undefined, use: CallUse): Schema {
  const [first = NO_VALUE] = use.args;
  if (CONSTRAINED.test(method) && !(method === 'positive' && own === undefined)) return HARMLESS;
  if (/^(?:refine|custom|test|check|superRefine)$/u.test(method)) {
    const tests = joinAll(use.args).filter((atom) => atom.kind === 'closure');
    if (tests.length > 0) return { ...(own ?? ANYTHING), tests: [...(own?.tests ?? []), ...tests] };
  }
  const text = textSchema(method, own, use);
  if (text !== undefined) return text;
  if (
    /^(?:object|strictObject|looseObject|keys|shape|type|Object|interface|extend|compile|transpileSchema)$/u.test(
      method,
    )
  )
    return method === 'compile' || method === 'transpileSchema'
      ? jsonSchema(first, use)
      : fieldsOf(first, use, own);
  if (/^(?:array|items|Array)$/u.test(method)) {
    const item = schemaIn(first) ?? own;
    return item === undefined ? ANYTHING : { clears: 0, item };
  }
  if (/^(?:pipe|union|or|alternatives|try|intersection|and)$/u.test(method))
    return combined(method, own, use);
  if (/^(?:any|unknown|record|map|passthrough|lazy)$/u.test(method)) return ANYTHING;
  return own ?? schemaIn(first) ?? ANYTHING;
}

/** What is said of a text: its length, its form. */
function textSchema(method: string, own: Schema | undefined, use: CallUse): Schema | undefined {
  const [first = NO_VALUE] = use.args;
  if (/^(?:max|length|maxLength|size)$/u.test(method) && own !== undefined)
    return { ...own, clears: own.clears | lengthClears(onlyNumber(first) ?? Infinity) };
  if (/^(?:regex|pattern|matches)$/u.test(method))
    return { ...TEXT, clears: TEXT.clears | (own?.clears ?? 0) | patternClears(first, use), patterns: first };
  return method === 'string' || method === 'String' ? TEXT : undefined;
}

function combined(method: string, own: Schema | undefined, use: CallUse): Schema {
  const { steps } = machineOf(use.frame);
  const atoms = joinAll([
    ...use.args,
    steps.elementsOf(
      joinAll(use.args).filter((atom) => atom.kind === 'object'),
      use,
    ),
  ]);
  const all = atoms.flatMap((atom) => (atom.kind === 'external' ? [schemaOf(atom) ?? ANYTHING] : []));
  if (own !== undefined) all.push(own);
  if (all.length === 0) return ANYTHING;
  const isEvery = method === 'pipe' || method === 'intersection' || method === 'and';
  const clears = all.map((each) => each.clears);
  const fields = all.find((each) => each.fields !== undefined)?.fields;
  return {
    clears: isEvery
      ? clears.reduce((one, other) => one | other, 0)
      : clears.reduce((one, other) => one & other, ALL_DANGERS),
    ...(isEvery && fields !== undefined ? { fields } : {}),
  };
}

function patternClears(pattern: Value, use: Pick<CallUse, 'frame'>): number {
  const { watch } = machineOf(use.frame);
  for (const atom of pattern) {
    const source = watch.regexps.get(atom);
    const alphabet = source === undefined ? undefined : regexpAlphabet(source, 'whole');
    if (alphabet !== undefined) return alphabetClears(alphabet);
  }
  return 0;
}

function fieldsOf(value: Value, use: CallUse, base: Schema | undefined): Schema {
  const fields = new Map<string, Schema>(base?.fields ?? []);
  for (const atom of value) {
    if (atom.kind !== 'object') continue;
    for (const [name, cell] of atom.fields) fields.set(name, schemaIn(readCell(cell, use.frame)) ?? ANYTHING);
  }
  // Fields that it does not name are dropped or refused; when none of them can be an object, no operator comes in.
  const isFlat = fields.size > 0 && [...fields.values()].every(({ clears }) => (clears & Danger.nosql) !== 0);
  return { clears: Danger.merge | (isFlat ? Danger.nosql : 0), fields };
}

/** JSON Schema, as ajv compiles it. */
function jsonSchema(value: Value, use: CallUse, depth = 0): Schema {
  const object = value.find((atom): atom is ObjectAtom => atom.kind === 'object');
  if (object === undefined || depth > 4) return ANYTHING;
  const read = (name: string): Value => {
    const cell = object.fields.get(name);
    return cell === undefined ? NO_VALUE : readCell(cell, use.frame);
  };
  const type = onlyText(read('type'));
  if (object.fields.has('enum') || object.fields.has('const')) return HARMLESS;
  if (type === 'integer' || type === 'number' || type === 'boolean') return HARMLESS;
  if (/^(?:uuid|date|date-time|ipv4|ipv6)$/u.test(onlyText(read('format')) ?? '')) return HARMLESS;
  if (type === 'string') {
    const pattern = onlyText(read('pattern'));
    const alphabet = pattern === undefined ? undefined : regexpAlphabet(pattern, 'whole');
    const bounded = lengthClears(onlyNumber(read('maxLength')) ?? Infinity);
    return {
      ...TEXT,
      clears: TEXT.clears | bounded | (alphabet === undefined ? 0 : alphabetClears(alphabet)),
    };
  }
  const fields = new Map<string, Schema>();
  for (const atom of read('properties')) {
    if (atom.kind !== 'object') continue;
    for (const [name, cell] of atom.fields)
      fields.set(name, jsonSchema(readCell(cell, use.frame), use, depth + 1));
  }
  return { clears: 0, fields };
}

interface Passing {
  readonly schema: Schema;
  readonly callee: Callee;
  readonly use: CallUse;
  readonly answer: Value;
}

/** The value that passed, and what is known of its fields from here on. */
function passed(value: Value, { schema, callee, use, answer }: Passing): Value {
  const { frame } = use;
  const ruledOut = new Map<string, number>();
  for (const each of tracesOf(value))
    if (each.source === 'event') collectPassed(each, { schema, use, ruledOut });
  frame.facts = withCleared(frame.facts, ruledOut);
  const machine = machineOf(frame);
  const isJoi = /joi$/u.test(callee.package) && /^validate$/u.test(callee.method);
  const isWrapped = isJoi || /^safeParse(?:Async)?$/u.test(callee.method);
  if (!isWrapped)
    return callee.method === '' || /^(?:is|assert|isValid)$/u.test(callee.method) ? answer : value;
  const result = madeOnce(machine, [use.site, `checked ${frame.id}`], () => newObject(machine));
  for (const name of ['data', 'value', 'output']) grow(machine, fieldCell(result, name), value);
  for (const name of ['success', 'error', 'issues', 'errors'])
    grow(machine, fieldCell(result, name), unknown(machine, 'a test'));
  return [result];
}

interface Collecting {
  readonly schema: Schema;
  readonly use: CallUse;
  readonly ruledOut: Map<string, number>;
}

/** What a schema says of a value; an envelope around it holds one of them, or a list. */
function collectPassed(from: Trace, { schema, use, ruledOut }: Collecting): void {
  collect(schema, from.origin, ruledOut);
  if (!ruledOut.has(`${from.origin}.[]`)) collect(schema, `${from.origin}.[]`, ruledOut);
  askTests(from, { schema, use, ruledOut });
}

/** `z.string().refine(isKnown)`: what the functions that a schema asks say of a field for which they are true. */
function askTests(from: Trace, { schema, use, ruledOut }: Collecting): void {
  const machine = machineOf(use.frame);
  const asked = [scalar(machine, { kind: 'unknown', because: 'a field' }, from)];
  for (const atom of schema.tests ?? NO_VALUE) {
    if (atom.kind !== 'closure') continue;
    const key = madeOnce(machine, [atom, from.origin], () => ({ asks: from.origin }));
    machine.steps.callValue([atom], { ...use, args: [asked], moreArgs: [], receiver: [], key });
    const frame = atom.frames.get(key) ?? atom.frames.get('shared');
    if (frame === undefined) continue;
    for (const [origin, dangers] of machine.steps.factsOfAnswer(frame))
      ruledOut.set(origin, dangers | (ruledOut.get(origin) ?? 0));
  }
  if (schema.patterns !== undefined && from.source === 'event') watchPattern(schema.patterns, from, use);
  for (const [name, inner] of schema.fields ?? []) {
    if (inner.tests === undefined && inner.patterns === undefined && inner.fields === undefined) continue;
    const field = trace(machine, { ...from, origin: `${from.origin}.${name}` });
    if (from.origin.length < LONGEST_ORIGIN) askTests(field, { schema: inner, use, ruledOut });
  }
}

const LONGEST_ORIGIN = 200;

function collect(schema: Schema, origin: string, ruledOut: Map<string, number>): void {
  if (schema.clears !== 0) ruledOut.set(origin, schema.clears | (ruledOut.get(origin) ?? 0));
  for (const [name, inner] of schema.fields ?? []) collect(inner, `${origin}.${name}`, ruledOut);
  if (schema.item !== undefined) collect(schema.item, `${origin}.[]`, ruledOut);
}
