import { randomBytes } from 'node:crypto';
import type { LiveMessage } from '@watertight/monitor/api/contract.ts';

/** A message as it goes out. */
export interface FeedItem {
  readonly id: string;
  /** `reset`: messages were lost, read everything again. */
  readonly event: 'change' | 'reset';
  readonly data: string;
}

/** Messages kept for browsers that come back. */
const KEPT = 1_000;
/** Messages that wait for one slow browser; what is more becomes one reset. */
const WAITING = KEPT;

/** One browser that listens. */
export interface Subscription {
  /** The next message; undefined when `milliseconds` pass without one. */
  next(milliseconds: number): Promise<FeedItem | undefined>;
  close(): void;
}

/** Hands changes to every browser that listens; ids are of this process, so that a restart is noticed. */
export class LiveFeed {
  readonly #boot = randomBytes(4).toString('hex');
  #last = 0;
  #kept: { readonly number: number; readonly item: FeedItem }[] = [];
  /** Each with the session that it belongs to. */
  readonly #listeners = new Map<(item: FeedItem) => void, string>();

  get listeners(): number {
    return this.#listeners.size;
  }

  listenersOf(owner: string): number {
    return [...this.#listeners.values()].filter((each) => each === owner).length;
  }

  publish(message: LiveMessage): void {
    this.#last += 1;
    const item: FeedItem = { id: this.#id(this.#last), event: 'change', data: JSON.stringify(message) };
    this.#kept.push({ number: this.#last, item });
    if (this.#kept.length > KEPT) this.#kept = this.#kept.slice(-KEPT);
    for (const listener of this.#listeners.keys()) listener(item);
  }

  /** Tells every browser to read everything again. */
  reset(): void {
    this.#last += 1;
    const item = this.#reset();
    this.#kept = [...this.#kept, { number: this.#last, item }].slice(-KEPT);
    for (const listener of this.#listeners.keys()) listener(item);
  }

  /**
   * @param lastEventId the last message that the browser has seen; undefined for a new one
   * @param owner the session that listens
   */
  subscribe(lastEventId: string | undefined, owner = ''): Subscription {
    let waiting: FeedItem[] = this.#since(lastEventId);
    let wake: () => void = () => undefined;
    const listener = (item: FeedItem) => {
      waiting = waiting.length >= WAITING ? [this.#reset()] : [...waiting, item];
      wake();
    };
    this.#listeners.set(listener, owner);
    return {
      close: () => {
        this.#listeners.delete(listener);
        wake();
      },
      async next(milliseconds) {
        if (waiting.length === 0) {
          await new Promise<void>((done) => {
            const timer = setTimeout(done, milliseconds);
            wake = () => {
              clearTimeout(timer);
              done();
            };
          });
        }
        return waiting.shift();
      },
    };
  }

  #since(lastEventId: string | undefined): FeedItem[] {
    if (lastEventId === undefined || lastEventId === '') return [];
    const [boot, number] = lastEventId.split('-');
    const seen = Number(number);
    const oldest = this.#kept[0]?.number ?? this.#last + 1;
    if (boot !== this.#boot || !Number.isSafeInteger(seen) || seen > this.#last || seen + 1 < oldest)
      return [this.#reset()];
    const missed = this.#kept.filter((each) => each.number > seen).map(({ item }) => item);
    return missed.length > WAITING ? [this.#reset()] : missed;
  }

  #reset(): FeedItem {
    return { id: this.#id(this.#last), event: 'reset', data: '{}' };
  }

  #id(number: number): string {
    return `${this.#boot}-${number}`;
  }
}
