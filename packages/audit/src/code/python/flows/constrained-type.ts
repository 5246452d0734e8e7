import type { ExternalAtom, FlowAtom, Use, Value } from '../machine/abstract-value.ts';
import type { Expression } from '../syntax/python-syntax.ts';
import { cleaned } from './flow-atom.ts';
import { HARMLESS, harm, harmsOutside } from './harms.ts';

const HARMLESS_TYPES =
  /^(?:int|float|bool|complex|UUID\d?|date|datetime|time|timedelta|Decimal|Literal|Enum|conint|confloat|condecimal|PositiveInt|NonNegativeInt|NegativeInt|PositiveFloat|StrictInt|StrictFloat|StrictBool|IPv[46]Address|IPvAnyAddress|PastDate|FutureDate|AwareDatetime|PaymentCardNumber)$/;
const WRAPPERS = /^(?:Optional|List|list|Union|Annotated|Set|set|Tuple|tuple|Sequence|Final|Mapped)$/;

/** A field with its type and what it is set to. */
export interface TypedField {
  readonly annotation: Expression;
  readonly fallback?: Expression;
}

/** The value of a field that was checked against its type: numbers and constants do no harm, texts with a pattern less. */
export function constrainedBy(field: TypedField, value: Value, use: Use): Value {
  const bits = harmless(field.annotation, use) ? HARMLESS : patternBits(field);
  const texts = isText(field.annotation) ? harm('event-in-nosql-query') : 0;
  const { machine } = use.frame;
  return value.map((atom): FlowAtom | Value[number] =>
    atom.kind === 'flow' ? cleaned(atom, bits | texts, machine) : atom,
  );
}

function isText(node: Expression): boolean {
  return node.kind === 'name' && /^(?:str|StrictStr|EmailStr|constr|HttpUrl|AnyUrl)$/.test(node.name);
}

/** Whether every value of a type is harmless. */
export function harmless(node: Expression, use: Use): boolean {
  switch (node.kind) {
    case 'name':
      return HARMLESS_TYPES.test(node.name) || isEnumeration(node, use);
    case 'member':
      return HARMLESS_TYPES.test(node.name);
    case 'constant':
      return node.value === null;
    case 'call':
      return node.callee.kind === 'name' && HARMLESS_TYPES.test(node.callee.name);
    case 'item':
      return isHarmlessItem(node, use);
    case 'binary':
      return node.operator === '|' && harmless(node.left, use) && harmless(node.right, use);
    default:
      return false;
  }
}

function isHarmlessItem(node: Extract<Expression, { kind: 'item' }>, use: Use): boolean {
  const name = node.object.kind === 'name' || node.object.kind === 'member' ? node.object.name : '';
  if (name === 'Literal') return true;
  if (!WRAPPERS.test(name)) return false;
  const inner = node.key.kind === 'sequence' ? node.key.items : [node.key];
  const [first] = inner;
  if (name === 'Annotated') return first !== undefined && harmless(first, use);
  return inner.every((each) => harmless(each, use));
}

/** A class of the project whose members are constants. */
function isEnumeration(node: Extract<Expression, { kind: 'name' }>, use: Use): boolean {
  for (
    let scope: typeof use.frame.scope | undefined = use.frame.scope;
    scope !== undefined;
    scope = scope.parent
  ) {
    const value = scope.names.get(node.name)?.value ?? [];
    const bases = value.flatMap((atom) => (atom.kind === 'class' ? atom.bases.value : []));
    if (bases.some((base) => base.kind === 'external' && isEnumBase(base))) return true;
  }
  return false;
}

function isEnumBase({ path }: ExternalAtom): boolean {
  return /^enum\.\w*(?:Enum|Flag)$/.test(path);
}

/** `Field(pattern="^[a-z]+$")`, `constr(regex=…)`, `Annotated[str, Field(pattern=…)]`. */
function patternBits({ annotation, fallback }: TypedField): number {
  const inner = annotation.kind === 'item' && annotation.key.kind === 'sequence' ? annotation.key.items : [];
  const calls = [annotation, ...inner, ...(fallback === undefined ? [] : [fallback])];
  let bits = 0;
  for (const each of calls) {
    if (each.kind !== 'call') continue;
    for (const { name, value } of each.args) {
      if (name === 'max_length') bits |= harm('long-text');
      const isPattern = name === 'pattern' || name === 'regex';
      if (isPattern && value.kind === 'text' && value.parts.length === 1)
        bits |= harmsOutside(String(value.parts[0]));
    }
  }
  return bits;
}
