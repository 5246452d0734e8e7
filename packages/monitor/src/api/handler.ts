import type { Workspace } from '../workspace.ts';
import type { BodyOf, QueryOf, ResponseOf, RouteKey, RouteParameters } from './contract.ts';
import type { Role } from './route.ts';
import type { ApiTools } from './tools.ts';

/** Who asks. */
export interface ApiUser {
  readonly name: string;
  readonly role: Role;
}

/** What a handler can reach. */
export interface ApiContext {
  readonly workspace: Workspace;
  readonly user: ApiUser;
  readonly csrf: string;
  /** ISO-8601 UTC. */
  readonly now: string;
  /** What relative time ranges end at, epoch seconds. */
  readonly asOf: number;
  readonly about: ApiAbout;
  /** Undefined: nothing but the stores is known. */
  readonly tools?: ApiTools;
}

/** What the server says of itself. */
export interface ApiAbout {
  readonly mode: 'live' | 'demo';
  readonly version: string;
  readonly isWatching: boolean;
  /** ISO-8601 UTC, '' before the first. */
  readonly lastEvaluation: string;
  /** How people sign in; undefined: by the printed link. */
  readonly oidcIssuer?: string;
  readonly incomplete: readonly { readonly what: string; readonly because: string }[];
}

/** A request whose query and body have been checked. */
export interface ApiInput<K extends RouteKey> {
  readonly params: RouteParameters<K>;
  readonly query: QueryOf<K>;
  readonly body: BodyOf<K>;
}

/** Answers one route; throws ApiProblem for what cannot be answered. */
export type Handler<K extends RouteKey> = (
  context: ApiContext,
  input: ApiInput<K>,
) => Promise<{ readonly status: 200; readonly body: ResponseOf<K> }>;
