import { z } from 'zod';
import { listQuery, scopeQuery } from '../listing/list-request.ts';
import { pageOf } from '../listing/page.ts';
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
});

export const FUNCTION_ROUTES = routes({
  'GET /functions': {
    id: 'listFunctions',
    summary: 'Deployed functions, by name',
    role: 'viewer',
    query: listQuery,
    response: pageOf(functionSchema),
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
});
