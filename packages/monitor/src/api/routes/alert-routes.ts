import { z } from 'zod';
import type { Alert } from '../../alerts/alert.ts';
import type { Observation } from '../../detections/observation.ts';
import { listQuery } from '../listing/list-request.ts';
import { pageOf } from '../listing/page.ts';
import { routes } from '../route.ts';

/** CONTRACT watertight/alerts/1. */
export const alertSchema = z.custom<Alert>((value) => typeof value === 'object' && value !== null);
/** CONTRACT watertight/observations/1. */
export const observationSchema = z.custom<Observation>(
  (value) => typeof value === 'object' && value !== null,
);

export const alertRowSchema = z.object({
  id: z.string(),
  severity: z.string(),
  title: z.string(),
  entity: z.string(),
  entityKind: z.string(),
  account: z.string(),
  region: z.string(),
  status: z.string(),
  rule: z.string(),
  /** Epoch seconds. */
  firstSeen: z.number(),
  lastSeen: z.number(),
  observations: z.number(),
  isSuppressed: z.boolean(),
});

export const ALERT_ROUTES = routes({
  'GET /alerts': {
    id: 'listAlerts',
    summary: 'Alerts last seen in the span, newest first',
    role: 'viewer',
    query: listQuery,
    response: pageOf(alertRowSchema),
  },
  'GET /alerts/:id': {
    id: 'showAlert',
    summary: 'One alert and the observations behind it',
    role: 'viewer',
    response: z.object({ alert: alertSchema, observations: z.array(observationSchema) }),
  },
  'POST /alerts/:id/status': {
    id: 'setAlertStatus',
    summary: 'Close an alert with a reason, snooze it until a time, or open it again',
    role: 'responder',
    body: z.strictObject({
      status: z.enum(['open', 'snoozed', 'closed']),
      reason: z.string().max(2_000).optional(),
      until: z.iso.datetime().optional(),
    }),
    response: z.object({ alert: alertSchema }),
  },
});

export const OBSERVATION_ROUTES = routes({
  'GET /observations': {
    id: 'listObservations',
    summary: 'Observations of one kind or all, newest first',
    role: 'viewer',
    query: listQuery.extend({ kind: z.string().max(60).optional() }),
    response: pageOf(observationSchema),
  },
  'GET /observations/kinds': {
    id: 'listObservationKinds',
    summary: 'How many observations of each kind the span has',
    role: 'viewer',
    query: listQuery,
    response: z.object({ kinds: z.array(z.object({ kind: z.string(), count: z.number() })) }),
  },
  'GET /observations/:id': {
    id: 'showObservation',
    summary: 'One observation with its evidence',
    role: 'viewer',
    response: z.object({ observation: observationSchema }),
  },
});
