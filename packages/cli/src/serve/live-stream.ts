import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { ConsoleServer } from './console-server.ts';

const HEARTBEAT_MS = 15_000;
/** Browsers that listen at the same time. */
const MOST_LISTENERS = 200;

/** Server-sent events: what has changed, from where the browser left off. */
export function liveStream(server: ConsoleServer, context: Context): Response {
  if (server.feed.listeners >= MOST_LISTENERS) return context.text('Cannot listen: too many already do', 503);
  const subscription = server.feed.subscribe(context.req.header('last-event-id'));
  return streamSSE(context, async (stream) => {
    stream.onAbort(() => subscription.close());
    await stream.write('retry: 2000\n: connected\n\n');
    try {
      while (!stream.aborted && !stream.closed) {
        const item = await subscription.next(HEARTBEAT_MS);
        if (stream.aborted) break;
        if (item === undefined) await stream.write(': still here\n\n');
        else await stream.writeSSE({ id: item.id, event: item.event, data: item.data });
      }
    } finally {
      subscription.close();
    }
  });
}
