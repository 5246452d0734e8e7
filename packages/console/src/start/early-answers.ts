/** Milliseconds after which an early answer is too old to be shown as the newest. */
const FRESH_MS = 5_000;

const waiting = new Map<string, { readonly at: number; readonly response: Promise<Response> }>();

/** Asks before the console's code is there; who asks the same gets this answer. */
export function askEarly(url: string): void {
  const response = fetch(url);
  // Who takes the answer hears of the failure; until then nobody does.
  response.catch(() => undefined);
  waiting.set(url, { at: performance.now(), response });
}

/** The answer that was asked for early, once; undefined where there is none or it is too old. */
export function takeEarlyAnswer(url: string): Promise<Response> | undefined {
  const found = waiting.get(url);
  waiting.delete(url);
  return found === undefined || performance.now() - found.at > FRESH_MS ? undefined : found.response;
}
