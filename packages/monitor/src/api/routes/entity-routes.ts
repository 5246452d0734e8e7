import { z } from 'zod';
import { listQuery, scopeQuery } from '../listing/list-request.ts';
import { routes } from '../route.ts';

const place = scopeQuery.omit({ account: true, region: true });

/** Something that the function exchanges traffic with, whatever addresses it has. */
const peerSchema = z.object({
  /** Name of the resource, AWS service, domain or prefix; the address where there is none. */
  name: z.string(),
  role: z.string(),
  isInternal: z.boolean(),
  addresses: z.array(z.string()),
  ports: z.array(z.number()),
  bytesIn: z.number(),
  bytesOut: z.number(),
  connections: z.number(),
  /** It opened connections, or only answered them. */
  isCaller: z.boolean(),
  /** Epoch seconds, over all that is kept. */
  firstSeen: z.number(),
  lastSeen: z.number(),
  isNew: z.boolean(),
  /** The observation that says that it is new; '' without one. */
  observation: z.string(),
});

/** One kind of calls that a role made. */
export const usedCallSchema = z.object({
  event: z.string(),
  calls: z.number(),
  refused: z.number(),
  firstSeen: z.number(),
  lastSeen: z.number(),
  isNew: z.boolean(),
});

export const ENTITY_ROUTES = routes({
  'GET /functions/:account/:region/:name/connections': {
    id: 'showFunctionConnections',
    summary: 'What starts a function, which AWS services its role calls, and whom it exchanges traffic with',
    role: 'viewer',
    query: place,
    response: z.object({
      triggers: z.array(
        z.object({
          /** trigger: as the guard saw it. service, principal: who invoked it. allowed: a change lets it start the function. */
          kind: z.enum(['trigger', 'service', 'principal', 'allowed']),
          name: z.string(),
          calls: z.number(),
          firstSeen: z.number(),
          lastSeen: z.number(),
          isNew: z.boolean(),
        }),
      ),
      services: z.array(
        z.object({
          service: z.string(),
          calls: z.number(),
          refused: z.number(),
          resources: z.array(z.string()),
          resourceCount: z.number(),
          firstSeen: z.number(),
          lastSeen: z.number(),
          isNew: z.boolean(),
          /** Calls of the service that the role had not made before. */
          newCalls: z.array(z.string()),
        }),
      ),
      peers: z.array(peerSchema),
      /** Peers in all; the list has the new ones and those with most bytes. */
      peerCount: z.number(),
      /** Network interfaces that it may have used; none for a function outside of a VPC. */
      interfaces: z.number(),
      role: z.string(),
      /** Other functions with the same role: their calls cannot be told apart. */
      sharedRole: z.array(z.string()),
      /** Since when flows and calls are kept, epoch seconds, 0 without any; a week teaches what is usual. */
      flowsSince: z.number(),
      callsSince: z.number(),
    }),
  },
  'GET /functions/:account/:region/:name/permissions': {
    id: 'showFunctionPermissions',
    summary: 'Permissions that the role of a function was granted, and those that CloudTrail saw it use',
    role: 'viewer',
    query: place,
    response: z.object({
      role: z.string(),
      sharedRole: z.array(z.string()),
      /** Of the newest scan that knows the role; null where none does. */
      grants: z
        .array(
          z.object({
            effect: z.enum(['Allow', 'Deny']),
            /** As the statement has it: `s3:Get*`. */
            action: z.string(),
            resources: z.array(z.string()),
            isConditional: z.boolean(),
            policy: z.string(),
            statement: z.string(),
            calls: z.number(),
            /** Epoch seconds, 0 when it was never used. */
            lastUsed: z.number(),
            /** Actions that it allows and that were used. */
            used: z.array(z.string()),
            isLogged: z.boolean(),
          }),
        )
        .nullable(),
      scannedAt: z.string(),
      missing: z.array(z.string()),
      used: z.array(
        z.object({
          action: z.string(),
          calls: z.number(),
          refused: z.number(),
          lastUsed: z.number(),
          isNew: z.boolean(),
          /** Policies and statements that allow it; empty where grants are unknown, or none does. */
          grantedBy: z.array(z.string()),
        }),
      ),
      /** Services whose data events CloudTrail has of the account: of others, reading and writing data is not seen. */
      dataEvents: z.array(z.string()),
      callsSince: z.number(),
      /** A policy with what was used and nothing else, as JSON; '' where nothing was. */
      narrower: z.string(),
      /** Generates the role with what the code needs as well. */
      command: z.string(),
    }),
  },
  'GET /flows/talkers': {
    id: 'listTopTalkers',
    summary: 'Pairs of sources and peers with most bytes among matching flow records',
    role: 'viewer',
    query: listQuery.omit({ sort: true, order: true, cursor: true }),
    response: z.object({
      talkers: z.array(
        z.object({
          /** Function that may have the address, else its role, else ''. */
          source: z.string(),
          ip: z.string(),
          connectedIp: z.string(),
          bytes: z.number(),
          sessions: z.number(),
          /** Of the bytes of all matching flow records, 0 to 1. */
          share: z.number(),
          isInternal: z.boolean(),
        }),
      ),
      totalBytes: z.number(),
      pairs: z.number(),
    }),
  },
  'GET /identities/:arn': {
    id: 'showIdentity',
    summary: 'One principal: when it was active, what it called, and which functions run as it',
    role: 'viewer',
    query: place,
    response: z.object({
      account: z.string(),
      /** AssumedRole, IAMUser, Root, …; '' when no call of it is kept. */
      type: z.string(),
      firstSeen: z.number(),
      lastSeen: z.number(),
      calls: z.number(),
      refused: z.number(),
      services: z.array(usedCallSchema.extend({ service: z.string() })),
      functions: z.array(z.object({ account: z.string(), region: z.string(), name: z.string() })),
      sourceAddresses: z.array(z.object({ address: z.string(), calls: z.number() })),
    }),
  },
  'GET /addresses/:address': {
    id: 'showAddress',
    summary: 'One address: whose it is, what it was called, and what threat intelligence told of it',
    role: 'viewer',
    query: place,
    response: z.object({
      isInternal: z.boolean(),
      /** The interface that had it last; '' when it is nobody's of ours. */
      interfaceId: z.string(),
      role: z.string(),
      vpcId: z.string(),
      functions: z.array(z.object({ account: z.string(), region: z.string(), name: z.string() })),
      /** Names that the resolver answered with it. */
      domains: z.array(z.string()),
      awsService: z.string(),
      firstSeen: z.number(),
      lastSeen: z.number(),
      bytesIn: z.number(),
      bytesOut: z.number(),
      calls: z.number(),
      attacks: z.number(),
      /** Observations by threat lists and GuardDuty that name it. */
      intel: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          why: z.string(),
          severity: z.string(),
          time: z.string(),
        }),
      ),
    }),
  },
});
