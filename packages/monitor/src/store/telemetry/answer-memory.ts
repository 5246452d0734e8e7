import type { Row } from '../duckdb.ts';

/** How much is remembered at most; of what is too much, that which was asked for longest ago goes first. */
export interface MemoryLimits {
  readonly answers: number;
  /** Of all answers together. */
  readonly rows: number;
}

const LIMITS: MemoryLimits = { answers: 500, rows: 20_000 };

interface Remembered {
  readonly answer: Promise<readonly Row[]>;
  /** 0 while the answer is on its way. */
  rows: number;
}

/**
 * Answers to queries for as long as the data stays as it is. Whoever asks the same while the first answer is on its way waits for
 * that one; a query that failed is asked again.
 */
export class AnswerMemory {
  readonly #limits: MemoryLimits;
  #answers = new Map<string, Remembered>();

  constructor(limits: MemoryLimits = LIMITS) {
    this.#limits = limits;
  }

  /** How much is remembered. */
  get size(): MemoryLimits {
    const rows = [...this.#answers.values()].reduce((sum, each) => sum + each.rows, 0);
    return { answers: this.#answers.size, rows };
  }

  /** The answer remembered for `key`, or that of `ask`. */
  recall(key: string, ask: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
    const answers = this.#answers;
    const known = answers.get(key);
    const remembered = known ?? { answer: ask(), rows: 0 };
    answers.delete(key);
    answers.set(key, remembered);
    if (known === undefined) void this.#keep(key, remembered);
    return remembered.answer;
  }

  /** The data has changed. What is on its way may have been read before: nobody who asks from now on gets it. */
  forget(): void {
    this.#answers = new Map();
  }

  async #keep(key: string, remembered: Remembered): Promise<void> {
    const answers = this.#answers;
    try {
      remembered.rows = (await remembered.answer).length;
    } catch {
      answers.delete(key);
    }
    if (answers !== this.#answers) return;
    let { answers: count, rows } = this.size;
    for (const [oldest, each] of answers) {
      if (count <= this.#limits.answers && rows <= this.#limits.rows) break;
      answers.delete(oldest);
      count -= 1;
      rows -= each.rows;
    }
  }
}
