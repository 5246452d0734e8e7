/**
 * Volume under the precision–recall surface (Paparrizos et al., "Volume Under the Surface", VLDB 2022), from its
 * definition: labels soften over a buffer on both sides of each anomaly by a square-root slope, recall is multiplied by
 * the share of anomalies touched at all, and the area under the curve is averaged over buffer lengths 0 to `longest`.
 */
export function vusPr(
  scores: ArrayLike<number>,
  windows: readonly (readonly [number, number])[],
  longest = 100,
): number {
  if (windows.length === 0) return Number.NaN;
  const order = Array.from({ length: scores.length }, (_, i) => i);
  order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  let sum = 0;
  let lengths = 0;
  for (let buffer = 0; buffer <= longest; buffer += 10) {
    sum += areaUnderCurve({ scores, order, windows, buffer });
    lengths += 1;
  }
  return sum / lengths;
}

interface CurveInput {
  readonly scores: ArrayLike<number>;
  /** Indexes by falling score. */
  readonly order: readonly number[];
  readonly windows: readonly (readonly [number, number])[];
  readonly buffer: number;
}

function areaUnderCurve({ scores, order, windows, buffer }: CurveInput): number {
  const { soft, owner, positives } = softLabels(scores.length, windows, buffer);
  const touched = new Set<number>();
  let hits = 0;
  let area = 0;
  let lastRecall = 0;
  for (const [rank, index] of order.entries()) {
    hits += soft[index] ?? 0;
    const window = owner[index] ?? -1;
    if (window >= 0) touched.add(window);
    const next = order[rank + 1];
    if (next !== undefined && scores[next] === scores[index]) continue;
    const recall = Math.min(1, hits / positives) * (touched.size / windows.length);
    const precision = hits / (rank + 1);
    // A step, as in the authors' code: a straight line over a block of equal scores would reward not ranking at all.
    area += (recall - lastRecall) * precision;
    lastRecall = recall;
  }
  return area;
}

/** Labels between 0 and 1, which window each belongs to (−1: none), and the mean of hard and soft positives. */
function softLabels(length: number, windows: CurveInput['windows'], buffer: number) {
  const soft = new Float64Array(length);
  const owner = new Int32Array(length).fill(-1);
  let hard = 0;
  const half = Math.floor(buffer / 2);
  for (const [w, [first, last]] of windows.entries()) {
    for (let i = Math.max(0, first - half); i <= Math.min(length - 1, last + half); i += 1) {
      const distance = Math.max(0, first - i, i - last);
      const label = distance === 0 ? 1 : Math.sqrt(1 - distance / buffer);
      if (distance === 0) hard += 1;
      if (label > (soft[i] ?? 0)) {
        soft[i] = label;
        owner[i] = w;
      }
    }
  }
  let total = 0;
  for (const label of soft) total += label;
  return { soft, owner, positives: (total + hard) / 2 };
}
