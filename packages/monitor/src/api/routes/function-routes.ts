import { z } from 'zod';
import { listQuery, scopeQuery } from '../listing/list-request.ts';
import { pageOf, timelineSchema } from '../listing/page.ts';
import { routes } from '../route.ts';

export const functionSchema = z.object({
  name: z.string(),
  /** `$LATEST` or a number. */
  version: z.string(),
  account: z.string(),
  region: z.string(),
  runtime: z.string(),
  /** ARN of the execution role. */
  role: z.string(),
  /** '' when it is not attached to a VPC. */
  vpcId: z.string(),
  /** Epoch seconds. */
  lastDeployed: z.number(),
  seenAt: z.number(),
  memoryMb: z.number(),
  timeoutSeconds: z.number(),
  /** In the span. */
  executions: z.number(),
  attacks: z.number(),
  /** The guard has reported from it. */
  isProtected: z.boolean(),
  /** Block or Alert, as the guard last reported; '' when it never did. */
  guardMode: z.string(),
  /** What was seen to start it, joined by ', '. */
  triggers: z.string(),
  /** AWS services that its role called in the span. */
  reach: z.number(),
});

/** Who may, or what may be reached, each with the statements that prove it. */
const accessSchema = z.array(
  z.object({
    party: z.string(),
    actions: z.array(z.string()),
    decision: z.string(),
    proof: z.array(z.string()),
  }),
);

/** What happens to a function: `call` is to it, or one that its role had not made before; `flow` a first connection. */
export const MOMENT_KINDS = ['alert', 'hit', 'observation', 'change', 'deploy', 'call', 'flow'] as const;

export const FUNCTION_ROUTES = routes({
  'GET /functions': {
    id: 'listFunctions',
    summary: 'Deployed functions, by name',
    role: 'viewer',
    query: listQuery,
    response: pageOf(
      functionSchema.extend({
        /** Alerts that are open. */
        openAlerts: z.number(),
        /** Whether the newest scans found it open to the public; `unknown` when none of them knows it. */
        publicAccess: z.enum(['yes', 'not found', 'unknown']),
      }),
    ),
  },
  'GET /functions/:account/:region/:name': {
    id: 'showFunction',
    summary: 'One function, its alerts and its newest observations',
    role: 'viewer',
    query: scopeQuery.omit({ account: true, region: true }),
    response: z.object({
      function: functionSchema,
      alerts: z.array(
        z.object({ id: z.string(), title: z.string(), severity: z.string(), status: z.string() }),
      ),
      observations: z.array(
        z.object({ id: z.string(), kind: z.string(), title: z.string(), why: z.string(), time: z.string() }),
      ),
    }),
  },
  'GET /functions/:account/:region/:name/posture': {
    id: 'showFunctionPosture',
    summary: 'What the newest scans say about who can modify it, who can invoke it and what it can reach',
    role: 'viewer',
    response: z.object({
      isScanned: z.boolean(),
      /** When what follows was looked at, and of what; '' before the first scan. */
      scannedAt: z.string(),
      target: z.string(),
      /** The answers of the newest scan that saw the function; null when none did. */
      access: z.object({ modify: accessSchema, invoke: accessSchema, reach: accessSchema }).nullable(),
      findings: z.array(
        z.object({
          id: z.string(),
          code: z.string(),
          title: z.string(),
          severity: z.string(),
          why: z.string(),
          fix: z.string(),
          question: z.enum(['modify', 'invoke', 'reach', 'code', 'other']),
        }),
      ),
    }),
  },
  'GET /functions/:account/:region/:name/code': {
    id: 'showFunctionCode',
    summary:
      'Packages that the function carries, and weaknesses and secrets of its code, by the newest scans',
    role: 'viewer',
    response: z.object({
      isScanned: z.boolean(),
      packages: z.array(
        z.object({
          name: z.string(),
          version: z.string(),
          ecosystem: z.string(),
          source: z.string(),
          /** direct, transitive or unknown. */
          relationship: z.string(),
          /** included, imported, uses-vulnerable-export or loaded-at-run-time. */
          tier: z.string(),
          because: z.string(),
          upgrade: z.string(),
          advisories: z.array(
            z.object({
              id: z.string(),
              aliases: z.array(z.string()),
              severity: z.string(),
              score: z.number().nullable(),
              fixedIn: z.string(),
            }),
          ),
        }),
      ),
      /** Packages that the scan kept in all; more than are listed where the list is cut. */
      total: z.number(),
      findings: z.array(
        z.object({
          id: z.string(),
          code: z.string(),
          title: z.string(),
          severity: z.string(),
          place: z.string(),
          failingDays: z.number(),
        }),
      ),
    }),
  },
  'GET /functions/:account/:region/:name/traffic': {
    id: 'showFunctionTraffic',
    summary:
      'Traffic by name across network interfaces: bytes over time, peers, and when which interface was used',
    role: 'viewer',
    query: scopeQuery.omit({ account: true, region: true }),
    response: z.object({
      /** Bytes per stretch of time. */
      timeline: timelineSchema,
      interfaces: z.array(
        z.object({
          interfaceId: z.string(),
          addresses: z.string(),
          firstSeen: z.number(),
          lastSeen: z.number(),
          bytes: z.number(),
        }),
      ),
      peers: z.array(
        z.object({
          address: z.string(),
          port: z.number(),
          role: z.string(),
          isInternal: z.boolean(),
          bytesIn: z.number(),
          bytesOut: z.number(),
          connections: z.number(),
          /** Epoch seconds; over all that is kept. */
          firstSeen: z.number(),
          /** What it belongs to was first seen in the span, with telemetry of a week before, or was observed as new. */
          isNew: z.boolean(),
        }),
      ),
      /** Other functions that use the same interfaces: their bytes cannot be told apart here. */
      sharedWith: z.array(z.string()),
    }),
  },
  'GET /functions/:account/:region/:name/metrics': {
    id: 'showFunctionMetrics',
    summary: 'Hourly metrics with the band learned from the same hour of earlier days',
    role: 'viewer',
    query: scopeQuery.omit({ account: true, region: true }),
    response: z.object({
      metrics: z.array(
        z.object({
          name: z.string(),
          unit: z.string(),
          points: z.array(
            z.object({
              time: z.number(),
              value: z.number(),
              /** null without enough earlier days. */
              low: z.number().nullable(),
              high: z.number().nullable(),
            }),
          ),
        }),
      ),
    }),
  },
  'GET /functions/:account/:region/:name/history': {
    id: 'showFunctionHistory',
    summary: 'Deploys, changes, calls, hits, flows and observations as one timeline, newest first',
    role: 'viewer',
    query: scopeQuery
      .omit({ account: true, region: true })
      .extend({ kinds: z.array(z.enum(MOMENT_KINDS)).max(MOMENT_KINDS.length).optional() }),
    response: z.object({
      /** Of each kind in the span, whatever kinds were asked for. */
      counts: z.array(z.object({ kind: z.enum(MOMENT_KINDS), count: z.number() })),
      span: z.object({ from: z.string(), to: z.string() }),
      items: z.array(
        z.object({
          time: z.number(),
          kind: z.enum(MOMENT_KINDS),
          title: z.string(),
          detail: z.string(),
          /** A place in the console, '' without one. */
          href: z.string(),
        }),
      ),
      isCut: z.boolean(),
    }),
  },
});
