import type { LiveMessage } from '@watertight/monitor/api/contract.ts';

/** What one tab is told. */
export interface StreamListener {
  readonly onState: (isConnected: boolean) => void;
  /** New observations, alerts and violations; a scan counts as one, and so does other telemetry. */
  readonly onChange: (count: number) => void;
  /** Something was missed: everything may be old. */
  readonly onReset: () => void;
}

type Told =
  | { readonly kind: 'state'; readonly isConnected: boolean }
  | { readonly kind: 'change'; readonly count: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'ask' };

const NAME = 'watertight-live';

/**
 * Listens to the server's stream through one connection for all tabs of this browser: browsers open six to a server, and
 * tabs that held one each would starve the seventh. The tab that holds the lock has the connection and tells the others.
 * @returns how to stop
 */
export function listenShared(listener: StreamListener): () => void {
  const channel = new BroadcastChannel(NAME);
  const controller = new AbortController();
  const own = { isConnected: false, isLeader: false };
  const tell = (told: Told) => {
    if (controller.signal.aborted) return;
    hear(told, listener);
    channel.postMessage(told);
  };
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.kind !== 'ask') hear(data, listener);
    else if (own.isLeader)
      channel.postMessage({ kind: 'state', isConnected: own.isConnected } satisfies Told);
  };
  channel.postMessage({ kind: 'ask' } satisfies Told);
  const lead = () =>
    new Promise<void>((done) => {
      // The lock can come in the moment in which it is given up.
      if (controller.signal.aborted) {
        done();
        return;
      }
      own.isLeader = true;
      const source = new EventSource('/api/v1/stream');
      const connected = (isConnected: boolean) => {
        own.isConnected = isConnected;
        tell({ kind: 'state', isConnected });
      };
      source.onopen = () => connected(true);
      source.onerror = () => connected(false);
      source.addEventListener('change', (event: MessageEvent<string>) => {
        const message: LiveMessage = JSON.parse(event.data);
        const { kind, observations, alerts, violations = 0 } = message;
        const isOne = kind === 'scan' || kind === 'telemetry';
        const count = isOne ? Math.max(1, violations) : observations + alerts;
        tell({ kind: 'change', count });
      });
      source.addEventListener('reset', () => tell({ kind: 'reset' }));
      controller.signal.addEventListener('abort', () => {
        source.close();
        done();
      });
    });
  navigator.locks.request(NAME, { signal: controller.signal }, lead).catch(() => undefined);
  return () => {
    controller.abort();
    channel.close();
  };
}

function hear(told: Told, listener: StreamListener): void {
  if (told.kind === 'state') listener.onState(told.isConnected);
  if (told.kind === 'change') listener.onChange(told.count);
  if (told.kind === 'reset') listener.onReset();
}
