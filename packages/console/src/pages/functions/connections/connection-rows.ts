import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { bytesText } from '../../../parts/number-text.ts';
import type { UrlChanges } from '../../../state/use-url.ts';

type Found = ResponseOf<'GET /functions/:account/:region/:name/connections'>;

/** One neighbour of a function: what starts it, an AWS service, or a peer of its traffic. */
export interface ConnectionRow {
  readonly id: string;
  /** Left of the function what starts it, right of it what it uses. */
  readonly side: 'before' | 'after';
  readonly kind: string;
  readonly name: string;
  /** Calls, or bytes. */
  readonly amount: number;
  /** `1.2 MB`, `120 calls`. */
  readonly amountText: string;
  readonly detail: string;
  readonly isNew: boolean;
  /** Why it is new, where more is known than that. */
  readonly newText: string;
  /** Epoch seconds. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** The page of it, or the filtered list behind it. */
  readonly to: string;
  readonly search: UrlChanges;
}

const TRIGGER_KINDS = {
  trigger: 'Trigger',
  service: 'Service that invoked it',
  principal: 'Principal that invoked it',
  allowed: 'Allowed to start it',
} as const;

/** Neighbours of a function, new ones first and then those with most traffic, by side. */
export function connectionRows(found: Found, functionName: string): readonly ConnectionRow[] {
  return [
    ...found.triggers.map((each) => triggerRow(each, functionName)),
    ...found.services.map((each) => serviceRow(each, found.role)),
    ...found.peers.map((each) => peerRow(each, functionName)),
  ];
}

function triggerRow(each: Found['triggers'][number], functionName: string): ConnectionRow {
  const { kind, name, calls, firstSeen, lastSeen, isNew } = each;
  const isSeen = kind === 'trigger';
  return {
    id: `${kind} ${name}`,
    side: 'before',
    kind: TRIGGER_KINDS[kind],
    name,
    amount: calls,
    amountText: kind === 'allowed' ? 'allowed' : countOf(calls, isSeen ? 'attack' : 'call'),
    detail: kind === 'allowed' ? 'By a change that CloudTrail has' : '',
    isNew,
    newText: isNew ? 'New trigger' : '',
    firstSeen,
    lastSeen,
    to: isSeen ? '/events' : '/trail',
    search: {
      f: isSeen ? [`function=${functionName}`, `trigger:${name}`] : [`*:${name}`, `resource:${functionName}`],
    },
  };
}

function serviceRow(each: Found['services'][number], role: string): ConnectionRow {
  const { service, calls, refused, resources, resourceCount, newCalls } = each;
  const more = resourceCount > resources.length ? ` and ${resourceCount - resources.length} more` : '';
  const isNew = each.isNew || newCalls.length > 0;
  return {
    id: `aws ${service}`,
    side: 'after',
    kind: 'AWS service',
    name: service.replace('.amazonaws.com', ''),
    amount: calls + refused,
    amountText: `${countOf(calls + refused, 'call')}${refused > 0 ? `, ${refused} refused` : ''}`,
    detail: resources.length === 0 ? '' : `${resources.join(', ')}${more}`,
    isNew,
    newText: each.isNew ? 'New service' : isNew ? `New: ${newCalls.slice(0, 3).join(', ')}` : '',
    firstSeen: each.firstSeen,
    lastSeen: each.lastSeen,
    to: '/trail',
    search: { f: [`principal=${role}`, `service=${service}`] },
  };
}

function peerRow(each: Found['peers'][number], functionName: string): ConnectionRow {
  const { name, role, isInternal, addresses, ports, isNew, observation } = each;
  const [address = name] = addresses;
  const scope = isInternal ? 'Internal' : 'External';
  return {
    id: `peer ${name} ${addresses[0] ?? ''}`,
    side: each.isCaller ? 'before' : 'after',
    kind: role === '' ? `${scope} peer` : `${role}, ${scope.toLowerCase()}`,
    name,
    amount: each.bytesIn + each.bytesOut,
    amountText: bytesText(each.bytesIn + each.bytesOut),
    detail: `${addresses.slice(0, 3).join(', ')}${addresses.length > 3 ? ' …' : ''}, port ${ports.slice(0, 3).join(', ')}`,
    isNew,
    newText: isNew ? (observation === '' ? 'New peer' : 'New peer, observed') : '',
    firstSeen: each.firstSeen,
    lastSeen: each.lastSeen,
    ...(addresses.length === 1
      ? { to: `/ips/${encodeURIComponent(address)}`, search: {} }
      : {
          to: '/flows',
          search: {
            f: [`function:${functionName}`, `connectedIp^${samePrefix(addresses)}`],
          },
        }),
  };
}

/** What all addresses begin with. */
function samePrefix(addresses: readonly string[]): string {
  const [first = ''] = addresses;
  let length = first.length;
  for (const each of addresses) while (!each.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
