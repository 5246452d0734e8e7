import { describe, expect, test } from 'vitest';
import type { Row } from '../duckdb.ts';
import { AnswerMemory } from './answer-memory.ts';

/** Answers with `count` rows and says how often it was asked. */
function aSource(count = 1) {
  const source = {
    asked: 0,
    ask: async (): Promise<readonly Row[]> => {
      source.asked += 1;
      return Array.from({ length: count }, () => ({ asked: source.asked }));
    },
  };
  return source;
}

describe('AnswerMemory', () => {
  test('asks once, also while the first answer is on its way', async () => {
    const [memory, source] = [new AnswerMemory(), aSource()];
    const answers = await Promise.all([memory.recall('a', source.ask), memory.recall('a', source.ask)]);
    expect(answers).toEqual([[{ asked: 1 }], [{ asked: 1 }]]);
    expect(await memory.recall('a', source.ask)).toEqual([{ asked: 1 }]);
  });

  test('asks for each key', async () => {
    const [memory, source] = [new AnswerMemory(), aSource()];
    await memory.recall('a', source.ask);
    expect(await memory.recall('b', source.ask)).toEqual([{ asked: 2 }]);
  });

  test('asks again after a change, and keeps nothing that was on its way', async () => {
    const [memory, source] = [new AnswerMemory(), aSource()];
    const before = memory.recall('a', source.ask);
    memory.forget();
    const after = memory.recall('a', source.ask);
    expect([await before, await after]).toEqual([[{ asked: 1 }], [{ asked: 2 }]]);
    expect(await memory.recall('a', source.ask)).toEqual([{ asked: 2 }]);
  });

  test('asks again after a failure', async () => {
    const [memory, source] = [new AnswerMemory(), aSource()];
    const fail = () => Promise.reject(new Error('interrupted'));
    await expect(memory.recall('a', fail)).rejects.toThrow('interrupted');
    expect(await memory.recall('a', source.ask)).toEqual([{ asked: 1 }]);
  });

  test('keeps the answers that were asked for last', async () => {
    const [memory, source] = [new AnswerMemory({ answers: 2, rows: 10 }), aSource()];
    for (const key of ['a', 'b', 'a', 'c', 'a']) await memory.recall(key, source.ask);
    expect([source.asked, memory.size]).toEqual([3, { answers: 2, rows: 2 }]);
    await memory.recall('b', source.ask);
    expect(source.asked).toBe(4);
  });

  test('keeps no more rows than it may, the oldest go', async () => {
    const memory = new AnswerMemory({ answers: 10, rows: 10 });
    const four = aSource(4);
    for (const key of ['a', 'b', 'c']) await memory.recall(key, four.ask);
    expect([four.asked, memory.size]).toEqual([3, { answers: 2, rows: 8 }]);
    await memory.recall('b', four.ask);
    await memory.recall('c', four.ask);
    expect(four.asked).toBe(3);
  });

  test('gives an answer that is too long, but does not keep it', async () => {
    const [memory, source] = [new AnswerMemory({ answers: 2, rows: 10 }), aSource(11)];
    expect(await memory.recall('a', source.ask)).toHaveLength(11);
    expect(memory.size).toEqual({ answers: 0, rows: 0 });
  });
});
