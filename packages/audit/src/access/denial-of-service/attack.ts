import { LAMBDA_LIMITS, LAMBDA_PRICES } from '../../model/data/lambda-limits.ts';

/** What an attack needs and costs; every number follows from `inputs` by `formula`. */
export interface Attack {
  /**
   * `take-concurrency`: nothing else runs. `fill-queue`: messages of others expire unread. `drop-events`: asynchronous
   * events of others expire. `block-shard`: records behind a bad one wait.
   */
  readonly kind: 'take-concurrency' | 'fill-queue' | 'drop-events' | 'block-shard';
  readonly requests: number;
  /** How long the requests take effect, or how long until they do. Seconds. */
  readonly seconds: number;
  /** What the attack costs the account in US dollars, at the prices of LAMBDA_PRICES. */
  readonly dollars: number;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, number>>;
}

/** Concurrency, seconds of one invocation and memory in MiB. */
interface Load {
  readonly concurrency: number;
  readonly processing: number;
  readonly memory: number;
}

/**
 * Holding `concurrency` environments busy for an hour with requests that run into the timeout. A function gets 1,000
 * environments each 10 seconds, so the first hour includes the climb.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html
 */
export function takeConcurrency({ concurrency, processing, memory }: Load): Attack {
  const hour = 3600;
  const requests = Math.ceil((concurrency * hour) / processing);
  return {
    kind: 'take-concurrency',
    requests,
    seconds: Math.ceil(concurrency / LAMBDA_LIMITS.scaleUp) * LAMBDA_LIMITS.scaleUpSeconds,
    dollars: lambdaDollars(requests, { concurrency, processing, memory }),
    formula: 'requests an hour = concurrency × 3600 ÷ processing seconds',
    inputs: { concurrency, processing, memory, hour },
  };
}

/**
 * Filling a queue so that messages expire before anybody reads them: concurrency × (retention ÷ processing), the
 * formula of PureSec's 2018 guide. A lower concurrency makes the queue easier to fill.
 */
export function fillQueue(load: Load, retention: number): Attack {
  const requests = Math.floor((load.concurrency * retention) / load.processing);
  const queue = (requests / 1e6) * LAMBDA_PRICES.perMillionQueueRequests;
  return {
    kind: 'fill-queue',
    requests,
    seconds: retention,
    dollars: cents(lambdaDollars(requests, load) + queue),
    formula: 'messages = concurrency × retention seconds ÷ processing seconds',
    inputs: { ...load, retention },
  };
}

/**
 * Failing events fill Lambda's internal queue until the events of others are older than the maximum age. Each failing
 * event runs `1 + retries` times.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
export function dropEvents(load: Load, options: { readonly age: number; readonly retries: number }): Attack {
  const attempts = options.retries + 1;
  const requests = Math.floor((load.concurrency * options.age) / (load.processing * attempts));
  return {
    kind: 'drop-events',
    requests,
    seconds: options.age,
    dollars: lambdaDollars(requests * attempts, load),
    formula: 'events = concurrency × maximum age seconds ÷ (processing seconds × attempts)',
    inputs: { ...load, age: options.age, attempts },
  };
}

/** How long one bad record keeps a shard; `retries` and `age` are undefined where they are endless. */
export interface ShardSettings {
  readonly retention: number;
  readonly age: number | undefined;
  readonly retries: number | undefined;
  readonly batch: number;
  readonly bisects: boolean;
}

/**
 * One bad record: the shard waits until retries end, the record is too old, or the stream forgets it. Bisecting isolates
 * the record in log2(batch) more steps and does not end the wait by itself.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
 */
export function blockShard(load: Load, { retention, age, retries, batch, bisects }: ShardSettings): Attack {
  const steps = bisects ? Math.ceil(Math.log2(Math.max(batch, 1))) + 1 : 1;
  const byRetries =
    retries === undefined ? Number.POSITIVE_INFINITY : (retries + 1) * load.processing * steps;
  const seconds = Math.min(retention, age ?? Number.POSITIVE_INFINITY, byRetries);
  return {
    kind: 'block-shard',
    requests: 1,
    seconds,
    dollars: lambdaDollars(Math.ceil(seconds / load.processing), load),
    formula: 'seconds = least of retention, maximum age, (retries + 1) × processing seconds × bisect steps',
    inputs: {
      ...load,
      retention,
      steps,
      ...(age !== undefined && { age }),
      ...(retries !== undefined && { retries }),
    },
  };
}

/** Price of invocations that each run for the processing time. */
function lambdaDollars(invocations: number, { processing, memory }: Load): number {
  const gigabyteSeconds = invocations * processing * (memory / 1024);
  return cents(
    gigabyteSeconds * LAMBDA_PRICES.perGigabyteSecond +
      (invocations / 1e6) * LAMBDA_PRICES.perMillionRequests,
  );
}

function cents(dollars: number): number {
  return Math.round(dollars * 100) / 100;
}
