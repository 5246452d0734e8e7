/** Runs work with at most `limit` at a time; the rest waits in line. */
export function createCallLimit(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // The place goes to the next in line; only where nobody waits is it free.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
