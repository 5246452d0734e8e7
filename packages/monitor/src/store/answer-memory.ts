import type { Row } from './duckdb.ts';

/** How much is remembered at most. */
export interface MemoryLimits {
  /** Answers; the one that was asked for longest ago goes first. */
  readonly answers: number;
  /** Longer answers are not kept. */
  readonly rows: number;
}

const LIMITS: MemoryLimits = { answers: 256, rows: 1_000 };

/**
 * Answers to queries for as long as the data stays as it is. Whoever asks the same while the first answer is on its way waits for
 * that one; a query that failed is asked again.
 */
export class AnswerMemory {
  readonly #limits: MemoryLimits;
  #answers = new Map<string, Promise<readonly Row[]>>();

  constructor(limits: MemoryLimits = LIMITS) {
    this.#limits = limits;
  }

  /** How many answers are remembered. */
  get size(): number {
    return this.#answers.size;
  }

  /** The answer remembered for `key`, or that of `ask`. */
  recall(key: string, ask: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
    const answers = this.#answers;
    const known = answers.get(key);
    if (known !== undefined) {
      answers.delete(key);
      answers.set(key, known);
      return known;
    }
    const answer = ask();
    answers.set(key, answer);
    for (const oldest of answers.keys()) {
      if (answers.size <= this.#limits.answers) break;
      answers.delete(oldest);
    }
    const forget = () => {
      if (answers.get(key) === answer) answers.delete(key);
    };
    answer.then((rows) => rows.length > this.#limits.rows && forget(), forget);
    return answer;
  }

  /** The data has changed. What is on its way may have been read before: nobody who asks from now on gets it. */
  forget(): void {
    this.#answers = new Map();
  }
}
