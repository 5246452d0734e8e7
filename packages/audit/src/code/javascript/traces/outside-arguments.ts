import type { ClosureAtom, ExternalAtom, Frame, Value } from '../machine/abstract-value.ts';
import { machineOf, madeOnce, newExternal, scalar } from '../machine/make-atoms.ts';
import { errorValue, trace } from '../machine/traces.ts';
import { children, nameOf, part, type SyntaxNode } from '../syntax/syntax-node.ts';

/** What frameworks call a function with, in order. */
type Role = 'request' | 'response' | 'next' | 'error' | 'data';

const FRAMEWORKS: readonly (readonly [name: RegExp, roles: readonly Role[]])[] = [
  [
    /^(?:express|express-promise-router|restify|polka|router|lambda-api|connect|find-my-way|@tinyhttp\/app|hyper-express|@types\/express)$/u,
    ['request', 'response', 'next'],
  ],
  // Readers of forms tell of each part.
  [
    /^(?:busboy|@fastify\/busboy|formidable|multiparty|dicer|@mjackson\/multipart-parser)$/u,
    ['data', 'data', 'data', 'data', 'data'],
  ],
  [/^(?:fastify|claudia-api-builder|restana|0http)$/u, ['request', 'response', 'next']],
  [
    /^(?:hono|koa|@koa\/router|koa-router|itty-router|elysia|@aws-lambda-powertools\/event-handler|openapi-backend|oak)$/u,
    ['request', 'next'],
  ],
];

/** What a framework calls a function of the project with. Undefined: the package is no framework. */
export function frameworkArguments(
  from: ExternalAtom,
  closure: ClosureAtom,
  frame: Frame,
): readonly Value[] | undefined {
  let root = from;
  while (root.origin !== undefined) root = root.origin;
  const [scope = '', inner = ''] = root.name.split('/');
  const name = scope.startsWith('@') ? `${scope}/${inner}` : scope;
  const roles = FRAMEWORKS.find(([pattern]) => pattern.test(name))?.[1];
  if (roles === undefined) return undefined;
  const params = children(closure.node, 'params');
  const isErrorHandler =
    (params.length === 4 && roles.includes('response')) || isErrorName(paramName(params[0]));
  return (isErrorHandler ? (['error', ...roles] as const) : roles).map((role) =>
    roleValue(role, frame, closure.node),
  );
}

function roleValue(role: Role, frame: Frame, site: SyntaxNode): Value {
  if (role === 'error') return errorValue({ frame, site });
  if (role === 'request') return requestValue('request', frame, site);
  if (role === 'data') return requestValue('event.body.part', frame, site);
  const machine = machineOf(frame);
  return [madeOnce(machine, ['handed over', role], () => newExternal(role, undefined, false))];
}

function requestValue(origin: string, frame: Frame, site: SyntaxNode): Value {
  const machine = machineOf(frame);
  const step = { kind: 'read', what: `the ${origin} comes in`, file: frame.file, at: site.start } as const;
  const from = trace(machine, { source: 'event', origin, form: 'any', cleared: 0, step });
  return [scalar(machine, { kind: 'unknown', because: 'an argument' }, from)];
}

/** What a parameter's name says of an argument that comes from code which is not known. */
export function namedArgument(param: SyntaxNode, frame: Frame): Value | undefined {
  const name = paramName(param);
  if (name === undefined) return undefined;
  if (isErrorName(name)) return errorValue({ frame, site: param });
  if (/^(?:req|request|ctx)$/u.test(name)) return requestValue('request', frame, param);
  if (/^(?:event|evt)$/u.test(name)) return requestValue('event', frame, param);
  if (/^(?:res|response|reply)$/u.test(name)) return roleValue('response', frame, param);
  return undefined;
}

/** Callbacks in the style of Node get an error first, whatever else a call hands over. */
export function takesErrorFirst(closure: ClosureAtom): boolean {
  return isErrorName(paramName(children(closure.node, 'params')[0]));
}

export function isErrorName(name: string | undefined): boolean {
  return name !== undefined && /^(?:er|err|error)$/u.test(name);
}

function paramName(param: SyntaxNode | undefined): string | undefined {
  const inner = part(param, 'parameter') ?? param;
  return nameOf(part(inner, 'left') ?? inner);
}
