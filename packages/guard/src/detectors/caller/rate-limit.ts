/** Counts invocations of each source address in this function instance. */
export interface RateLimit {
  /**
   * Records an invocation and tells whether the source has had more than its share in the last minute.
   * @param source address of the caller, or any name of one
   * @param now milliseconds since the epoch
   */
  readonly isOver: (source: string, now: number) => boolean;
}

const WINDOW = 60_000;
/** Sources remembered at most; a flood of addresses drops the ones seen longest ago. */
const MOST_SOURCES = 10_000;

interface Counted {
  /** Start of the current window, in milliseconds. */
  start: number;
  current: number;
  previous: number;
}

/**
 * A sliding window over two fixed ones: the count of the one before weighs by the part of it that lies within the last
 * minute. Memory is a few numbers a source, bounded; time comes as a value, so that a thawed instance sees it pass.
 */
export function createRateLimit(limit: number, mostSources: number = MOST_SOURCES): RateLimit {
  const sources = new Map<string, Counted>();
  return {
    isOver(source, now) {
      const counted = sources.get(source) ?? { start: now, current: 0, previous: 0 };
      sources.delete(source);
      sources.set(source, counted);
      if (sources.size > mostSources) sources.delete(oldestOf(sources));
      advance(counted, now);
      counted.current += 1;
      const share = 1 - Math.min(1, (now - counted.start) / WINDOW);
      return counted.current + counted.previous * share > limit;
    },
  };
}

/** Moves to the window that holds `now`; a clock that goes back leaves it. */
function advance(counted: Counted, now: number): void {
  const windows = Math.floor((now - counted.start) / WINDOW);
  if (windows <= 0) return;
  counted.previous = windows === 1 ? counted.current : 0;
  counted.current = 0;
  counted.start += windows * WINDOW;
}

function oldestOf(sources: ReadonlyMap<string, Counted>): string {
  return sources.keys().next().value ?? '';
}
