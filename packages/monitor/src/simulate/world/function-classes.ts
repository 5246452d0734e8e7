import type { Random } from '../random.ts';
import type { FunctionClass, SimulationSize } from './world.ts';

/** How many functions of each class a simulation has. */
export const CLASS_COUNTS: Readonly<Record<SimulationSize, Readonly<Record<FunctionClass, number>>>> = {
  S: { poller: 3, api: 2, queue: 1, batch: 1, stream: 0, rare: 1, dormant: 0, url: 1, 'outside-vpc': 1 },
  M: { poller: 14, api: 9, queue: 8, batch: 6, stream: 5, rare: 4, dormant: 2, url: 4, 'outside-vpc': 8 },
  L: {
    poller: 140,
    api: 90,
    queue: 80,
    batch: 60,
    stream: 50,
    rare: 40,
    dormant: 20,
    url: 40,
    'outside-vpc': 80,
  },
};

/** How a function of a class behaves over time. */
export interface ClassBehaviour {
  readonly every: number;
  readonly perDay: number;
  readonly diurnal: number;
  readonly dispersion: number;
  readonly zeroShare: number;
  readonly durationMs: number;
  readonly timeoutSeconds: number;
  /** Factor on the bytes per invocation. */
  readonly bytesFactor: number;
}

const DAY = 86_400;

/** Draws the behaviour of one function; `busy` scales the classes that users drive. */
export function drawBehaviour(kind: FunctionClass, random: Random, busy: number): ClassBehaviour {
  const steady = { every: 0, diurnal: 0, dispersion: 50, zeroShare: 0, bytesFactor: 1, timeoutSeconds: 30 };
  switch (kind) {
    case 'poller': {
      const every = random.pick([60, 300, 300, 3600, 3600]);
      return { ...steady, every, perDay: DAY / every, durationMs: random.between(200, 4000) };
    }
    case 'api':
    case 'url':
      return {
        ...steady,
        perDay: busy * random.between(kind === 'api' ? 4000 : 1500, kind === 'api' ? 15_000 : 6000),
        diurnal: random.between(0.4, 0.9),
        dispersion: random.pick([10, 50]),
        durationMs: random.between(20, 400),
      };
    case 'queue':
      return {
        ...steady,
        perDay: busy * random.between(800, 6000),
        diurnal: random.between(0.2, 0.7),
        dispersion: random.pick([1, 3, 3, 10]),
        zeroShare: random.chance(0.25) ? random.between(0.05, 0.4) : 0,
        durationMs: random.between(100, 2500),
      };
    case 'batch':
      return {
        ...steady,
        every: DAY,
        perDay: 1,
        zeroShare: random.chance(0.4) ? random.between(0.1, 0.6) : 0,
        durationMs: random.between(60_000, 500_000),
        timeoutSeconds: 900,
        bytesFactor: random.between(300, 3000),
      };
    case 'stream':
      return { ...steady, perDay: busy * random.between(3000, 9000), durationMs: random.between(80, 900) };
    case 'rare':
      return {
        ...steady,
        perDay: random.between(0.2, 0.5),
        dispersion: 10,
        durationMs: random.between(500, 9000),
        bytesFactor: 20,
      };
    case 'dormant':
      return {
        ...steady,
        perDay: random.between(20, 80),
        dispersion: 10,
        durationMs: random.between(200, 2000),
      };
    case 'outside-vpc':
      return {
        ...steady,
        perDay: busy * random.between(100, 3000),
        diurnal: random.between(0, 0.8),
        dispersion: random.pick([3, 10, 50]),
        durationMs: random.between(50, 1500),
      };
  }
}

const SUBJECTS = [
  'invoice',
  'order',
  'catalog',
  'customer',
  'ledger',
  'refund',
  'shipment',
  'inventory',
  'loyalty',
  'pricing',
  'search',
  'session',
  'report',
  'tariff',
  'voucher',
  'warehouse',
  'partner',
  'payout',
  'consent',
  'document',
];
const VERBS: Readonly<Record<FunctionClass, readonly string[]>> = {
  poller: ['poller', 'stats', 'sync', 'watcher'],
  api: ['api', 'service', 'lookup'],
  queue: ['consumer', 'worker', 'notifier'],
  batch: ['export', 'nightly', 'archive'],
  stream: ['stream', 'indexer', 'projector'],
  rare: ['rotate', 'cleanup', 'restore'],
  dormant: ['migration', 'backfill'],
  url: ['webhook', 'callback'],
  'outside-vpc': ['thumbnails', 'mailer', 'router', 'tagger'],
};

/** A name such as `invoice-export` that no earlier function has. */
export function drawName(kind: FunctionClass, random: Random, taken: ReadonlySet<string>): string {
  for (let turn = 0; ; turn += 1) {
    const name = `${random.pick(SUBJECTS)}-${random.pick(VERBS[kind])}${turn < 40 ? '' : `-${turn - 38}`}`;
    if (!taken.has(name)) return name;
  }
}
