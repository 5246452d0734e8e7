import { describe, expect, it } from 'vitest';
import { Random, streamOf } from './random.ts';

function draw(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => random.bits());
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('Random', () => {
  it('gives the same sequence for the same seed, and another for another seed', () => {
    expect(draw(new Random(1), 20)).toEqual(draw(new Random(1), 20));
    expect(draw(new Random(1), 20)).not.toEqual(draw(new Random(2), 20));
  });

  it('restarts at a named stream whatever was drawn before', () => {
    const random = new Random(9);
    const first = draw(random.at(3, 4), 5);
    draw(random, 100);
    expect(draw(random.at(3, 4), 5)).toEqual(first);
    expect(draw(random.at(4, 3), 5)).not.toEqual(first);
  });

  it('draws the distributions it names', () => {
    const random = new Random(5);
    const many = (one: () => number) => Array.from({ length: 20_000 }, one);
    expect(mean(many(() => random.unit()))).toBeCloseTo(0.5, 1);
    expect(mean(many(() => random.normal()))).toBeCloseTo(0, 1);
    expect(mean(many(() => random.normal() ** 2))).toBeCloseTo(1, 1);
    expect(mean(many(() => random.poisson(4)))).toBeCloseTo(4, 0);
    expect(mean(many(() => random.poisson(400))) / 400).toBeCloseTo(1, 2);
    expect(mean(many(() => random.gamma(3)))).toBeCloseTo(1, 1);
    expect(mean(many(() => random.negativeBinomial(20, 3))) / 20).toBeCloseTo(1, 1);
    expect(mean(many(() => random.exponential(7))) / 7).toBeCloseTo(1, 1);
  });

  it('overdisperses negative binomial counts: variance is mean + mean squared / r', () => {
    const random = new Random(6);
    const counts = Array.from({ length: 20_000 }, () => random.negativeBinomial(20, 2));
    const variance = mean(counts.map((count) => (count - mean(counts.slice(0, 5000))) ** 2));
    expect(variance).toBeGreaterThan(150);
    expect(variance).toBeLessThan(300);
  });

  it('samples without repetition and never more than there are', () => {
    const sample = new Random(1).sample([1, 2, 3, 4, 5], 9);
    expect(sample.sort()).toEqual([1, 2, 3, 4, 5]);
    expect(new Random(1).sample([1, 2, 3], 0)).toEqual([]);
  });

  it('refuses to pick from nothing', () => {
    expect(() => new Random(1).pick([])).toThrow('Cannot pick from an empty list');
  });

  it('writes identifiers of the asked length', () => {
    expect(new Random(1).hex(17)).toMatch(/^[0-9a-f]{17}$/);
    expect(new Random(1).uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(streamOf('a')).not.toBe(streamOf('b'));
  });
});
