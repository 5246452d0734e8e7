import { CLOSE_ARRAY, OPEN_ARRAY, OPEN_OBJECT } from './json-bytes.ts';

/** Deepest nesting of JSON that is read. */
export const MAX_DEPTH = 200;

/** Open brackets of a JSON text, by byte; below {@link MAX_DEPTH} they are only counted. */
export class BracketStack {
  readonly #open = new Uint8Array(MAX_DEPTH + 1);
  #depth = 0;

  get depth(): number {
    return this.#depth;
  }

  /** The innermost open bracket; 0 at the top and where it is too deep to know. */
  get container(): number {
    return this.#depth <= MAX_DEPTH ? (this.#open[this.#depth] ?? 0) : 0;
  }

  /** Opens a bracket; false when it is nested too deep. */
  enter(bracket: number): boolean {
    this.#depth++;
    if (this.#depth > MAX_DEPTH) return false;
    this.#open[this.#depth] = bracket;
    return true;
  }

  /** Goes back to `depth`, a depth that was open before. */
  backTo(depth: number): void {
    this.#depth = depth;
  }

  /**
   * Closes the innermost bracket; false when `closer` does not match it. Then everything up to the nearest bracket of
   * its kind is closed, but nothing at `floor` or above; without such a bracket nothing is closed.
   */
  leave(closer: number, floor: number): boolean {
    const opener = closer === CLOSE_ARRAY ? OPEN_ARRAY : OPEN_OBJECT;
    if (this.#depth > MAX_DEPTH || this.#open[this.#depth] === opener) {
      this.#depth--;
      return true;
    }
    for (let depth = this.#depth; depth > floor; depth--) {
      if (this.#open[depth] !== opener) continue;
      this.#depth = depth - 1;
      break;
    }
    return false;
  }
}
