import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { ConsoleServer } from './console-server.ts';
import type { Session } from './session-cookie.ts';

const HEARTBEAT_MS = 15_000;
/** Browsers that listen at the same time. */
const MOST_LISTENERS = 200;
/** Streams of one session; tabs of one browser share a stream. */
const MOST_OF_SESSION = 20;

/** Server-sent events: what has changed, from where the browser left off. Ends with the session. */
export function liveStream(server: ConsoleServer, session: Session, context: Context): Response {
  const { feed, signer } = server;
  if (feed.listeners >= MOST_LISTENERS || feed.listenersOf(session.id) >= MOST_OF_SESSION)
    return context.text('Cannot listen: too many already do', 503);
  const subscription = feed.subscribe(context.req.header('last-event-id'), session.id);
  return streamSSE(context, async (stream) => {
    stream.onAbort(() => subscription.close());
    await stream.write('retry: 2000\n: connected\n\n');
    try {
      while (!stream.aborted && !stream.closed) {
        const item = await subscription.next(HEARTBEAT_MS);
        if (stream.aborted || !signer.isOpen(session, server.now() / 1000)) break;
        if (item === undefined) await stream.write(': still here\n\n');
        else await stream.writeSSE({ id: item.id, event: item.event, data: item.data });
      }
    } finally {
      subscription.close();
    }
  });
}
