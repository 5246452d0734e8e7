import { type Destination, plainHost, readDestination } from './destination.ts';
import { hookLookup, hookNetwork, type Reach } from './hook-network.ts';
import { emptyRecord, hasEntry, indexOf, slice, startsWith } from './intrinsics.ts';
import type { Judge } from './judge.ts';

const MOST_NAMES = 4_096;

/** Outbound traffic and the Runtime API, as the policy has it. `runtimeApi` is `AWS_LAMBDA_RUNTIME_API`. */
export function watchNetwork(judge: Judge, runtimeApi: string | undefined): void {
  const known = knownNames();
  const compiled = emptyRecord<Destination | undefined>();
  const covers = (entry: string, { host, port }: Reach) => {
    if (!(entry in compiled)) compiled[entry] = readDestination(entry);
    return entry === host || compiled[entry]?.covers(host, port) === true;
  };
  const runtime = runtimeApi === undefined ? undefined : splitHostPort(runtimeApi);
  const isRuntime = ({ host, port }: Reach) =>
    runtime !== undefined &&
    port === runtime.port &&
    (plainHost(host) === runtime.host || isLoopback(plainHost(host)));

  const check = (reach: Reach) => {
    const { operation, host, port } = reach;
    if (isRuntime(reach))
      judge.check({ kind: 'runtimeApi', operation, subject: `${host}:${port}`, learned: 'Runtime API' });
    else if (host !== '') judge.check(toAct(reach, (entry) => covers(entry, reach)));
  };
  hookNetwork(
    (reach) => {
      check(reach);
      known.vouch(reach);
    },
    (reach) => {
      if (known.isVouched(reach)) return;
      // Some name that was looked up leads here: it was judged, unless it was looked up for another purpose.
      const names = known.namesOf(plainHost(reach.host));
      if (names !== undefined && hasEntry(names, (name) => known.isVouched({ ...reach, host: name }))) return;
      check(reach);
    },
  );
  hookLookup(check, known.add);
}

function toAct({ operation, host, port }: Reach, isCoveredBy: (entry: string) => boolean) {
  const place = port === undefined ? host : `${host}:${port}`;
  return { kind: 'network', operation, subject: place, learned: place, isCoveredBy } as const;
}

/** What names led to which addresses, and which destinations were judged by name already. Bounded: forgets all when full. */
function knownNames() {
  let byAddress = emptyRecord<string[]>();
  let vouched = emptyRecord<true>();
  let size = 0;
  const grow = () => {
    size += 1;
    if (size <= MOST_NAMES) return;
    byAddress = emptyRecord<string[]>();
    vouched = emptyRecord<true>();
    size = 0;
  };
  return {
    add: (name: string, address: string) => {
      const names = byAddress[address] ?? [];
      if (hasEntry(names, (each) => each === name)) return;
      grow();
      byAddress[address] = [...names, name];
    },
    namesOf: (address: string) => byAddress[address],
    vouch: ({ host, port }: Reach) => {
      grow();
      vouched[`${host}:${port}`] = true;
    },
    isVouched: ({ host, port }: Reach) => vouched[`${host}:${port}`] === true,
  };
}

function splitHostPort(text: string): { readonly host: string; readonly port: number } {
  const colon = indexOf(text, ':');
  return colon < 0
    ? { host: text, port: 80 }
    : { host: slice(text, 0, colon), port: Number(slice(text, colon + 1)) };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || startsWith(host, '127.');
}
