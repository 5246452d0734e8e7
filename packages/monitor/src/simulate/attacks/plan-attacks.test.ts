import { describe, expect, it } from 'vitest';
import { DAY } from '../clock.ts';
import { PlannedEvents } from '../planned-events.ts';
import { buildWorld } from '../world/build-world.ts';
import { ATTACK_RECIPES, planAttacks } from './plan-attacks.ts';

function plan(seed: number) {
  const world = buildWorld(seed, 'M');
  const planned = new PlannedEvents();
  planAttacks(world, planned);
  return { world, planned };
}

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const plans = SEEDS.map(plan);

describe('planAttacks', () => {
  it('holds 40 to 60 attacks, of every kind, within the test span', () => {
    for (const { world, planned } of plans) {
      expect(planned.attacks.length).toBeGreaterThanOrEqual(40);
      expect(planned.attacks.length).toBeLessThanOrEqual(60);
      for (const { t0, t1 } of planned.attacks) {
        expect(t0).toBeGreaterThanOrEqual(world.testStart);
        expect(t1).toBeLessThanOrEqual(world.end);
        expect(t1).toBeGreaterThanOrEqual(t0);
      }
    }
  });

  it('gives 20 seeds at least 30 instances of each kind, with and without a confounder', () => {
    const all = plans.flatMap(({ planned }) => planned.attacks);
    for (const { kind, needs } of ATTACK_RECIPES) {
      const instances = all.filter((attack) => attack.kind === kind);
      expect(instances.length, kind).toBeGreaterThanOrEqual(30);
      if (needs === 'identity') continue;
      const confounded = instances.filter(({ confounder }) => confounder !== undefined);
      expect(confounded.length, kind).toBeGreaterThan(5);
      expect(confounded.length, kind).toBeLessThan(instances.length - 5);
    }
  });

  it('covers every intensity of every kind but the fifty beacons', () => {
    const all = plans.flatMap(({ planned }) => planned.attacks);
    for (const { kind, intensities } of ATTACK_RECIPES) {
      const seen = new Set(all.filter((attack) => attack.kind === kind).map(({ intensity }) => intensity));
      expect(seen.size, kind).toBeGreaterThanOrEqual(intensities.length * (kind === 'beacon' ? 0.9 : 1));
    }
  });

  it('leaves 40 % of the functions alone and never attacks one twice on a day', () => {
    for (const { world, planned } of plans) {
      const onFunctions = planned.attacks.filter(({ entity }) => entity.kind === 'function');
      const touched = new Set(onFunctions.map(({ entity }) => entity.name));
      expect(touched.size).toBeLessThanOrEqual(world.functions.length * 0.6);
      const days = onFunctions.map(({ entity, t0 }) => `${entity.name} ${Math.floor(t0 / DAY)}`);
      expect(new Set(days).size).toBe(days.length);
    }
  });

  it('names functions that exist and confounders that are labelled', () => {
    for (const { world, planned } of plans) {
      const names = new Set(
        world.functions.map(({ name, account, region }) => `${name} ${account} ${region}`),
      );
      const causes = new Set(planned.benign.map(({ id }) => id));
      for (const { entity, confounder } of planned.attacks) {
        if (entity.kind === 'function')
          expect(names).toContain(`${entity.name} ${entity.account} ${entity.region}`);
        if (confounder !== undefined) expect(causes).toContain(confounder);
      }
    }
  });

  it('is the same for the same seed', () => {
    expect(plan(3).planned.attacks).toEqual(plans[2]?.planned.attacks);
    expect(plan(3).planned.attacks).not.toEqual(plans[3]?.planned.attacks);
  });
});
