import { z } from 'zod';
import { sourceSchema } from '../listing/page.ts';
import { routes } from '../route.ts';

const suppressionSchema = z.object({
  id: z.string(),
  /** '' where it covers every entity, rule or indicator. */
  entity: z.string(),
  rule: z.string(),
  indicator: z.string(),
  owner: z.string(),
  reason: z.string(),
  created: z.string(),
  expires: z.string(),
  isInForce: z.boolean(),
});

export const CONFIGURATION_ROUTES = routes({
  'GET /status': {
    id: 'showStatus',
    summary: 'Sources, coverage, and when telemetry was last judged',
    role: 'viewer',
    response: z.object({
      version: z.string(),
      now: z.string(),
      asOf: z.string(),
      /** ISO-8601 UTC of the last run of detections over this store, '' before the first. */
      lastEvaluation: z.string(),
      isWatching: z.boolean(),
      functions: z.number(),
      openAlerts: z.number(),
      scans: z.number(),
      /** Functions from which the guard has reported. */
      protectedFunctions: z.number(),
      sources: z.array(
        sourceSchema.extend({
          rows: z.number(),
          objects: z.number(),
          badRecords: z.number(),
          quarantinedObjects: z.number(),
          /** Hours without a record between the first and the newest of the last 7 days of its data. */
          gapHours: z.number(),
          /** What brings more of it. */
          command: z.string(),
        }),
      ),
      places: z.array(z.object({ account: z.string(), region: z.string() })),
      incomplete: z.array(z.object({ what: z.string(), because: z.string() })),
    }),
  },
  'GET /search': {
    id: 'search',
    summary: 'Functions, alerts, rules, identities and addresses whose name has the text',
    role: 'viewer',
    query: z.strictObject({ q: z.string().min(1).max(200) }),
    response: z.object({
      hits: z.array(
        z.object({
          kind: z.enum(['function', 'alert', 'address', 'identity', 'rule']),
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
  'GET /suppressions': {
    id: 'listSuppressions',
    summary: 'Every suppression, those that have ended too, newest first',
    role: 'viewer',
    response: z.object({ suppressions: z.array(suppressionSchema) }),
  },
  'DELETE /suppressions/:id': {
    id: 'removeSuppression',
    summary: 'Show the alerts again that a suppression covers',
    role: 'responder',
    response: z.object({ id: z.string() }),
  },
  'POST /suppressions/:id/end': {
    id: 'moveSuppressionEnd',
    summary: 'Give a suppression another end',
    role: 'responder',
    body: z.strictObject({ expires: z.iso.datetime() }),
    response: z.object({ id: z.string() }),
  },
  'GET /installation': {
    id: 'showInstallation',
    summary: 'The server, its store, how people sign in, how long data is kept, and the limits',
    role: 'viewer',
    response: z.object({
      version: z.string(),
      /** '' for a store in memory. */
      store: z.object({ telemetryBytes: z.number(), stateBytes: z.number() }),
      lastEvaluation: z.string(),
      isWatching: z.boolean(),
      signIn: z.object({ kind: z.enum(['link', 'oidc']), issuer: z.string() }),
      retention: z.array(z.object({ what: z.string(), kept: z.string(), oldest: z.string() })),
      intelligence: z.array(
        z.object({ name: z.string(), what: z.string(), updated: z.string(), entries: z.number() }),
      ),
      limits: z.array(z.object({ what: z.string(), limit: z.string() })),
    }),
  },
  'GET /scanner-role': {
    id: 'showScannerRole',
    summary: 'The role that `watertight audit` needs, and nothing more, as templates',
    role: 'viewer',
    response: z.object({ cloudformation: z.string(), terraform: z.string(), actions: z.number() }),
  },
});
