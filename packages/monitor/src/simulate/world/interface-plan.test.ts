import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../clock.ts';
import { buildWorld } from './build-world.ts';
import { InterfacePlan } from './interface-plan.ts';

const worlds = [1, 2, 3, 4, 5].map((seed) => buildWorld(seed, 'M'));

describe('InterfacePlan', () => {
  it('never gives an address to two interfaces at once', () => {
    for (const world of worlds) {
      const { all } = new InterfacePlan(world);
      for (const one of all) {
        const others = all.filter(
          (other) => other !== one && other.address === one.address && other.vpcId === one.vpcId,
        );
        for (const other of others) expect(one.until <= other.since || other.until <= one.since).toBe(true);
      }
    }
  });

  it('reuses some address within an hour', () => {
    const reused = worlds.flatMap((world) => {
      const { all } = new InterfacePlan(world);
      return all
        .filter(({ because }) => because === 'address-reused')
        .map((one) =>
          all.find((old) => old !== one && old.address === one.address && one.since - old.until < HOUR),
        );
    });
    expect(reused.length).toBeGreaterThan(3);
    expect(reused).not.toContain(undefined);
  });

  it('gives every awake group an interface at any hour', () => {
    for (const world of worlds) {
      const interfaces = new InterfacePlan(world);
      for (const group of world.groups) {
        const isAwake = group.functions.some(
          (index) => world.functions[index]?.sleepsAt === Number.POSITIVE_INFINITY,
        );
        for (let time = world.start; isAwake && time < world.end; time += DAY / 2) {
          expect(interfaces.at(group, time, 0)?.group).toBe(group.index);
        }
      }
    }
  });

  it('keeps new interfaces silent for one to four minutes', () => {
    const late = worlds.flatMap((world) =>
      new InterfacePlan(world).all.filter(({ because }) => because !== 'initial'),
    );
    for (const { since, usableFrom } of late) {
      expect(usableFrom - since).toBeGreaterThanOrEqual(60);
      expect(usableFrom - since).toBeLessThanOrEqual(240);
    }
  });

  it('makes groups of one, of a few and of many functions', () => {
    const sizes = worlds.flatMap(({ groups }) => groups.map(({ functions }) => functions.length));
    expect(sizes.filter((size) => size === 1).length).toBeGreaterThan(10);
    expect(sizes.some((size) => size > 1 && size <= 5)).toBe(true);
    expect(sizes.some((size) => size > 5)).toBe(true);
  });
});
