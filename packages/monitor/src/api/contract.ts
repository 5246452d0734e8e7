import type { z } from 'zod';
import type { Route } from './route.ts';
import { ALERT_ROUTES, OBSERVATION_ROUTES } from './routes/alert-routes.ts';
import { CONFIGURATION_ROUTES } from './routes/configuration-routes.ts';
import { DASHBOARD_ROUTES } from './routes/dashboard-routes.ts';
import { ENTITY_ROUTES } from './routes/entity-routes.ts';
import { EVENT_ROUTES } from './routes/event-routes.ts';
import { FUNCTION_ROUTES } from './routes/function-routes.ts';
import { POSTURE_ROUTES } from './routes/posture-routes.ts';
import { QUERY_ROUTES } from './routes/query-routes.ts';
import { RULE_ROUTES } from './routes/rule-routes.ts';
import { SESSION_ROUTES } from './routes/session-routes.ts';
import { TELEMETRY_ROUTES } from './routes/telemetry-routes.ts';

/** Where the routes lie on the server. */
export const API_BASE = '/api/v1';

/** Every route of the API, below {@link API_BASE}. The console imports this file's types and nothing else. */
export const ROUTES = {
  ...SESSION_ROUTES,
  ...DASHBOARD_ROUTES,
  ...EVENT_ROUTES,
  ...ALERT_ROUTES,
  ...OBSERVATION_ROUTES,
  ...FUNCTION_ROUTES,
  ...ENTITY_ROUTES,
  ...TELEMETRY_ROUTES,
  ...POSTURE_ROUTES,
  ...CONFIGURATION_ROUTES,
  ...RULE_ROUTES,
  ...QUERY_ROUTES,
};

export type Routes = typeof ROUTES;

/** `GET /alerts/:id`. */
export type RouteKey = keyof Routes;

type Part<K extends RouteKey, N extends keyof Route> =
  Routes[K] extends Readonly<Record<N, infer S>> ? S : never;

/** Names of the `:parts` of a path. */
export type ParameterNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterNames<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

/** What stands for the `:parts` of a route's path. */
export type RouteParameters<K extends RouteKey> = Readonly<Record<ParameterNames<K>, string>>;

/** A route's query as a client writes it. */
export type QueryInput<K extends RouteKey> =
  Part<K, 'query'> extends z.ZodType ? z.input<Part<K, 'query'>> : Record<string, never>;

/** A route's query as its handler gets it. */
export type QueryOf<K extends RouteKey> =
  Part<K, 'query'> extends z.ZodType ? z.output<Part<K, 'query'>> : Record<string, never>;

export type BodyOf<K extends RouteKey> =
  Part<K, 'body'> extends z.ZodType ? z.output<Part<K, 'body'>> : undefined;

/** What a route answers. */
export type ResponseOf<K extends RouteKey> = z.output<Routes[K]['response']>;

/** What every answer other than 200 says. */
export interface ApiErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}

/**
 * Lists that can be exported: `GET /exports/events?format=csv` with the list's query. As CSV, JSON or Parquet; alerts,
 * observations and findings as CSV or JSON.
 */
export type ExportName =
  | 'events'
  | 'functions'
  | 'flows'
  | 'api-calls'
  | 'alerts'
  | 'observations'
  | 'findings';

/** A message of `GET /stream`, the server-sent events: what has changed, never the data itself. */
export interface LiveMessage {
  /** `scan`: a scan was kept, or somebody decided about a finding; `telemetry`: records were read that are no alert. */
  readonly kind: 'detection' | 'alert-status' | 'scan' | 'telemetry';
  /** Epoch milliseconds. */
  readonly at: number;
  readonly observations: number;
  readonly alerts: number;
  /** Of `telemetry`: violations that the guard wrote. */
  readonly violations?: number;
}
