/** A text of an answer with its place: `body`, `headers.location`, `data.user.name`. */
export interface ResponseText {
  readonly path: string;
  readonly text: string;
}

/** Characters of one answer that are looked at: Lambda's largest answer. */
const MOST_CHARACTERS = 6_500_000;
const MOST_DEPTH = 30;

/**
 * The texts of an answer, whatever shape the trigger has it in: bodies with base64 taken off, headers, and every text
 * of a plain object. Ends silently at the limit.
 */
export function* responseTexts(answer: unknown): Generator<ResponseText> {
  const budget = { left: MOST_CHARACTERS };
  const isEncoded = isObject(answer) && answer['isBase64Encoded'] === true;
  for (const each of textsOf(answer, { path: '', depth: 0 })) {
    const text = isEncoded && each.path === 'body' ? decodedBody(each.text) : each.text;
    if (text === undefined || text.length > budget.left) continue;
    budget.left -= text.length;
    yield { path: each.path === '' ? '$' : each.path, text };
  }
}

/** True for answers of API Gateway, function URLs, load balancers and VPC Lattice. */
export function isHttpAnswer(answer: unknown): answer is Readonly<Record<string, unknown>> {
  return (
    isObject(answer) && (typeof answer['statusCode'] === 'number' || typeof answer['statusCode'] === 'string')
  );
}

function* textsOf(
  value: unknown,
  at: { readonly path: string; readonly depth: number },
): Generator<ResponseText> {
  if (typeof value === 'string') {
    if (value.length > 5) yield { path: at.path, text: value };
  } else if (
    typeof value === 'object' &&
    value !== null &&
    at.depth < MOST_DEPTH &&
    !ArrayBuffer.isView(value)
  ) {
    for (const [key, each] of Object.entries(value)) {
      const path = Array.isArray(value) ? `${at.path}[${key}]` : at.path === '' ? key : `${at.path}.${key}`;
      yield* textsOf(each, { path, depth: at.depth + 1 });
    }
  }
}

/** Text of a base64 body; undefined for images and archives. */
function decodedBody(body: string): string | undefined {
  const bytes = Buffer.from(body, 'base64');
  return bytes.subarray(0, 1024).includes(0) ? undefined : bytes.toString('utf8');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
