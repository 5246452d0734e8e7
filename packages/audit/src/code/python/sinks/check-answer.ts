import { flowsIn, flowsOf, TRAITS } from '../flows/flow-atom.ts';
import { harm } from '../flows/harms.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import type { CallUse, CollectionAtom, FlowAtom, Frame, Use, Value } from '../machine/abstract-value.ts';
import { joinAll, NO_VALUE, readCell, textsOf } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';

/** Looks at what a handler or route answers. */
export function checkAnswer(value: Value, use: Use): void {
  const { frame } = use;
  for (const atom of value) {
    if (atom.kind === 'collection') checkDocument(atom, use);
  }
  checkPlainPage(value, use);
  const flows = flowsIn(value, frame);
  const isClientError = value.some((atom) => atom.kind === 'collection' && isClientStatus(atom, frame));
  const error = flows.find(
    ({ origin, traits }) =>
      origin === 'stack' || (origin === 'error' && (traits & TRAITS.broad) !== 0 && !isClientError),
  );
  if (error !== undefined) seeWeakness('error-details-in-response', use, error);
  const secret = flows.find(({ origin }) => origin === 'secret');
  if (secret !== undefined) seeWeakness('secret-in-log-call', use, secret);
}

function fieldOf(atom: CollectionAtom, name: string, frame: Frame): Value {
  const cell = atom.fields.get(name);
  return cell === undefined ? NO_VALUE : readCell(cell, frame);
}

function isClientStatus(atom: CollectionAtom, frame: Frame): boolean {
  // `return jsonify(…), 400` is a tuple.
  const codes = ['statusCode', 'status_code', ...(atom.shape === 'tuple' ? ['1'] : [])].flatMap((name) =>
    fieldOf(atom, name, frame),
  );
  return (
    codes.length > 0 &&
    codes.every((each) => each.kind === 'scalar' && each.value.kind === 'number' && each.value.value < 500)
  );
}

/** `{"statusCode": 200, "headers": …, "body": …}`. */
function checkDocument(atom: CollectionAtom, use: Use): void {
  const { frame } = use;
  if (atom.fields.has('statusCode') || atom.fields.has('status_code'))
    frame.machine.facts.set('speaks HTTP', use);
  const headers = [...fieldOf(atom, 'headers', frame), ...fieldOf(atom, 'multiValueHeaders', frame)];
  checkHeaders(headers, fieldOf(atom, 'body', frame), use);
}

function checkHeaders(headers: Value, body: Value, use: Use): void {
  const { frame } = use;
  const location = harmful(headerOf(headers, /^location$/i, frame), 'event-in-redirect', frame);
  if (location !== undefined) seeWeakness('event-in-redirect', use, location);
  const type = headerOf(headers, /^content-type$/i, frame);
  if (isPage(type)) checkPage(body, use);
}

function isPage(type: Value): boolean {
  const paths = type.map((atom) => (atom.kind === 'external' ? atom.path : ''));
  return (
    textsOf(type).some((text) => /^\s*text\/html/i.test(text)) ||
    paths.some((path) => /TEXT_HTML$/.test(path))
  );
}

function checkPage(body: Value, use: Use): void {
  const flow = harmful(body, 'event-in-html-response', use.frame);
  if (flow !== undefined) seeWeakness('event-in-html-response', use, flow);
}

function harmful(
  value: Value,
  name: 'event-in-redirect' | 'event-in-html-response',
  frame: Frame,
): FlowAtom | undefined {
  return flowsIn(value, frame).find(({ origin, clean }) => origin === 'event' && (clean & harm(name)) === 0);
}

function headerOf(headers: Value, name: RegExp, frame: Frame): Value {
  return headers.flatMap((atom) => {
    if (atom.kind !== 'collection') return [];
    return [...atom.fields].flatMap(([key, cell]) => (name.test(key) ? readCell(cell, frame) : []));
  });
}

/** Text that a route of Flask returns is a page. */
function checkPlainPage(value: Value, use: Use): void {
  if (!use.frame.machine.interned.has('external flask.Flask')) return;
  const markup = value.some((atom) => atom.kind === 'scalar' && JSON.stringify(atom.value).includes('<'));
  const joined = flowsOf(value).filter(({ traits }) => (traits & TRAITS.joined) !== 0);
  if (markup && joined.length > 0) checkPage(joined, use);
}

/** `Response(body=…, content_type="text/html")` of frameworks. */
export function checkAnswerCall(path: string, use: CallUse): void {
  checkToldError(path, use);
  checkSentError(path, use);
  if (!/(?:^|\.)(?:Response|HTTPResponse|PlainTextResponse)$/.test(path)) return;
  const body =
    use.named.get('body') ??
    use.named.get('content') ??
    use.named.get('response') ??
    argument(use, /event_handler/.test(path) ? 2 : 0);
  const type = ['content_type', 'mimetype', 'media_type'].flatMap((name) => use.named.get(name) ?? []);
  const placed = /event_handler/.test(path) ? (use.args[1] ?? NO_VALUE) : NO_VALUE;
  if (isPage([...type, ...placed])) checkPage(body, use);
  checkHeaders(use.named.get('headers') ?? NO_VALUE, body, use);
}

/** `JSONResponse(status_code=500, content={"error": repr(error)})`. */
function checkSentError(path: string, use: CallUse): void {
  if (!/(?:^|\.)(?:\w*Response|jsonify|make_response)$/.test(path) || !WEB.test(path)) return;
  const codes = use.named.get('status_code') ?? use.named.get('status') ?? [];
  const isClientError = codes.length > 0 && codes.every(isClientCode);
  const given = joinAll([...use.args, ...use.named.values()]);
  const error = flowsIn(given, use.frame).find((flow) => tellsInside(flow, isClientError));
  if (error !== undefined && codes.length > 0) seeWeakness('error-details-in-response', use, error);
}

const WEB =
  /^(?:flask|quart|werkzeug|fastapi|starlette|django|chalice|bottle|sanic|litestar|aws_lambda_powertools)\b/;

function isClientCode(atom: Value[number]): boolean {
  return atom.kind === 'scalar' && atom.value.kind === 'number' && atom.value.value < 500;
}

function tellsInside({ origin, traits }: FlowAtom, isClientError: boolean): boolean {
  return origin === 'stack' || (origin === 'error' && (traits & TRAITS.broad) !== 0 && !isClientError);
}

/** `HTTPException(500, detail=str(error))`: what the framework sends when it is raised. */
function checkToldError(path: string, use: CallUse): void {
  if (!/(?:^|\.)(?:HTTPException|InternalServerError|ServiceError|ChaliceViewError|abort)$/.test(path))
    return;
  const given = joinAll([...use.args, ...use.named.values()]);
  const isClientError = [...argument(use, 0, 'status_code')].some(
    (atom) => atom.kind === 'scalar' && atom.value.kind === 'number' && atom.value.value < 500,
  );
  const error = flowsIn(given, use.frame).find(
    ({ origin, traits }) =>
      origin === 'stack' || (origin === 'error' && (traits & TRAITS.broad) !== 0 && !isClientError),
  );
  if (error !== undefined) seeWeakness('error-details-in-response', use, error);
}
