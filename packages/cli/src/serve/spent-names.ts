/** Names kept; what is more pushes out those that end first. */
const MOST = 100_000;

/** Names that are used up until they would be over anyway: sessions that were ended, sign-ins that came back. */
export class SpentNames {
  readonly #until = new Map<string, number>();

  /** True the first time. @param until when the name is over by itself; epoch seconds, as `now` */
  spend(name: string, until: number, now: number): boolean {
    if (this.#until.has(name)) return false;
    if (this.#until.size >= MOST) this.#forget(now);
    this.#until.set(name, until);
    return true;
  }

  has(name: string): boolean {
    return this.#until.has(name);
  }

  get size(): number {
    return this.#until.size;
  }

  #forget(now: number): void {
    for (const [name, until] of this.#until) if (until <= now) this.#until.delete(name);
    const oldest = this.#until.keys();
    while (this.#until.size >= MOST) this.#until.delete(oldest.next().value ?? '');
  }
}
