import { z } from 'zod';
import { routes } from '../route.ts';

const savedSchema = z.object({
  id: z.string(),
  kind: z.enum(['query', 'filter']),
  /** Path of the page that a filter is for; '' for queries. */
  page: z.string(),
  name: z.string(),
  owner: z.string(),
  at: z.string(),
  /** The statement, or the filter as a query string. */
  text: z.string(),
});

export const QUERY_ROUTES = routes({
  'GET /query/tables': {
    id: 'listQueryTables',
    summary: 'Tables of the telemetry store with their columns',
    role: 'viewer',
    response: z.object({
      tables: z.array(
        z.object({
          name: z.string(),
          /** An estimate. */
          rows: z.number(),
          columns: z.array(z.object({ name: z.string(), type: z.string() })),
        }),
      ),
    }),
  },
  'POST /query/export': {
    id: 'exportQuery',
    summary: 'The rows of one read-only statement as the text of a file, at most 10,000',
    role: 'viewer',
    body: z.strictObject({ sql: z.string().min(1).max(20_000), format: z.enum(['csv', 'json']) }),
    response: z.object({
      file: z.string(),
      type: z.string(),
      text: z.string(),
      rows: z.number(),
      isCut: z.boolean(),
    }),
  },
  'GET /saved': {
    id: 'listSaved',
    summary: 'Queries or filters that people keep, by name',
    role: 'viewer',
    query: z.strictObject({ kind: z.enum(['query', 'filter']) }),
    response: z.object({ items: z.array(savedSchema) }),
  },
  'POST /saved': {
    id: 'saveItem',
    summary: 'Keep a query or a filter under a name',
    role: 'responder',
    body: z.strictObject({
      kind: z.enum(['query', 'filter']),
      page: z
        .string()
        .regex(/^(\/[a-z-]{1,40})?$/)
        .default(''),
      name: z.string().trim().min(1).max(120),
      text: z.string().min(1).max(20_000),
    }),
    response: z.object({ item: savedSchema }),
  },
  'DELETE /saved/:id': {
    id: 'removeSaved',
    summary: 'Forget a kept query or filter',
    role: 'responder',
    response: z.object({ id: z.string() }),
  },
});
