import { z } from 'zod';
import { scopeQuery } from '../listing/list-request.ts';
import { sourceSchema, timelineSchema } from '../listing/page.ts';
import { routes } from '../route.ts';

export const DASHBOARD_ROUTES = routes({
  'GET /dashboard': {
    id: 'showDashboard',
    summary: 'The numbers of the Security Dashboard',
    role: 'viewer',
    query: scopeQuery,
    response: z.object({
      span: z.object({ from: z.string(), to: z.string() }),
      /** Now. */
      deployedFunctions: z.number(),
      /** Functions that the guard has reported from. */
      protectedFunctions: z.number(),
      /** In the span. */
      totalExecutions: z.number(),
      totalAttacksDetected: z.number(),
      /** Parts: Blocked, Alerted. */
      triggersOverTime: timelineSchema,
      blocked: z.number(),
      alerted: z.number(),
      attackTypes: z.array(z.object({ name: z.string(), count: z.number() })),
      /** Open alerts by severity, of all time. */
      openAlerts: z.record(z.string(), z.number()),
      sources: z.array(sourceSchema),
    }),
  },
});
