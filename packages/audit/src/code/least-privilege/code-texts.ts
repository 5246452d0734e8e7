import { isUnresolved, type Value } from '../../model/unresolved.ts';
import type { CodeValue } from '../code-value.ts';

/** The function that the code runs as: what its environment holds and what it is called. */
export interface RunningFunction {
  /** Variables as the template gives them; undefined where there is no template. */
  readonly environment?: Readonly<Record<string, Value<string>>>;
  readonly name?: string;
  readonly arn?: string;
}

/** The texts that a value may be. What is not known of a text is `*`, or `<?Name>` where the template has a name for it. */
export interface CodeTexts {
  readonly texts: readonly string[];
  /** Why a part is not known. */
  readonly because?: string;
}

/** Texts of one value that are followed up; a value that may be more is not known. */
const MOST_TEXTS = 12;
const MOST_DEPTH = 24;
const ANY: CodeTexts = { texts: ['*'], because: 'it is not known before the function runs' };

/** Every text that a value of the code may be when the function runs. */
export function textsOf(value: CodeValue | undefined, running: RunningFunction, depth = 0): CodeTexts {
  if (value === undefined || depth > MOST_DEPTH) return ANY;
  switch (value.kind) {
    case 'text':
      return { texts: [plain(value.text)] };
    case 'number':
      return { texts: [String(value.value)] };
    case 'environment':
      return environmentTexts(value, running, depth);
    case 'joined':
      return joinedTexts(value.parts, running, depth);
    case 'either':
      return union(value.values.map((each) => textsOf(each, running, depth + 1)));
    case 'self':
      return { texts: [selfText(value.what, running)] };
    case 'unknown':
      return { texts: ['*'], because: value.because };
    default:
      return ANY;
  }
}

function environmentTexts(
  { name, fallback }: Extract<CodeValue, { readonly kind: 'environment' }>,
  running: RunningFunction,
  depth: number,
): CodeTexts {
  if (name === 'AWS_REGION' || name === 'AWS_DEFAULT_REGION') return { texts: ['<region>'] };
  if (name === 'AWS_LAMBDA_FUNCTION_NAME') return { texts: [selfText('function-name', running)] };
  const environment = running.environment ?? {};
  const given = Object.hasOwn(environment, name) ? environment[name] : undefined;
  if (given !== undefined) return templateTexts(given, `the environment variable ${name}`);
  if (fallback !== undefined) return textsOf(fallback, running, depth + 1);
  const because =
    running.environment === undefined
      ? `the environment variable ${name} is set at deployment`
      : `the template sets no environment variable ${name}`;
  return { texts: ['*'], because };
}

/** A value of the template: its own atoms are kept, so that a role can refer to what the template refers to. */
function templateTexts(value: Value<string>, what: string): CodeTexts {
  if (!isUnresolved(value)) return { texts: [value] };
  if (value.text !== undefined) return { texts: [value.text] };
  return { texts: ['*'], because: `${what} is ${value.expression}` };
}

function joinedTexts(parts: readonly CodeValue[], running: RunningFunction, depth: number): CodeTexts {
  let texts: readonly string[] = [''];
  let because: string | undefined;
  for (const part of parts) {
    const next = textsOf(part, running, depth + 1);
    because ??= next.because;
    texts = texts.flatMap((text) => next.texts.map((each) => text + each));
    if (texts.length > MOST_TEXTS) return ANY;
  }
  const merged = [...new Set(texts.map(withoutRepeatedStars))];
  return because === undefined ? { texts: merged } : { texts: merged, because };
}

/** The texts of several values, with the first reason. */
export function union(values: readonly CodeTexts[]): CodeTexts {
  const texts = [...new Set(values.flatMap((each) => each.texts))];
  if (texts.length === 0 || texts.length > MOST_TEXTS) return ANY;
  const because = values.find((each) => each.because !== undefined)?.because;
  return because === undefined ? { texts } : { texts, because };
}

function selfText(
  what: Extract<CodeValue, { readonly kind: 'self' }>['what'],
  { name, arn }: RunningFunction,
): string {
  switch (what) {
    case 'function-name':
      return name ?? '*';
    case 'function-arn':
      return arn ?? 'arn:aws:lambda:<region>:<account>:function:*';
    case 'region':
      return '<region>';
    case 'account':
      return '<account>';
  }
}

/** Text of the code inside an ARN: atoms, policy variables and quotes are a template's language, not the code's. */
function plain(text: string): string {
  return withoutRepeatedStars(text.slice(0, 1024).replace(/[^\w+=,.@:/#!()& -]/g, '*'));
}

function withoutRepeatedStars(text: string): string {
  return text.replace(/\*{2,}/g, '*');
}
