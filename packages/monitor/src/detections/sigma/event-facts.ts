import type { ApiCall } from '../../records/api-call.ts';
import type { FunctionConfiguration } from '../../records/function-configuration.ts';

/** What is known about the organisation when events are judged; every part may be empty. */
export interface EventFacts {
  /** Accounts that belong to the organisation or that it trusts by decision. */
  readonly ownAccounts: ReadonlySet<string>;
  /** Execution role ARN to the names of its functions, sorted. */
  readonly executionRoles: ReadonlyMap<string, readonly string[]>;
  /** Principal to `eventSource:eventName` of its earlier successful calls; a principal that is absent has no history. */
  readonly calledBefore: ReadonlyMap<string, ReadonlySet<string>>;
  /** Principal to the networks (see {@link networkOf}) it called from. */
  readonly networks: ReadonlyMap<string, ReadonlySet<string>>;
  /** Principals whose history is that of a deploy tool: many kinds of writes over several services. */
  readonly deployers: ReadonlySet<string>;
  /** Accounts whose layers functions have used for a week: what an intruder brought a day ago is not trusted for it. */
  readonly layerAccounts: ReadonlySet<string>;
  /** Account to the time (epoch seconds) of the earliest call known of it. */
  readonly accountSince: ReadonlyMap<string, number>;
}

/** Nothing known: rules must still say something sensible. */
export const NO_FACTS: EventFacts = {
  ownAccounts: new Set(),
  executionRoles: new Map(),
  calledBefore: new Map(),
  networks: new Map(),
  deployers: new Set(),
  layerAccounts: new Set(),
  accountSince: new Map(),
};

/** A deploy tool writes at least this many kinds of calls, over at least this many services. */
const DEPLOYER_WRITES = 12;
const DEPLOYER_SERVICES = 4;

const TRUSTED_AFTER = 7 * 86_400;

/**
 * Learns the facts from calls before the judged window, which begins at `until` (epoch seconds), and from the newest
 * function configurations.
 */
export function buildEventFacts(
  history: Iterable<ApiCall>,
  configurations: Iterable<FunctionConfiguration>,
  until = Number.POSITIVE_INFINITY,
): EventFacts {
  const ownAccounts = new Set<string>();
  const calledBefore = new Map<string, Set<string>>();
  const networks = new Map<string, Set<string>>();
  const writes = new Map<string, Set<string>>();
  const layerAccounts = new Set<string>();
  const accountSince = new Map<string, number>();
  for (const call of history) {
    ownAccounts.add(call.account);
    accountSince.set(call.account, Math.min(call.time, accountSince.get(call.account) ?? call.time));
    if (call.errorCode !== '') continue;
    addTo(calledBefore, call.principal, `${call.eventSource}:${call.eventName}`);
    const network = networkOf(call.sourceAddress);
    if (network !== '') addTo(networks, call.principal, network);
    if (!call.readOnly) addTo(writes, call.principal, `${call.eventSource}:${call.eventName}`);
    if (call.time + TRUSTED_AFTER <= until) {
      for (const account of layerAccountsIn(call.record)) layerAccounts.add(account);
    }
  }
  const executionRoles = new Map<string, Set<string>>();
  for (const configuration of configurations) {
    ownAccounts.add(configuration.account);
    if (configuration.role !== '') addTo(executionRoles, configuration.role, configuration.functionName);
  }
  const sorted = [...executionRoles].map(([role, names]) => [role, [...names].sort()] as const);
  const deployers = new Set([...writes].filter(([, names]) => isDeployHistory(names)).map(([name]) => name));
  return {
    ownAccounts,
    executionRoles: new Map(sorted),
    calledBefore,
    networks,
    deployers,
    layerAccounts,
    accountSince,
  };
}

/** The network of a public address (`203.0.0.0/16`, `2001:db8::/32` as its first two groups); '' for AWS services. */
export function networkOf(address: string): string {
  const v4 = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(address);
  if (v4 !== null) return `${v4[1]}.${v4[2]}`;
  const v6 = /^([0-9a-f]{1,4}):([0-9a-f]{1,4}):/i.exec(address);
  return v6 === null ? '' : `${v6[1]}:${v6[2]}`.toLowerCase();
}

function isDeployHistory(names: ReadonlySet<string>): boolean {
  const services = new Set([...names].map((name) => name.split(':')[0]));
  return names.size >= DEPLOYER_WRITES && services.size >= DEPLOYER_SERVICES;
}

function layerAccountsIn(record: string): string[] {
  return [...record.matchAll(/arn:aws[a-z-]*:lambda:[a-z0-9-]+:(\d{12}):layer:/g)].map(
    (match) => match[1] ?? '',
  );
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}
