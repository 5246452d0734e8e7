import { WatertightError } from '@watertight/audit/model/watertight-error.ts';
import type { z } from 'zod';
import { ApiProblem, badRequest } from './api-problem.ts';
import { type ApiErrorBody, ROUTES, type RouteKey } from './contract.ts';
import type { ApiContext, ApiInput, Handler } from './handler.ts';
import { HANDLERS } from './handlers.ts';
import { matchRoute } from './match-route.ts';
import { ROLES, type Role, type Route } from './route.ts';

/** A request without anything of HTTP's transport. */
export interface ApiRequest {
  readonly method: string;
  /** Below the base: `/alerts/0a1b`. Still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined without a body. */
  readonly body: unknown;
}

export interface ApiReply {
  readonly status: number;
  readonly body: unknown;
}

/** Query parameters that may come several times. */
const REPEATED: readonly string[] = ['f', 'kinds'];

/**
 * Answers one request of the route table. Never throws: what is wrong becomes `{error: {code, message, hint}}`, and a
 * mistake of ours tells nothing of the inside; `onMistake` gets it.
 */
export async function answerRequest(
  context: ApiContext,
  request: ApiRequest,
  onMistake: (error: unknown) => void = () => undefined,
): Promise<ApiReply> {
  try {
    return await answerMatched(context, request);
  } catch (error) {
    return problemReply(error, onMistake);
  }
}

async function answerMatched(context: ApiContext, request: ApiRequest): Promise<ApiReply> {
  const { match, methods } = matchRoute(request.method, request.path);
  if (match === undefined) {
    const hint = 'GET /api/v1/openapi.json lists every route.';
    if (methods.length === 0)
      throw new ApiProblem(404, 'no-route', {
        message: `Cannot answer: no route is called so, ${request.path}`,
        hint,
      });
    const message = `Cannot answer: the route takes ${methods.join(', ')}, ${request.method} given`;
    throw new ApiProblem(405, 'method', { message, hint });
  }
  const route: Route = ROUTES[match.key];
  if (!mayAsk(context.user.role, route.role)) {
    const message = `Cannot answer: the role ${route.role} is needed, ${context.user.role} given`;
    throw new ApiProblem(403, 'role', { message, hint: 'Ask an administrator of this console.' });
  }
  const input = {
    params: match.params,
    query:
      route.query === undefined ? noQuery(request.query) : checked(route.query, queryObject(request.query)),
    body: route.body === undefined ? undefined : checked(route.body, request.body),
  };
  if (request.method !== 'GET') await recordAction(context, match.key, request.path);
  return handlerOf(match.key)(context, input);
}

/** The handlers agree with the table by HANDLERS' type; what is looked up by a key that varies has lost the pairing. */
function handlerOf(key: RouteKey): (context: ApiContext, input: unknown) => Promise<ApiReply> {
  const handler: Handler<RouteKey> = HANDLERS[key] as Handler<RouteKey>;
  return (context, input) => handler(context, input as ApiInput<RouteKey>);
}

/** A question over SQL changes nothing, and is noted all the same: it can read everything. */
async function recordAction(
  { workspace, user, now }: ApiContext,
  key: RouteKey,
  path: string,
): Promise<void> {
  await workspace.state.recordAction({
    at: now,
    what: `console ${ROUTES[key].id}`,
    subject: path,
    user: user.name,
    role: user.role,
  });
}

export function mayAsk(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

function queryObject(query: URLSearchParams): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    if (!REPEATED.includes(name) && values.length > 1)
      throw badRequest(`Cannot read the query: ${name} may come once, ${values.length} times given`);
    found[name] = REPEATED.includes(name) ? values : (values[0] ?? '');
  }
  return found;
}

function noQuery(query: URLSearchParams): Record<string, never> {
  const [first] = query.keys();
  if (first !== undefined)
    throw badRequest(`Cannot read the query: this route takes no parameters, ${first} given`);
  return {};
}

function checked(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'the request' : issue.path.join('.');
  throw badRequest(`Cannot read ${place}: ${issue?.message ?? 'it has the wrong form'}`);
}

function problemReply(error: unknown, onMistake: (error: unknown) => void): ApiReply {
  if (error instanceof ApiProblem) {
    const { status, code, message, hint } = error;
    return { status, body: { error: { code, message, hint } } satisfies ApiErrorBody };
  }
  if (error instanceof WatertightError) {
    const { code, message, hint } = error;
    return { status: 422, body: { error: { code, message, hint: hint ?? '' } } satisfies ApiErrorBody };
  }
  onMistake(error);
  const message = 'Cannot answer: something went wrong inside the server';
  const hint = 'The server printed the details; `watertight doctor` checks the installation.';
  return { status: 500, body: { error: { code: 'internal', message, hint } } satisfies ApiErrorBody };
}
