import { describe, expect, it } from 'vitest';
import { parseSeries } from './nab.ts';
import { type LabelledSeries, NAB_PROFILES, nabScore, probationLength } from './nab-score.ts';
import { onsetsOnly, STREAMING_DETECTORS } from './streaming-detectors.ts';
import { vusPr } from './vus-pr.ts';

const STANDARD = NAB_PROFILES[0] ?? { name: 'standard', falsePositive: 0.11, falseNegative: 1 };
const SERIES: LabelledSeries = {
  name: 'a',
  values: new Array<number>(1_000).fill(0),
  windows: [
    [400, 499],
    [700, 799],
  ],
};

function scoresAt(...indexes: number[]): Float64Array {
  const scores = new Float64Array(1_000);
  for (const index of indexes) scores[index] = 1;
  return scores;
}

describe('NAB score', () => {
  const score = (...indexes: number[]) => nabScore([SERIES], [scoresAt(...indexes)], STANDARD).score;
  it('is 100 for detections at the start of every window', () => expect(score(400, 700)).toBeCloseTo(100, 6));
  it('is 0 for silence', () => expect(score()).toBe(0));
  it('is 50 for one window of two', () => expect(score(400)).toBeCloseTo(50, 6));
  it('earns less the later the detection', () => expect(score(490, 790)).toBeLessThan(score(420, 720)));
  it('counts the earliest detection of a window once', () =>
    expect(score(400, 410, 700)).toBeCloseTo(100, 6));
  it('charges a false alarm, and less so right after a window', () => {
    expect(score(300, 400, 700)).toBeLessThan(99);
    expect(score(400, 501, 700)).toBeGreaterThan(score(400, 650, 700));
  });
  it('scores nothing in probation', () => {
    expect(probationLength(1_000)).toBe(150);
    expect(score(100, 400, 700)).toBeCloseTo(100, 6);
  });
});

describe('VUS-PR', () => {
  const windows: [number, number][] = [[400, 499]];
  const perfect = Float64Array.from({ length: 1_000 }, (_, i) => (i >= 400 && i < 500 ? 1 : 0));
  it('is near 1 for the labels themselves and near the base rate for a constant', () => {
    expect(vusPr(perfect, windows)).toBeGreaterThan(0.85);
    expect(vusPr(perfect, windows, 0)).toBe(1);
    const constant = vusPr(new Float64Array(1_000).fill(1), windows, 0);
    expect(constant).toBeCloseTo(0.1, 6);
  });
  it('gives nothing for values left unranked', () => {
    const one = Float64Array.from({ length: 1_000 }, (_, i) => (i === 450 ? 1 : 0));
    expect(vusPr(one, windows, 0)).toBeLessThan(0.12);
  });
  it('forgives a detection that is a little early, not one far away', () => {
    const shifted = (by: number) => Float64Array.from({ length: 1_000 }, (_, i) => perfect[i + by] ?? 0);
    expect(vusPr(shifted(20), windows)).toBeGreaterThan(vusPr(shifted(90), windows));
    expect(vusPr(shifted(300), windows)).toBeLessThan(0.2);
  });
  it('says nothing without anomalies', () => expect(vusPr(perfect, [])).toBeNaN());
});

describe('streaming detectors', () => {
  const wave = Array.from({ length: 2_000 }, (_, i) => 50 + 20 * Math.sin(i / 45.8) + ((i * 37) % 11) / 5);
  it.each(STREAMING_DETECTORS.map((detector) => [detector.name, detector] as const))(
    '%s finds a spike',
    (_, detector) => {
      const spiked = wave.map((value, i) => (i === 1_500 ? value + 400 : value));
      const scores = detector.score(spiked, 288);
      expect(scores.indexOf(Math.max(...scores.slice(300)))).toBe(1_500);
    },
  );
  it('an onset is the first and the stranger of its neighbours', () => {
    expect([...onsetsOnly(Float64Array.from([0, 3, 2, 3, 5]), 3)]).toEqual([0, 3, 0, 0, 5]);
  });
});

describe('reading a series', () => {
  it('finds windows by time', () => {
    const csv = 'timestamp,value\n2014-04-01 00:00:00,1\n2014-04-01 01:00:00,2\n2014-04-01 02:00:00,3\n';
    const series = parseSeries('x', csv, [['2014-04-01 00:30:00.000000', '2014-04-01 02:00:00.000000']]);
    expect(series).toMatchObject({ values: [1, 2, 3], windows: [[1, 2]], perDay: 24 });
  });
});
