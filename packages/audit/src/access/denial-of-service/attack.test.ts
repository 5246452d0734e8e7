import { describe, expect, test } from 'vitest';
import { blockShard, dropEvents, fillQueue, takeConcurrency } from './attack.ts';

/** 128 MiB are 0.125 GB; every number below was computed by hand from the prices and limits in model/data. */
const FIVE_MINUTES = { processing: 300, memory: 128 };

describe('fillQueue', () => {
  test('needs 1,250 × 12 an hour × 96 hours messages with AWS’s own limits', () => {
    const attack = fillQueue({ concurrency: 1_250, ...FIVE_MINUTES }, 345_600);
    expect(attack.requests).toBe(1_440_000);
    // 54,000,000 GB-seconds: 900.00; 1.44 million invocations: 0.29; as many messages: 0.58
    expect(attack.dollars).toBeCloseTo(900.87, 1);
  });

  test('needs 1,152,000 with the limit of 2018', () => {
    expect(fillQueue({ concurrency: 1_000, ...FIVE_MINUTES }, 345_600).requests).toBe(1_152_000);
  });

  test('needs only 11,520 with 10 reserved', () => {
    expect(fillQueue({ concurrency: 10, ...FIVE_MINUTES }, 345_600).requests).toBe(11_520);
  });

  test('needs fewer the shorter the queue keeps messages', () => {
    expect(fillQueue({ concurrency: 10, processing: 30, memory: 128 }, 60).requests).toBe(20);
  });

  test('can be derived again from its inputs', () => {
    const { requests, inputs } = fillQueue({ concurrency: 1_250, ...FIVE_MINUTES }, 345_600);
    const { concurrency = 0, retention = 0, processing = 1 } = inputs;
    expect((concurrency * retention) / processing).toBe(requests);
  });
});

describe('takeConcurrency', () => {
  test('takes an account of 1,000 in ten seconds, and costs 7.74 an hour', () => {
    const attack = takeConcurrency({ concurrency: 1_000, processing: 3, memory: 128 });
    expect(attack).toMatchObject({ requests: 1_200_000, seconds: 10 });
    // 450,000 GB-seconds: 7.50; 1.2 million requests: 0.24
    expect(attack.dollars).toBeCloseTo(7.74, 2);
  });

  test('needs three steps for 3,000', () => {
    expect(takeConcurrency({ concurrency: 3_000, processing: 3, memory: 128 }).seconds).toBe(30);
  });

  test('needs a request every nine seconds for 100 environments of 900 seconds', () => {
    expect(takeConcurrency({ concurrency: 100, processing: 900, memory: 128 }).requests).toBe(400);
  });
});

describe('dropEvents', () => {
  test('counts each failing event three times with AWS’s default retries', () => {
    const load = { concurrency: 1_000, processing: 3, memory: 128 };
    expect(dropEvents(load, { age: 21_600, retries: 2 }).requests).toBe(2_400_000);
    expect(dropEvents(load, { age: 21_600, retries: 0 }).requests).toBe(7_200_000);
    expect(dropEvents(load, { age: 60, retries: 0 }).requests).toBe(20_000);
  });
});

describe('blockShard', () => {
  const LOAD = { concurrency: 1, processing: 60, memory: 128 };
  const ENDLESS = { retention: 86_400, age: undefined, retries: undefined, batch: 100, bisects: false };

  test('lasts as long as the stream remembers, by default', () => {
    expect(blockShard(LOAD, ENDLESS)).toMatchObject({ requests: 1, seconds: 86_400 });
    expect(blockShard(LOAD, { ...ENDLESS, bisects: true }).seconds).toBe(86_400);
  });

  test('ends with the maximum age', () => {
    expect(blockShard(LOAD, { ...ENDLESS, age: 3_600 }).seconds).toBe(3_600);
  });

  test('ends with the retries; bisecting 100 records takes 8 steps', () => {
    expect(blockShard(LOAD, { ...ENDLESS, retries: 2 }).seconds).toBe(180);
    expect(blockShard(LOAD, { ...ENDLESS, retries: 2, bisects: true }).seconds).toBe(1_440);
  });
});
