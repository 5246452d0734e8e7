import { expect } from 'vitest';
import type { z } from 'zod';
import type { Workspace } from '../workspace.ts';
import { type ApiReply, answerRequest } from './answer-request.ts';
import type { ApiAbout, ApiContext } from './handler.ts';
import type { Role } from './route.ts';

/** A server of real data that has nothing to tell of itself. */
export const ABOUT: ApiAbout = {
  mode: 'live',
  version: '0',
  isWatching: false,
  lastEvaluation: '',
  incomplete: [],
};

export interface Caller extends Partial<Pick<ApiContext, 'now' | 'asOf' | 'tools'>> {
  readonly role?: Role;
}

/** Ana asks, on 6 March 2026, as a viewer unless she is more. */
export function anApiContext(workspace: Workspace, { role = 'viewer', ...given }: Caller = {}): ApiContext {
  return {
    workspace,
    user: { name: 'ana', role },
    csrf: 'c',
    now: '2026-03-06T00:00:00.000Z',
    asOf: Date.UTC(2026, 2, 6) / 1000,
    about: ABOUT,
    ...given,
  };
}

export interface Asked {
  readonly method?: string;
  /** With its query, if it has one. */
  readonly path: string;
  readonly body?: unknown;
}

/** Asks as the server does. A mistake of ours fails the test: it is no answer. */
export async function askApi(context: ApiContext, { method = 'GET', path, body }: Asked): Promise<ApiReply> {
  const [place = '', query = ''] = path.split('?');
  const thrown: unknown[] = [];
  const request = { method, path: place, query: new URLSearchParams(query), body };
  const reply = await answerRequest(context, request, (error) => thrown.push(error));
  expect(thrown).toEqual([]);
  return reply;
}

/** What a GET route answers, checked against its own schema. @param path its parameters filled in, with its query */
export async function answerOf<S extends z.ZodType>(
  context: ApiContext,
  route: { readonly response: S },
  path: string,
): Promise<z.output<S>> {
  const reply = await askApi(context, { path });
  expect(reply.status).toBe(200);
  return route.response.parse(JSON.parse(JSON.stringify(reply.body)));
}
