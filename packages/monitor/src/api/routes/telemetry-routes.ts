import { z } from 'zod';
import type { ApiCall } from '../../records/api-call.ts';
import { listQuery } from '../listing/list-request.ts';
import { pageOf } from '../listing/page.ts';
import { routes } from '../route.ts';

export const flowSchema = z.object({
  time: z.number(),
  account: z.string(),
  region: z.string(),
  ip: z.string(),
  connectedIp: z.string(),
  port: z.number(),
  connectedPort: z.number(),
  /** IANA protocol number. */
  protocolNumber: z.number(),
  bytesTo: z.number(),
  bytesFrom: z.number(),
  packetsTo: z.number(),
  packetsFrom: z.number(),
  interfaceId: z.string(),
  /** ACCEPT or REJECT. */
  action: z.string(),
  /** Role of the interface: AWS Lambda, RDS, …; '' when it does not tell. */
  role: z.string(),
  /** Functions that may use the interface, joined by ', '. */
  function: z.string(),
  /** The connected address is private or one of our own interfaces. */
  isInternal: z.boolean(),
  /** outbound when the connected side has the lower port, else inbound. */
  direction: z.string(),
});

export const apiCallSchema = z.object({
  id: z.string(),
  time: z.number(),
  account: z.string(),
  region: z.string(),
  service: z.string(),
  event: z.string(),
  principal: z.string(),
  principalType: z.string(),
  session: z.string(),
  sourceIp: z.string(),
  errorCode: z.string(),
  resource: z.string(),
  isReadOnly: z.boolean(),
  category: z.string(),
  userAgent: z.string(),
  /** The principal had not made this call before. */
  isFirstSeen: z.boolean(),
});

export const TELEMETRY_ROUTES = routes({
  'GET /flows': {
    id: 'listFlows',
    summary: 'Flow records as sessions, newest first',
    role: 'viewer',
    query: listQuery,
    response: pageOf(flowSchema),
  },
  'GET /api-calls': {
    id: 'listApiCalls',
    summary: 'AWS API calls from CloudTrail, newest first',
    role: 'viewer',
    query: listQuery,
    response: pageOf(apiCallSchema),
  },
  'GET /api-calls/:id': {
    id: 'showApiCall',
    summary: 'One AWS API call with its record',
    role: 'viewer',
    response: z.object({
      call: z.custom<ApiCall>((value) => typeof value === 'object' && value !== null),
    }),
  },
  'POST /query': {
    id: 'runQuery',
    summary: 'One read-only SQL statement over the telemetry tables',
    role: 'viewer',
    body: z.strictObject({
      sql: z.string().min(1).max(20_000),
      limit: z.number().int().min(1).max(10_000).optional(),
    }),
    response: z.object({
      columns: z.array(z.string()),
      rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
      /** True when there were more rows than the limit. */
      isCut: z.boolean(),
      milliseconds: z.number(),
    }),
  },
});
