import type { ServerPlace } from './server-file.ts';

/** What another process can say has changed. */
export const TOLD_KINDS = ['scan'] as const;

export type ToldKind = (typeof TOLD_KINDS)[number];

/** Milliseconds that a command waits for a server to listen. */
const PATIENCE = 2_000;

/**
 * Tells the server that holds the store what has changed in it, so that browsers hear of it. A server that does not answer
 * is no mistake: its pages show the change when they are next asked for.
 */
export async function tellServer(place: ServerPlace, kind: ToldKind): Promise<void> {
  await fetch(new URL('/api/v1/changed', place.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${place.token}` },
    body: JSON.stringify({ kind }),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => undefined);
}
