import { type IpNetwork, isInNetworks, parseNetwork } from './ip-network.ts';
import { ownValue } from './own-value.ts';
import type { FirewallPolicy } from './policy.ts';
import { sourceAddress } from './source-address.ts';
import type { Violation } from './violation.ts';

/** Violations that speak of the event as a whole, not of a field: its size, the address it came from. */
export function requestViolations(event: unknown, policy: FirewallPolicy): readonly Violation[] {
  const { addresses, limits } = policy;
  const found: Violation[] = [];
  const mostCharacters = ownValue(limits, 'eventSize');
  if (mostCharacters !== undefined) {
    const size = JSON.stringify(event)?.length ?? 0;
    if (size > mostCharacters)
      found.push(ofEvent('size-limit', { rule: 'event-size', match: `${size} characters` }));
  }
  if (addresses.allow.length > 0 || addresses.deny.length > 0) {
    const address = sourceAddress(event);
    const rule = address === undefined ? undefined : addressRule(address, policy);
    if (rule !== undefined) found.push(ofEvent('address-list', { rule, match: address ?? '' }));
  }
  return found;
}

/** A violation of the whole event. */
export function ofEvent(
  detector: Violation['detector'],
  { rule, match, score = 1 }: { readonly rule: string; readonly match: string; readonly score?: number },
): Violation {
  return { detector, rule, field: '$', decoded: [], match, score };
}

interface Networks {
  readonly allow: readonly IpNetwork[];
  readonly deny: readonly IpNetwork[];
}

const NETWORKS = new WeakMap<FirewallPolicy['addresses'], Networks>();

function addressRule(address: string, { addresses }: FirewallPolicy): string | undefined {
  let networks = NETWORKS.get(addresses);
  if (networks === undefined) {
    networks = { allow: parsed(addresses.allow), deny: parsed(addresses.deny) };
    NETWORKS.set(addresses, networks);
  }
  if (isInNetworks(address, networks.deny)) return 'denied-address';
  if (networks.allow.length === 0 || isInNetworks(address, networks.allow)) return undefined;
  return 'address-not-allowed';
}

function parsed(texts: readonly string[]): readonly IpNetwork[] {
  return texts.flatMap((text) => parseNetwork(text) ?? []);
}
