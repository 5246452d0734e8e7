import { z } from 'zod';
import { API_BASE, ROUTES } from './contract.ts';
import type { Route } from './route.ts';

/** The OpenAPI 3.1 document of the route table. */
export function openApi(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [key, route] of Object.entries<Route>(ROUTES)) {
    const [method = '', path = ''] = key.split(' ');
    const place = `${API_BASE}${path.replace(/:(\w+)/g, '{$1}')}`;
    paths[place] = { ...paths[place], [method.toLowerCase()]: operation(route, path) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Watertight', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    paths,
  };
}

function operation(route: Route, path: string): Record<string, unknown> {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const body =
    route.body === undefined ? {} : { requestBody: { required: true, content: json(route.body, 'input') } };
  return {
    operationId: route.id,
    summary: route.summary,
    'x-role': route.role,
    parameters: [...inPath, ...queryParameters(route)],
    ...body,
    responses: {
      200: { description: route.summary, content: json(route.response, 'output') },
      default: { description: 'What went wrong', content: { 'application/json': { schema: ERROR } } },
    },
  };
}

function queryParameters({ query }: Route): readonly Record<string, unknown>[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
    explode: true,
  }));
}

function json(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return { 'application/json': { schema: rest } };
}

const ERROR = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'hint'],
      properties: { code: { type: 'string' }, message: { type: 'string' }, hint: { type: 'string' } },
    },
  },
};
