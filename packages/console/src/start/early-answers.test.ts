import { afterEach, describe, expect, it, vi } from 'vitest';
import { askEarly, takeEarlyAnswer } from './early-answers.ts';

const URL_OF = (text: string) => `data:text/plain,${text}`;

afterEach(() => vi.useRealTimers());

describe('an early answer', () => {
  it('is for who asks the same, once', async () => {
    askEarly(URL_OF('a'));
    expect(takeEarlyAnswer(URL_OF('b'))).toBeUndefined();
    expect(await (await takeEarlyAnswer(URL_OF('a')))?.text()).toBe('a');
    expect(takeEarlyAnswer(URL_OF('a'))).toBeUndefined();
  });

  it('is not shown when it is old', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    askEarly(URL_OF('a'));
    vi.advanceTimersByTime(5_001);
    expect(takeEarlyAnswer(URL_OF('a'))).toBeUndefined();
    askEarly(URL_OF('a'));
    vi.advanceTimersByTime(4_999);
    expect(takeEarlyAnswer(URL_OF('a'))).toBeDefined();
  });

  it('tells its failure to who takes it, and to nobody else', async () => {
    askEarly('data:nothing');
    await expect(takeEarlyAnswer('data:nothing')).rejects.toThrow();
  });
});
