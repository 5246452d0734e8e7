import { addConfounder, type Confounder } from '../benign/plan-confounders.ts';
import { DAY, HOUR } from '../clock.ts';
import type { PlannedEvents } from '../planned-events.ts';
import { Random, streamOf } from '../random.ts';
import type { SimulatedFunction, World } from '../world/world.ts';
import type { AttackRecipe, VictimNeed } from './attack-recipe.ts';
import { FUNCTION_ATTACKS } from './function-attacks.ts';
import { IDENTITY_ATTACKS } from './identity-attacks.ts';
import { NETWORK_ATTACKS } from './network-attacks.ts';

/** Every kind of attack that a simulation can hold. */
export const ATTACK_RECIPES: readonly AttackRecipe[] = [
  ...NETWORK_ATTACKS,
  ...FUNCTION_ATTACKS,
  ...IDENTITY_ATTACKS,
];

/** Share of functions that no attack touches, so that false alerts can be counted. */
const UNTOUCHED_SHARE = 0.4;
/** Seconds after an attack in which an observation still belongs to it: daily detections report the day after. */
const TOLERANCE = DAY;
const TRIES = 200;

/**
 * Spreads attacks over the test span: at most one per function and day, none on 40 % of the functions. Intensities and
 * confounders rotate with the seed, so that 20 seeds cover every kind at every intensity with and without one.
 */
export function planAttacks(world: World, planned: PlannedEvents, recipes = ATTACK_RECIPES): void {
  new AttackPlanner(world, planned).plan(recipes);
}

class AttackPlanner {
  private readonly world: World;
  private readonly planned: PlannedEvents;
  private readonly random: Random;
  private readonly open: readonly SimulatedFunction[];
  private readonly taken = new Set<string>();

  constructor(world: World, planned: PlannedEvents) {
    this.world = world;
    this.planned = planned;
    this.random = new Random(world.seed ^ streamOf('attacks'));
    const count = Math.floor(world.functions.length * (1 - UNTOUCHED_SHARE));
    const awake = world.functions.filter((one) => one.sleepsAt > world.end);
    this.open = this.random.sample(awake, count);
  }

  plan(recipes: readonly AttackRecipe[]): void {
    // Attacks that last for days first: they need the free stretches.
    const longest = (recipe: AttackRecipe) => Math.max(...recipe.intensities.map(recipe.days));
    for (const recipe of [...recipes].sort((a, b) => longest(b) - longest(a))) {
      for (let instance = 0; instance < recipe.count; instance += 1) this.place(recipe, instance);
    }
  }

  private place(recipe: AttackRecipe, instance: number): void {
    const { world, planned, random } = this;
    const turn = world.seed * recipe.count + instance;
    const { intensities } = recipe;
    const intensity = intensities[turn % intensities.length] ?? '';
    const round = Math.floor(turn / intensities.length);
    const isConfounded = (intensities.length % 2 === 0 ? round + turn : round) % 2 === 1;
    const need = typeof recipe.needs === 'string' ? recipe.needs : recipe.needs(intensity);
    const days = recipe.days(intensity);
    const slot = this.findSlot(need, days);
    if (slot === undefined) return;
    const { one, day } = slot;
    const time = recipe.atMidnight === true ? day : day + random.integer(1 * HOUR, 18 * HOUR);
    const hasConfounder = isConfounded && need !== 'identity';
    const confounder = hasConfounder ? this.confound(one, time + random.integer(-HOUR, HOUR)) : undefined;
    const { end, principal } = recipe.plan({ world, planned, random, one, time, intensity });
    const region = principal === undefined ? one.region : '';
    planned.attacks.push({
      id: `attack-${recipe.kind}-${instance}`,
      kind: recipe.kind,
      intensity,
      entity: {
        kind: principal === undefined ? 'function' : 'identity',
        name: principal ?? one.name,
        account: one.account,
        region,
      },
      t0: Math.floor(time),
      t1: Math.min(Math.ceil(end), world.end),
      ...(confounder === undefined ? {} : { confounder }),
      expected: recipe.expected(intensity),
      tolerance: TOLERANCE,
    });
  }

  private confound(one: SimulatedFunction, time: number): string {
    const choices: Confounder[] =
      one.every > 0 ? ['deploy'] : ['deploy', 'load-test', 'marketing-burst', 'retry-storm'];
    return addConfounder(this.random.pick(choices), one, {
      world: this.world,
      planned: this.planned,
      random: this.random,
      time,
    });
  }

  /** A function that fits and is free of attacks on `days` days; undefined when none is found. */
  private findSlot(need: VictimNeed, days: number): { one: SimulatedFunction; day: number } | undefined {
    const fitting = this.open.filter((one) => fits(one, need));
    const last = Math.round((this.world.end - this.world.testStart) / DAY) - days;
    for (let attempt = 0; attempt < TRIES && fitting.length > 0; attempt += 1) {
      const one = this.random.pick(fitting);
      const first = this.random.integer(0, Math.max(0, last));
      const keys = Array.from({ length: days }, (_, offset) =>
        need === 'identity' ? `identity ${one.account} ${first + offset}` : `${one.index} ${first + offset}`,
      );
      if (keys.some((key) => this.taken.has(key))) continue;
      for (const key of keys) this.taken.add(key);
      return { one, day: this.world.testStart + first * DAY };
    }
    return undefined;
  }
}

function fits(one: SimulatedFunction, need: VictimNeed): boolean {
  const isAttached = one.group >= 0 && one.destinations.length > 0;
  const isSteady = one.perDay >= 20 && one.zeroShare === 0;
  const isScheduled = one.every > 0;
  switch (need) {
    case 'network':
      return isAttached && one.perDay >= 20;
    case 'steady-network':
      return isAttached && isSteady;
    case 'busy':
      return isAttached && isSteady && !isScheduled && one.perDay >= 60;
    default:
      return one.perDay >= 20;
  }
}
