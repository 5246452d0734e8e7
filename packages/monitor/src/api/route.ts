import type { z } from 'zod';

/** What a person may do, least first: look, triage, administer. */
export const ROLES = ['viewer', 'responder', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** One row of the route table; its key is `METHOD /path`, with `:name` for a part that varies. */
export interface Route {
  /** camelCase verb and noun: the OpenAPI operationId. */
  readonly id: string;
  readonly summary: string;
  /** The least role that may ask. */
  readonly role: Role;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What `200` answers. */
  readonly response: z.ZodType;
}

/** Keeps the types of a table's rows while checking their shape. */
export function routes<const T extends Readonly<Record<`${'GET' | 'POST' | 'DELETE'} /${string}`, Route>>>(
  table: T,
): T {
  return table;
}
