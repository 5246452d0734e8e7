import type { CallUse, Frame, ObjectAtom, Scope, Value } from '../machine/abstract-value.ts';
import { joinAll, NO_VALUE, readCell } from '../machine/cells.ts';
import { machineOf } from '../machine/make-atoms.ts';
import { Danger, type Trace } from '../machine/trace.ts';
import { deepTraces, isDangerousAt, tracesOf } from '../machine/traces.ts';
import { useAt } from '../machine/use-at.ts';
import { children, nameOf, part, type SyntaxNode } from '../syntax/syntax-node.ts';
import type { Callee } from './callee.ts';
import { textsOf } from './known-text.ts';
import { secretIn } from './secret-in.ts';
import { sight } from './sight.ts';
import { field } from './sink-conditions.ts';
import { watchCertificates } from './watch-certificates.ts';

/** Answers of frameworks: `res.json(error)`. */
export function watchResponse(callee: Callee, use: CallUse): void {
  if (use.frame.isLoading || !/^(?:json|send|end|write|body|html|text|jsonp)$/u.test(callee.method)) return;
  const given = joinAll(use.args);
  watchContent(given, { use, site: use.site, isServerError: saysServerError(use) });
}

/** `new Response(body, init)`, `Response.json(data, init)`, `Response.redirect(url)`. https://fetch.spec.whatwg.org/#response-class */
export function watchWebResponse(callee: Callee, use: CallUse): void {
  if (use.frame.isLoading) return;
  const { frame, site } = use;
  const [body = NO_VALUE, init = NO_VALUE] = use.args;
  if (callee.method === 'redirect') {
    const found = dangerous(body, Danger.redirect, frame);
    const what = 'decides where the browser is sent';
    if (found !== undefined) sight({ weakness: 'event-in-redirect', frame, site, what, trace: found });
    return;
  }
  if (callee.method !== '' && callee.method !== 'json') return;
  watchContent(body, { use, site, isServerError: isServerStatus(field(init, 'status', use)) });
  const headers = field(init, 'headers', use);
  watchHeaders(headers, site, use);
  const isText = callee.method === '' && (isPage(headers, use) || body.some((atom) => isPageText(atom)));
  if (isText) pageSight(body, site, use);
}

/** An object that is what API Gateway takes for an answer. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
export function watchObject(made: ObjectAtom, node: SyntaxNode, scope: Scope): void {
  const { frame } = scope;
  watchCertificates(made, node, scope);
  // What is made while modules load outlives the invocation.
  if (frame.isLoading || frame.node.type === 'Program') machineOf(frame).watch.lasting.add(made);
  if (frame.isLoading || !(made.fields.has('statusCode') || made.fields.has('status'))) return;
  const use = useAt(node, scope);
  const body = readField(made, 'body', use);
  const headers = joinAll([readField(made, 'headers', use), readField(made, 'multiValueHeaders', use)]);
  const bodySite = propertySite(node, 'body');
  const status = joinAll([readField(made, 'statusCode', use), readField(made, 'status', use)]);
  watchContent(body, { use, site: bodySite, isServerError: isServerStatus(status) });
  watchHeaders(headers, propertySite(node, 'headers'), use);
  if (isPage(headers, use) || body.some((atom) => isPageText(atom))) pageSight(body, bodySite, use);
}

function isPageText(atom: Value[number]): boolean {
  return /<(?:!doctype html|html|body|h1|div|p|script|title)\b/iu.test(textsOf(atom));
}

function readField(made: ObjectAtom, name: string, use: CallUse): Value {
  const cell = made.fields.get(name);
  return cell === undefined ? NO_VALUE : readCell(cell, use.frame);
}

function propertySite(node: SyntaxNode, name: string): SyntaxNode {
  const property = children(node, 'properties').find((each) => nameOf(part(each, 'key')) === name);
  return property ?? node;
}

function isPage(headers: Value, use: CallUse): boolean {
  return headerValues(headers, /^content-type$/iu, use).some((atom) => /html/iu.test(textsOf(atom)));
}

function headerValues(headers: Value, name: RegExp, use: CallUse): Value {
  const { steps } = machineOf(use.frame);
  const values: Value[] = [];
  for (const atom of headers) {
    if (atom.kind !== 'object') continue;
    for (const [field, cell] of atom.fields) {
      if (!name.test(field)) continue;
      const value = readCell(cell, use.frame);
      values.push(value);
      // `Location: [url]`, and CloudFront's `location: [{ value: url }]`.
      const inner = steps.elementsOf(
        value.filter((each) => each.kind === 'object'),
        use,
      );
      values.push(
        inner,
        steps.readMember(
          inner.filter((each) => each.kind === 'object'),
          'value',
          use,
        ),
      );
    }
  }
  return joinAll(values);
}

function watchHeaders(headers: Value, site: SyntaxNode, use: CallUse): void {
  const found = dangerous(headerValues(headers, /^location$/iu, use), Danger.redirect, use.frame);
  if (found === undefined) return;
  const what = 'decides where the browser is sent';
  sight({ weakness: 'event-in-redirect', frame: use.frame, site, what, trace: found });
}

function pageSight(body: Value, site: SyntaxNode, use: CallUse): void {
  const found = dangerous(body, Danger.html, use.frame);
  if (found !== undefined)
    sight({
      weakness: 'event-in-html-response',
      frame: use.frame,
      site,
      what: 'is put into a page',
      trace: found,
    });
}

function dangerous(value: Value, danger: number, frame: Frame): Trace | undefined {
  return tracesOf(value).find((each) => isDangerousAt(each, danger, frame));
}

interface Content {
  readonly use: CallUse;
  readonly site: SyntaxNode;
  /** The status says that the error is the server's: its message was not written for the caller. */
  readonly isServerError: boolean;
}

