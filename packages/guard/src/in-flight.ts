/** Events that a guard is looking after, over all copies of the guard in this process. */
const KEY = Symbol.for('watertight.guard.in-flight');

function inFlight(): WeakSet<object> {
  const known: unknown = Reflect.get(globalThis, KEY);
  if (known instanceof WeakSet) return known;
  const created = new WeakSet<object>();
  Object.defineProperty(globalThis, KEY, { value: created, enumerable: false });
  return created;
}

/** True while another guard, around this one, has the event: a layer and a wrapper in the code are one guard. */
export function isInFlight(event: unknown): boolean {
  return typeof event === 'object' && event !== null && inFlight().has(event);
}

/** Marks an event; the answer takes the mark off again. */
export function enterFlight(event: unknown): () => void {
  if (typeof event !== 'object' || event === null) return () => undefined;
  const set = inFlight();
  set.add(event);
  return () => {
    set.delete(event);
  };
}

/** Runs a handler with its event marked, until it returns or its promise is settled. */
export function whileInFlight(event: unknown, run: () => unknown): unknown {
  const leave = enterFlight(event);
  let answer: unknown;
  try {
    answer = run();
  } catch (error) {
    leave();
    throw error;
  }
  if (answer instanceof Promise) return answer.finally(leave);
  leave();
  return answer;
}
