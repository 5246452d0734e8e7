/** Traffic of a group with one destination in one hour. */
export interface DestinationHour {
  readonly destination: string;
  readonly hour: number;
  /** Both directions. Connections would not do: a pool keeps a few open however much goes through them. */
  readonly bytes: number;
}

/** What is known of who ran when, for one group of functions. */
export interface GroupHours {
  /** Names of the candidates, fixed order. */
  readonly names: readonly string[];
  /** Hours with flow telemetry in which every candidate's invocations are known. */
  readonly hours: readonly number[];
  /** Invocations per hour: `calls[i][j]` of names[i] in hours[j]. */
  readonly calls: readonly Float64Array[];
}

/** Bytes per invocation that each function exchanges with each destination. */
export interface DestinationLikelihood {
  /**
   * Share of each name in the expected bytes of the destination in the hour, in the order of `names`, summing
   * to at most 1; `undefined` when history does not tell.
   */
  sharesAt(destination: string, hour: number): Float64Array | undefined;
}

/** A destination must have been seen in this many hours before who uses it is learnt: attacks are new. */
const MIN_HOURS = 5;
/** Hours of telemetry needed in all. */
const MIN_TELEMETRY_HOURS = 24;
/** Gram matrices grow with the square of the candidates; beyond this nothing is learnt and the set is the answer. */
const MAX_NAMES = 64;
const MAX_DESTINATIONS = 2_000;
/**
 * Ridge on unit-length columns. Functions on the same schedule cannot be told apart; the ridge then splits the rate
 * between them instead of giving all of it to whichever comes first, so that neither reaches certainty.
 */
const RIDGE = 0.002;
/** Part of the squared bytes that the fit must explain. */
const MIN_EXPLAINED = 0.3;
/** Share kept for "somebody or something else": no learnt attribution is ever fully certain. */
const RESERVE = 0.02;
const SWEEPS = 200;

/**
 * Learns per destination, by non-negative least squares of the group's hourly bytes on the candidates' hourly
 * invocations and a constant. The constant belongs to nobody: a function on a steady schedule cannot be told from
 * traffic that has nothing to do with invocations. Hours with one active candidate decide by themselves, being rows with one non-zero entry.
 * O(names² · hours + destinations · names² · sweeps), names ≤ 64, destinations ≤ 2,000.
 */
export function learnDestinations(
  group: GroupHours,
  seen: readonly DestinationHour[],
): DestinationLikelihood {
  const position = new Map(group.hours.map((hour, j) => [hour, j]));
  const rates = new Map<string, Float64Array>();
  if (group.names.length <= MAX_NAMES && group.hours.length >= MIN_TELEMETRY_HOURS) {
    const calls = [...group.calls, new Float64Array(group.hours.length).fill(1)];
    const scales = calls.map(lengthOf);
    const gram = gramOf(calls, scales);
    for (const [destination, byHour] of frequentDestinations(seen, position)) {
      const rate = fitRates(byHour, { calls, scales, gram });
      if (rate !== undefined) rates.set(destination, rate);
    }
  }
  return {
    sharesAt(destination, hour) {
      const rate = rates.get(destination);
      const j = position.get(hour);
      if (rate === undefined || j === undefined) return undefined;
      const expected = rate.slice(0, -1).map((perCall, i) => perCall * (group.calls[i]?.[j] ?? 0));
      const total = expected.reduce((sum, value) => sum + value, rate.at(-1) ?? 0);
      return total <= 0 ? undefined : expected.map((value) => (value / total) * (1 - RESERVE));
    },
  };
}

function frequentDestinations(
  seen: readonly DestinationHour[],
  position: ReadonlyMap<number, number>,
): [string, Map<number, number>][] {
  const byDestination = new Map<string, Map<number, number>>();
  for (const { destination, hour, bytes } of seen) {
    const j = position.get(hour);
    if (j === undefined || bytes <= 0) continue;
    const counts = byDestination.get(destination) ?? new Map<number, number>();
    counts.set(j, (counts.get(j) ?? 0) + bytes);
    byDestination.set(destination, counts);
  }
  return [...byDestination]
    .filter(([, counts]) => counts.size >= MIN_HOURS)
    .sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
    .slice(0, MAX_DESTINATIONS);
}

interface Regressors {
  readonly calls: readonly Float64Array[];
  /** Euclidean length of each column. */
  readonly scales: readonly number[];
  /** Gram matrix of the columns at unit length. */
  readonly gram: readonly Float64Array[];
}

/** Coordinate descent; `undefined` when invocations explain too little of the bytes. */
function fitRates(byHour: ReadonlyMap<number, number>, known: Regressors): Float64Array | undefined {
  const { calls, scales, gram } = known;
  const target = new Float64Array(calls.length);
  let squares = 0;
  for (const [j, bytes] of byHour) {
    squares += bytes * bytes;
    for (const [i, column] of calls.entries()) {
      const scale = scales[i] ?? 0;
      if (scale > 0) target[i] = (target[i] ?? 0) + ((column[j] ?? 0) / scale) * bytes;
    }
  }
  const weights = solveNonNegative(gram, target);
  let explained = 0;
  for (const [i, row] of gram.entries()) {
    const weight = weights[i] ?? 0;
    const fitted = row.reduce((sum, cell, k) => sum + cell * (weights[k] ?? 0), 0);
    explained += weight * (2 * (target[i] ?? 0) - fitted);
  }
  if (explained < MIN_EXPLAINED * squares) return undefined;
  return weights.map((weight, i) => ((scales[i] ?? 0) > 0 ? weight / (scales[i] ?? 1) : 0));
}

/** Minimises ½wᵀ(G + ridge)w − bᵀw over w ≥ 0. All start equal, so that order decides nothing. */
function solveNonNegative(gram: readonly Float64Array[], target: Float64Array): Float64Array {
  const weights = new Float64Array(target.length);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moved = 0;
    for (const [i, row] of gram.entries()) {
      let residual = target[i] ?? 0;
      for (const [k, weight] of weights.entries()) if (k !== i) residual -= (row[k] ?? 0) * weight;
      const next = Math.max(0, residual / ((row[i] ?? 0) + RIDGE));
      moved = Math.max(moved, Math.abs(next - (weights[i] ?? 0)));
      weights[i] = next;
    }
    if (moved <= 1e-9 * (1 + Math.max(...target))) break;
  }
  return weights;
}

function gramOf(calls: readonly Float64Array[], scales: readonly number[]): Float64Array[] {
  return calls.map((a, i) =>
    Float64Array.from(calls, (b, k) => {
      const scale = (scales[i] ?? 0) * (scales[k] ?? 0);
      if (scale === 0) return 0;
      let dot = 0;
      for (let j = 0; j < a.length; j += 1) dot += (a[j] ?? 0) * (b[j] ?? 0);
      return dot / scale;
    }),
  );
}

function lengthOf(column: Float64Array): number {
  return Math.sqrt(column.reduce((sum, value) => sum + value * value, 0));
}
