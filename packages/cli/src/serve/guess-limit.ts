/** Wrong guesses in one window of time; beyond, the answer is 429. */
const MOST = 20;
const WINDOW_MS = 60_000;

/**
 * Counts wrong sign-in tokens of the whole server: on loopback every program has the same address. The right token
 * always works, so that a page of another site cannot lock its owner out; at 192 bits, guessing is without hope.
 */
export class GuessLimit {
  #from = 0;
  #wrong = 0;

  /**
   * Notes one wrong guess at `now` (epoch milliseconds).
   * @returns true where there are too many; `first` for the first of them in this window, which a person should hear of
   */
  note(now: number): { readonly isTooMany: boolean; readonly first: boolean } {
    if (now - this.#from >= WINDOW_MS || now < this.#from) {
      this.#from = now;
      this.#wrong = 0;
    }
    this.#wrong += 1;
    return { isTooMany: this.#wrong > MOST, first: this.#wrong === MOST + 1 };
  }
}
