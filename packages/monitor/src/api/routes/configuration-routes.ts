import { z } from 'zod';
import { sourceSchema } from '../listing/page.ts';
import { routes } from '../route.ts';

export const CONFIGURATION_ROUTES = routes({
  'GET /rules': {
    id: 'listRules',
    summary: 'Detections and event rules',
    role: 'viewer',
    response: z.object({
      rules: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['detection', 'event rule']),
          title: z.string(),
          severity: z.string(),
          /** Observations that it made, of all time. */
          observations: z.number(),
          /** The rule's own text, for event rules. */
          text: z.string(),
        }),
      ),
    }),
  },
  'GET /status': {
    id: 'showStatus',
    summary: 'Sources, coverage, and when telemetry was last judged',
    role: 'viewer',
    response: z.object({
      version: z.string(),
      now: z.string(),
      asOf: z.string(),
      /** ISO-8601 UTC of the last detection run of this server, '' before the first. */
      lastEvaluation: z.string(),
      isWatching: z.boolean(),
      functions: z.number(),
      openAlerts: z.number(),
      scans: z.number(),
      sources: z.array(
        sourceSchema.extend({
          rows: z.number(),
          objects: z.number(),
          badRecords: z.number(),
          quarantinedObjects: z.number(),
        }),
      ),
      places: z.array(z.object({ account: z.string(), region: z.string() })),
      incomplete: z.array(z.object({ what: z.string(), because: z.string() })),
    }),
  },
  'GET /search': {
    id: 'search',
    summary: 'Functions, alerts, rules and addresses whose name has the text',
    role: 'viewer',
    query: z.strictObject({ q: z.string().min(1).max(200) }),
    response: z.object({
      hits: z.array(
        z.object({
          kind: z.enum(['function', 'alert', 'address', 'rule']),
          label: z.string(),
          detail: z.string(),
          /** Place in the console. */
          href: z.string(),
        }),
      ),
    }),
  },
  'GET /journal': {
    id: 'listJournal',
    summary: 'What people did, newest first',
    role: 'admin',
    response: z.object({
      entries: z.array(z.object({ at: z.string(), what: z.string(), subject: z.string(), user: z.string() })),
    }),
  },
});
