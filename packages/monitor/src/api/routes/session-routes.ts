import { z } from 'zod';
import { ROLES, routes } from '../route.ts';

export const SESSION_ROUTES = routes({
  'GET /session': {
    id: 'showSession',
    summary: 'Who asks, what they may do, and what this console shows',
    role: 'viewer',
    response: z.object({
      user: z.string(),
      role: z.enum(ROLES),
      /** `demo`: every page says that the data is simulated. */
      mode: z.enum(['live', 'demo']),
      version: z.string(),
      /** Sent back as `x-watertight-csrf` with every change. */
      csrf: z.string(),
      now: z.string(),
      /** What relative time ranges end at: now, or the newest record of a demo. */
      asOf: z.string(),
      accounts: z.array(z.string()),
      regions: z.array(z.string()),
    }),
  },
});