const SENT: Readonly<Record<string, string>> = {
  'error.stack': 'its stack is sent to the caller',
  'error.message': 'its message is sent to the caller, whatever the error is',
};

function isServerStatus(status: Value): boolean {
  return status.some((atom) => {
    if (atom.kind !== 'scalar') return false;
    const { value } = atom;
    const code = value.kind === 'number' ? value.value : value.kind === 'text' ? Number(value.text) : 0;
    return code >= 500;
  });
}

/** `res.status(500).json(…)`, `c.json(…, 500)`. */
function saysServerError(use: CallUse): boolean {
  const callee = part(use.site, 'callee');
  const text = callee === undefined ? '' : use.frame.file.text.slice(callee.start, callee.end).slice(0, 400);
  return /\.(?:status|code)\(\s*5\d\d\s*\)/u.test(text) || isServerStatus(use.args[1] ?? NO_VALUE);
}

/** Errors and secrets that go out with an answer. */
function watchContent(content: Value, { use, site, isServerError }: Content): void {
  const { frame } = use;
  const error = deepTraces(content, frame).find(
    (each) => each.source === 'error' && (isServerError || each.origin !== 'error.message'),
  );
  if (error !== undefined) {
    const what = SENT[error.origin] ?? 'it is sent to the caller as a whole';
    sight({ weakness: 'error-details-in-response', frame, site, what, trace: error });
  }
  const secret = secretIn(content, use);
  if (secret !== undefined)
    sight({
      weakness: 'secret-in-log-call',
      frame,
      site,
      what: `${secret.what} is sent to the caller`,
      ...(secret.trace === undefined ? {} : { trace: secret.trace }),
    });
}

interface FieldWrite {
  readonly target: SyntaxNode;
  readonly value: Value;
  readonly over: Value;
  readonly scope: Scope;
}

/** `response.body = …`, `response.headers.Location = …`. */
export function watchAnswerField(name: string, { target, value, over, scope }: FieldWrite): void {
  const use = useAt(target, scope);
  if (/^location$/iu.test(name) && over.every((atom) => atom.kind !== 'model')) {
    const found = dangerous(value, Danger.redirect, scope.frame);
    const what = 'decides where the browser is sent';
    if (found !== undefined)
      sight({ weakness: 'event-in-redirect', frame: scope.frame, site: target, what, trace: found });
  }
  if (name !== 'body') return;
  const answers = over.filter((atom) => atom.kind === 'object' && atom.fields.has('statusCode'));
  // koa's context is the request and the answer.
  const isContext = over.some(
    (atom) =>
      (atom.kind === 'external' && atom.name === 'response') ||
      (atom.kind === 'scalar' && atom.trace?.origin === 'request'),
  );
  if (answers.length === 0 && !isContext) return;
  const statuses = answers.flatMap((atom) =>
    atom.kind === 'object' ? readField(atom, 'statusCode', use) : NO_VALUE,
  );
  watchContent(value, { use, site: target, isServerError: isServerStatus(statuses) });
  const isHtml = answers.some(
    (atom) => atom.kind === 'object' && isPage(readField(atom, 'headers', use), use),
  );
  if (isHtml || value.some((atom) => isPageText(atom))) pageSight(value, target, use);
}
