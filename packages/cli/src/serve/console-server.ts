import type { LiveMessage } from '@watertight/monitor/api/contract.ts';
import type { ApiAbout, ApiUser } from '@watertight/monitor/api/handler.ts';
import type { MonitorPort, WorkspacePort } from '../monitor-port.ts';
import type { Asset } from './console-assets.ts';
import type { GuessLimit } from './guess-limit.ts';
import type { LiveFeed } from './live-feed.ts';
import type { OidcClient } from './oidc-client.ts';
import type { OneTimeToken } from './one-time-token.ts';
import type { SessionSigner } from './session-cookie.ts';
import type { SpentNames } from './spent-names.ts';

/** Everything that answers of one server share. */
export interface ConsoleServer {
  readonly monitor: MonitorPort;
  readonly workspace: WorkspacePort;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly signer: SessionSigner;
  /** Undefined where people sign in by OIDC. */
  readonly token: OneTimeToken | undefined;
  readonly guesses: GuessLimit;
  readonly oidc: OidcClient | undefined;
  /** Sign-ins by OIDC that came back: each comes back once. */
  readonly attempts: SpentNames;
  /** What commands of this machine show as `Authorization: Bearer`. */
  readonly readToken: string;
  readonly feed: LiveFeed;
  /** What this server is called; the first is the one that is printed. */
  readonly origins: readonly string[];
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** What relative time ranges end at, epoch seconds. */
  readonly asOf: () => number;
  readonly about: () => ApiAbout;
  /** Tells the terminal. */
  readonly say: (line: string) => void;
  readonly onSignIn: (user: ApiUser) => void;
}

/** Tells every browser that something has changed. */
export function announce(server: ConsoleServer, message: Omit<LiveMessage, 'at'>): void {
  server.feed.publish({ ...message, at: server.now() });
}
