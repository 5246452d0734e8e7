import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FlowAttribution } from '@watertight/monitor/entities/attribute-interfaces.ts';
import { foldPeer } from '@watertight/monitor/entities/fold-peer.ts';
import { featureSource } from '@watertight/monitor/feature-source.ts';
import { loadActivity } from '@watertight/monitor/features/load-activity.ts';
import { loadInventory } from '@watertight/monitor/features/load-inventory.ts';
import { destinationOf, readFlowTraffic } from '@watertight/monitor/features/read-flow-traffic.ts';
import { DAY } from '@watertight/monitor/features/series.ts';
import type { Workspace } from '@watertight/monitor/workspace.ts';
import type { Truth } from './truth.ts';

/** How the traffic of one simulation was attributed, against who really sent it. Bytes, and hours of one interface. */
export interface AttributionResult {
  readonly bytes: AttributionShares;
  readonly hours: AttributionShares;
  /** Bytes named `probable`, weighted by the probability given: what should have been right. */
  readonly probableExpected: number;
}

export interface AttributionShares {
  readonly all: number;
  readonly exactRight: number;
  readonly probableRight: number;
  readonly exactWrong: number;
  readonly probableWrong: number;
  /** Left to the set of functions that share the interface. */
  readonly set: number;
}

/** Bytes of one interface in one hour: by function and how sure, and what stays with several. */
interface Place {
  readonly exact: Map<string, number>;
  readonly probable: Map<string, number>;
  set: number;
}

const NOTHING: AttributionShares = {
  all: 0,
  exactRight: 0,
  probableRight: 0,
  exactWrong: 0,
  probableWrong: 0,
  set: 0,
};

/**
 * Attributes every hour of the test time as detection does, and compares with `truth/attribution`. Truth is per hour,
 * interface and function, so bytes are right as far as the function really sent as many in that hour through it.
 */
export async function judgeAttribution(
  workspace: Workspace,
  truth: Truth,
  folder: string,
): Promise<AttributionResult> {
  const places = await attributedPlaces(workspace, truth);
  const sent = readSent(folder, truth);
  const bytes = { ...NOTHING };
  const hours = { ...NOTHING };
  let probableExpected = 0;
  for (const [key, place] of places.found) {
    const real = sent.get(key);
    if (real === undefined) continue;
    const shares = comparePlace(place, real);
    for (const name of Object.keys(bytes) as (keyof AttributionShares)[]) bytes[name] += shares[name];
    countHour(hours, shares);
  }
  for (const weight of places.weights) probableExpected += weight;
  return { bytes, hours, probableExpected };
}

function comparePlace(place: Place, real: ReadonlyMap<string, number>): AttributionShares {
  const left = new Map(real);
  const take = (claimed: ReadonlyMap<string, number>) => {
    let right = 0;
    let all = 0;
    for (const [name, claim] of claimed) {
      const had = Math.min(claim, left.get(name) ?? 0);
      left.set(name, (left.get(name) ?? 0) - had);
      right += had;
      all += claim;
    }
    return { right, wrong: all - right };
  };
  const exact = take(place.exact);
  const probable = take(place.probable);
  const all = exact.right + exact.wrong + probable.right + probable.wrong + place.set;
  return {
    all,
    exactRight: exact.right,
    exactWrong: exact.wrong,
    probableRight: probable.right,
    probableWrong: probable.wrong,
    set: place.set,
  };
}

/** An hour counts as the worst of what it holds: anything wrong, else anything left open, else how sure it was. */
function countHour(
  hours: { -readonly [K in keyof AttributionShares]: number },
  shares: AttributionShares,
): void {
  const noise = 0.01 * shares.all;
  hours.all += 1;
  if (shares.exactWrong > noise) hours.exactWrong += 1;
  else if (shares.probableWrong > noise) hours.probableWrong += 1;
  else if (shares.set > noise) hours.set += 1;
  else if (shares.probableRight > noise) hours.probableRight += 1;
  else hours.exactRight += 1;
}

async function attributedPlaces(workspace: Workspace, truth: Truth) {
  const source = featureSource(workspace.telemetry);
  const window = { from: truth.testStart - 42 * DAY, to: truth.end };
  const { interfaces, ranges, domains, groups, coverage } = await loadInventory(source, window);
  const known = { timeline: interfaces, ranges, domains, groups };
  const { attributors } = await readFlowTraffic(source, window, {
    ...known,
    activityOf: (functions) => loadActivity(source, functions, { window, coverage }),
  });
  const found = new Map<string, Place>();
  const weights: number[] = [];
  for (let day = truth.testStart; day < truth.end; day += DAY) {
    for (const row of await source.query(flowsOfDay(day))) {
      const [hour, interfaceId] = [Number(row['hour']), String(row['interface_id'])];
      const group = groups.groupOf(interfaceId, hour + 3_599);
      const attributor = group === undefined ? undefined : attributors.get(group);
      if (group === undefined || attributor === undefined) continue;
      const [address, servicePort] = [String(row['peer_address']), Number(row['service_port'])];
      const folded = foldPeer(
        {
          address,
          servicePort,
          hour,
          awsService: String(row['aws_service']),
          ownAddress: String(row['own_address']),
          vpcId: group.vpcId,
        },
        known,
      );
      const answer = attributor.attribute({
        hour,
        destination: destinationOf(folded.key, servicePort),
        bytes: Number(row['bytes']),
        firstSeen: Number(row['first_seen']),
        lastSeen: Number(row['last_seen']),
      });
      const key = `${hour}|${interfaceId}`;
      const place = found.get(key) ?? { exact: new Map(), probable: new Map(), set: 0 };
      found.set(key, place);
      const bytes = Number(row['bytes']);
      addTo(place, answer, bytes);
      if (answer.kind === 'probable') weights.push(bytes * answer.probability);
    }
  }
  return { found, weights };
}

function addTo(place: Place, answer: FlowAttribution, bytes: number): void {
  if (answer.kind === 'set') {
    place.set += bytes;
    return;
  }
  const own = answer.kind === 'exact' ? place.exact : place.probable;
  own.set(answer.name, (own.get(answer.name) ?? 0) + bytes);
}

function flowsOfDay(day: number): string {
  return `SELECT hour, interface_id, own_address, peer_address, service_port, aws_service,
      sum(bytes_in + bytes_out) AS bytes, min(first_ts) AS first_seen,
      max(last_ts) AS last_seen
    FROM flow_hour WHERE hour >= ${day} AND hour < ${day + DAY} AND bytes_in + bytes_out > 0
    GROUP BY 1, 2, 3, 4, 5, 6`;
}

/** Bytes by `hour|interface` and function, as the simulator sent them. */
function readSent(folder: string, truth: Truth): Map<string, Map<string, number>> {
  const sent = new Map<string, Map<string, number>>();
  const place = join(folder, 'truth', 'attribution');
  for (const file of readdirSync(place).sort()) {
    const day = Date.parse(file.slice(0, 10)) / 1000;
    if (day < truth.testStart || day >= truth.end) continue;
    const [, ...lines] = gunzipSync(readFileSync(join(place, file)))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    for (const line of lines) {
      const [hour, interfaceId, , name = '', , , bytesIn, bytesOut] = line.split(',');
      const key = `${hour}|${interfaceId}`;
      const own = sent.get(key) ?? new Map<string, number>();
      sent.set(key, own.set(name, (own.get(name) ?? 0) + Number(bytesIn) + Number(bytesOut)));
    }
  }
  return sent;
}
