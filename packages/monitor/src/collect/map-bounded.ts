/**
 * The results of `work` over the items, in their order, with at most `limit` at work at a time. An item that fails ends
 * the iteration with its error.
 */
export async function* mapBounded<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncIterable<R> {
  const running: Promise<{ readonly value: R } | { readonly error: unknown }>[] = [];
  for await (const item of items) {
    // Settled at once into a value, so that a failure that waits for its turn is not an unhandled rejection.
    running.push(
      work(item).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      ),
    );
    if (running.length >= limit) yield* settled(running.splice(0, 1));
  }
  yield* settled(running);
}

async function* settled<R>(
  running: readonly Promise<{ readonly value: R } | { readonly error: unknown }>[],
): AsyncIterable<R> {
  for (const each of running) {
    const result = await each;
    if ('error' in result) throw result.error;
    yield result.value;
  }
}
