import type { NetworkInterface } from '../records/network-interface.ts';
import { type AddressRanges, externalPrefix } from './address-ranges.ts';
import type { DomainNames } from './domain-names.ts';
import type { InterfaceTimeline } from './interface-timeline.ts';
import { roleOfInterface } from './roles.ts';

/** One end of a flow that is not ours, as the flow log has it. */
export interface PeerSighting {
  readonly address: string;
  readonly servicePort: number;
  /** Epoch seconds of the hour. */
  readonly hour: number;
  /** `pkt-src-aws-service` or `pkt-dst-aws-service` of the peer, '' when not known. */
  readonly awsService: string;
  readonly ownAddress: string;
  /** VPC of our interface, '' when not known. */
  readonly vpcId: string;
}

/** What a peer counts as. */
export interface FoldedPeer {
  /** Stable over failover and address churn: `eni:…`, `aws:S3`, `dns:example.com`, an address, or `net:prefix:port`. */
  readonly key: string;
  /** Name of the resource, service, domain or prefix; the address itself where there is none. */
  readonly name: string;
  readonly role: string;
  readonly scope: 'internal' | 'external';
  /** Addresses of one family may be one resource that failed over; decided by when they were used. '' for none. */
  readonly family: string;
}

/** What peers are folded by. */
export interface PeerKnowledge {
  readonly timeline: Pick<InterfaceTimeline, 'ownerAt'>;
  readonly ranges: AddressRanges;
  readonly domains: DomainNames;
}

/**
 * Values of `pkt-dst-aws-service` that say only whose address it is, not which service answers: any customer can
 * rent one, so they never make two addresses the same peer.
 */
const RENTED = new Set([
  'AMAZON',
  'EC2',
  'GLOBALACCELERATOR',
  'AMAZON_CONNECT',
  'WORKSPACES_GATEWAYS',
  'CLOUD9',
]);
/** Services that front for any customer: the domain says more, the service is the fallback. */
const FRONTS = new Set(['CLOUDFRONT', 'API_GATEWAY']);

/** Folds one peer to the resource that answers there: interface owner, AWS service, domain, address, prefix and port. */
export function foldPeer(peer: PeerSighting, known: PeerKnowledge): FoldedPeer {
  // The last second of the hour: a peer created within the hour owns the address by then.
  const owner = known.timeline.ownerAt(peer.address, peer.hour + 3_599, peer.vpcId);
  const scope = owner !== undefined || known.ranges.isInternal(peer.address) ? 'internal' : 'external';
  if (owner !== undefined) return foldOwner(peer, owner);
  if (scope === 'internal') return named(peer.address, peer.address, { role: '', scope });
  const service = peer.awsService.toUpperCase();
  const isService = service !== '' && service !== '-' && !RENTED.has(service);
  if (isService && !FRONTS.has(service)) {
    return named(`aws:${service}`, service, { role: 'AWS service', scope });
  }
  const domain = known.domains.domainOf(peer.address, peer.hour, {
    vpcId: peer.vpcId,
    address: peer.ownAddress,
  });
  if (domain !== '') return named(`dns:${domain}`, domain, { role: '', scope });
  if (isService) return named(`aws:${service}`, service, { role: 'AWS service', scope });
  const prefix = externalPrefix(peer.address);
  return named(`net:${prefix}:${peer.servicePort}`, prefix, { role: '', scope });
}

function foldOwner(peer: PeerSighting, owner: NetworkInterface): FoldedPeer {
  const { role, resource } = roleOfInterface(owner);
  const scope = 'internal';
  if (resource !== '') return named(`eni:${role}:${resource}`, `${role} ${resource}`, { role, scope });
  const groups = owner.securityGroups.join('+');
  if (role === 'ECS task') {
    // Every deployment gives tasks new interfaces: the security groups are what stays.
    return named(`eni:${role}:${owner.vpcId}:${groups}`, peer.address, { role, scope });
  }
  const key = `eni:${owner.interfaceId}`;
  if (role !== 'RDS' && role !== 'ElastiCache' && role !== 'Redshift') {
    return named(key, peer.address, { role, scope });
  }
  const family = [role, owner.vpcId, groups, owner.description, peer.servicePort].join(':');
  return { key, name: peer.address, role, scope, family };
}

function named(key: string, name: string, rest: Pick<FoldedPeer, 'role' | 'scope'>): FoldedPeer {
  return { key, name, ...rest, family: '' };
}
