/** A text in pieces: literal text, and variables in it. */
export type VariableText = readonly (string | Variable)[];

/** One `${…}`: sources in the order in which they are asked. */
export interface Variable {
  /** As written, for people. */
  readonly written: string;
  readonly sources: readonly VariableSource[];
}

/** One source of a variable: a literal, another variable, or a question to ask. */
export type VariableSource =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** `${opt:x, ${self:y}}`: an older spelling of a fallback. */
  | { readonly kind: 'variable'; readonly variable: Variable }
  | {
      readonly kind: 'source';
      /** `self`, `opt`, `file`, `cf.us-east-1`. */
      readonly type: string;
      /** What is in parentheses: `./other.yml` of `file(./other.yml)`. */
      readonly parameter?: VariableText;
      /** What follows the colon, the empty text for `self:`. */
      readonly address?: VariableText;
    };

/** Variables in variables; people write two or three. */
const MAXIMUM_NESTING = 20;

/** Texts longer than this hold no variables that people wrote. */
const MAXIMUM_CHARACTERS = 200_000;

const TYPE = /^([A-Za-z][\w.-]{0,100})(?=[(:])/;

/**
 * Finds the variables of a text. CloudFormation's own marks stay text: `${AWS::Region}` and names without a colon.
 * Linear in the length of the text times the nesting of its variables.
 *
 * Syntax: https://www.serverless.com/framework/docs/guides/variables
 */
export function parseVariables(text: string, nesting = 0): VariableText {
  if (!text.includes('${') || text.length > MAXIMUM_CHARACTERS || nesting > MAXIMUM_NESTING) {
    return text === '' ? [] : [text];
  }
  const closing = closingBraces(text);
  const parts: (string | Variable)[] = [];
  let from = 0;
  let at = text.indexOf('${');
  while (at !== -1) {
    const end = closing.get(at);
    const variable = end === undefined ? undefined : parseVariable(text.slice(at + 2, end), nesting);
    if (variable === undefined || end === undefined) {
      at = text.indexOf('${', at + 2);
      continue;
    }
    if (at > from) parts.push(text.slice(from, at));
    parts.push(variable);
    from = end + 1;
    at = text.indexOf('${', from);
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** For each `${` of the text, where its brace closes. */
function closingBraces(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '{') open.push(text[index - 1] === '$' ? index - 1 : -1);
    if (character !== '}') continue;
    const start = open.pop();
    if (start !== undefined && start !== -1) closing.set(start, index);
  }
  return closing;
}

/** `${{self:x}}` is the other spelling, for services with a `variableSyntax` of their own. */
function parseVariable(inner: string, nesting: number): Variable | undefined {
  const texts = splitSources(/^\{.*\}$/s.test(inner) ? inner.slice(1, -1) : inner);
  const sources = texts.map((each) => parseSource(each.trim(), nesting));
  const [first] = sources;
  if (first === undefined || first.kind !== 'source') return undefined;
  return { written: `\${${inner}}`, sources: sources.filter((each) => each !== undefined) };
}

/** Splits at the commas that are in no quotes, parentheses or inner variables. */
function splitSources(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === "'" || character === '"') quote = character;
    else if ('({'.includes(character)) depth += 1;
    else if (')}'.includes(character)) depth -= 1;
    else if (character === ',' && depth === 0) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, text.slice(from)];
}

function parseSource(text: string, nesting: number): VariableSource | undefined {
  const quoted = /^(?:'([^']*)'|"([^"]*)")$/s.exec(text);
  if (quoted !== null) return { kind: 'literal', value: quoted[1] ?? quoted[2] ?? '' };
  if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true' };
  if (text === 'null') return { kind: 'literal', value: null };
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { kind: 'literal', value: Number(text) };
  const type = TYPE.exec(text)?.[1];
  if (type === undefined) return innerVariable(text, nesting);
  const rest = text.slice(type.length);
  if (rest.startsWith('::')) return undefined;
  if (rest.startsWith(':'))
    return { kind: 'source', type, address: parseVariables(rest.slice(1), nesting + 1) };
  return parseCall(type, rest, nesting);
}

function innerVariable(text: string, nesting: number): VariableSource | undefined {
  const [only, ...others] = parseVariables(text, nesting + 1);
  if (only === undefined || typeof only === 'string' || others.length > 0) return undefined;
  return { kind: 'variable', variable: only };
}

/** `file(./x.yml):a.b`, `strToBool(x)`. */
function parseCall(type: string, rest: string, nesting: number): VariableSource | undefined {
  const colon = rest.lastIndexOf('):');
  const end = colon === -1 ? rest.lastIndexOf(')') : colon;
  if (end === -1) return undefined;
  const after = rest.slice(end + 1);
  if (after !== '' && !after.startsWith(':')) return undefined;
  return {
    kind: 'source',
    type,
    parameter: parseVariables(rest.slice(1, end).trim(), nesting + 1),
    ...(after === '' ? {} : { address: parseVariables(after.slice(1), nesting + 1) }),
  };
}
