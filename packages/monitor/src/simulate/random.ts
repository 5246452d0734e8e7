/** 4,096 quantiles of the standard normal: sampling one is an index, fast enough for millions of flow records. */
const NORMAL = normalQuantiles(4096);

/**
 * Seeded random numbers (sfc32, Chris Doty-Humphrey's small fast counting generator, public domain). The same seed gives
 * the same sequence on every machine; `at` moves to an independent stream, so that one function's noise never depends
 * on how much another function drew before it.
 */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private d = 0;
  private readonly seed: number;

  constructor(seed: number) {
    this.seed = seed >>> 0;
    this.at(0, 0);
  }

  /** Restarts at the stream named by two integers, e.g. function and hour. */
  at(first: number, second: number): this {
    this.a = mix(this.seed ^ 0x9e3779b9);
    this.b = mix(this.a ^ first);
    this.c = mix(this.b ^ second);
    this.d = 1;
    for (let turn = 0; turn < 8; turn += 1) this.bits();
    return this;
  }

  /** 32 random bits, unsigned. */
  bits(): number {
    const sum = (this.a + this.b + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** Uniform in [0, 1). */
  unit(): number {
    return this.bits() / 4_294_967_296;
  }

  /** Uniform in [from, to). */
  between(from: number, to: number): number {
    return from + (to - from) * this.unit();
  }

  /** Integer in [from, to], both included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.unit() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of `choices`; throws when there is none. */
  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.integer(0, choices.length - 1)];
    if (choice === undefined) throw new RangeError('Cannot pick from an empty list');
    return choice;
  }

  /** `count` different elements (fewer when there are not enough), in random order. */
  sample<T>(choices: readonly T[], count: number): T[] {
    const rest = [...choices];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) {
      taken.push(...rest.splice(this.integer(0, rest.length - 1), 1));
    }
    return taken;
  }

  /** Standard normal, cut at about 3.6 sigma. */
  normal(): number {
    return NORMAL[this.bits() >>> 20] ?? 0;
  }

  /** Lognormal with median 1. */
  lognormal(sigma: number): number {
    return Math.exp(sigma * this.normal());
  }

  exponential(mean: number): number {
    return -Math.log(1 - this.unit()) * mean;
  }

  /** Poisson; the normal approximation above a mean of 30. */
  poisson(mean: number): number {
    if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let product = this.unit();
    let count = 0;
    while (product > limit) {
      product *= this.unit();
      count += 1;
    }
    return count;
  }

  /** Gamma with mean 1 and the given shape (Marsaglia and Tsang 2000). */
  gamma(shape: number): number {
    const d = Math.max(shape, 1) - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - this.unit()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return (d * v) / (d + 1 / 3);
      }
    }
  }

  /** Negative binomial with the given mean and dispersion r (variance = mean + mean²/r). */
  negativeBinomial(mean: number, r: number): number {
    return mean <= 0 ? 0 : this.poisson(mean * this.gamma(r));
  }

  /** Hexadecimal digits, lower case. */
  hex(digits: number): string {
    let text = '';
    while (text.length < digits) text += this.bits().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  }

  uuid(): string {
    const h = this.hex(32);
    return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20)}`;
  }
}

/** A 32-bit number from text, for streams named by a word (FNV-1a). */
export function streamOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

/** Normal quantiles at the middles of `count` equal slices, by bisection of the cumulative distribution. */
function normalQuantiles(count: number): Float64Array {
  const quantiles = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const target = (index + 0.5) / count;
    let low = -5;
    let high = 5;
    for (let turn = 0; turn < 40; turn += 1) {
      const middle = (low + high) / 2;
      if (normalBelow(middle) < target) low = middle;
      else high = middle;
    }
    quantiles[index] = (low + high) / 2;
  }
  return quantiles;
}

/** P(Z < z) by Abramowitz and Stegun 26.2.17 (error below 7.5e-8). */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z > 0 ? 1 - tail : tail;
}
