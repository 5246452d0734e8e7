import { z } from 'zod';
import type { Alert } from '../../alerts/alert.ts';
import type { Observation } from '../../detections/observation.ts';
import { listQuery } from '../listing/list-request.ts';
import { judgedPageOf } from '../listing/page.ts';
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
  /** '' for nobody. */
  assignee: z.string(),
  /** Separated by `, `, in order. */
  tags: z.string(),
  /** helpful, not-helpful, or '' while nobody has said. */
  feedback: z.string(),
});

/** What people keep about an alert. */
const triageSchema = z.object({
  assignee: z.string(),
  tags: z.array(z.string()),
  feedback: z.enum(['', 'helpful', 'not-helpful']),
  comments: z.array(z.object({ at: z.string(), author: z.string(), text: z.string() })),
});

/** Which observations a list shows: those that nobody dismissed (unasked), only dismissed ones, or all. */
const dismissedSchema = z.enum(['without', 'only', 'with']).optional();

export const ALERT_ROUTES = routes({
  'GET /alerts': {
    id: 'listAlerts',
    summary: 'Alerts last seen in the span, newest first',
    role: 'viewer',
    query: listQuery,
    response: judgedPageOf(alertRowSchema),
  },
  'GET /alerts/:id': {
    id: 'showAlert',
    summary: 'One alert and the observations behind it',
    role: 'viewer',
    response: z.object({
      alert: alertSchema,
      observations: z.array(observationSchema),
      triage: triageSchema,
      /** What people did about it, oldest first. */
      history: z.array(z.object({ at: z.string(), what: z.string(), user: z.string() })),
    }),
  },
  'POST /alerts/:id/status': {
    id: 'setAlertStatus',
    summary: 'Close an alert with a reason, snooze it until a time, or open it again',
    role: 'responder',
    body: z.strictObject({
      status: z.enum(['open', 'snoozed', 'closed']),
      reason: z.string().max(2_000).optional(),
      until: z.iso.datetime().optional(),
      /** Whether the alert was worth reading; kept when it is closed. */
      feedback: z.enum(['helpful', 'not-helpful']).optional(),
    }),
    response: z.object({ alert: alertSchema }),
  },
  'POST /alerts/:id/triage': {
    id: 'setAlertTriage',
    summary: 'Assign an alert, or tag it',
    role: 'responder',
    body: z.strictObject({
      assignee: z.string().trim().max(200).optional(),
      tags: z.array(z.string().trim().min(1).max(60)).max(20).optional(),
    }),
    response: z.object({ triage: triageSchema }),
  },
  'POST /alerts/:id/comments': {
    id: 'addAlertComment',
    summary: 'Write a comment under an alert',
    role: 'responder',
    body: z.strictObject({ text: z.string().trim().min(1).max(4_000) }),
    response: z.object({ triage: triageSchema }),
  },
  'POST /suppressions': {
    id: 'addSuppression',
    summary: 'Stop showing alerts of an entity, a rule or an indicator until a time, with a reason',
    role: 'responder',
    body: z.strictObject({
      entity: z.string().min(1).max(2_048).optional(),
      rule: z.string().min(1).max(200).optional(),
      indicator: z.string().min(1).max(500).optional(),
      reason: z.string().trim().min(1).max(2_000),
      expires: z.iso.datetime(),
    }),
    response: z.object({ id: z.string() }),
  },
});

export const OBSERVATION_ROUTES = routes({
  'GET /observations': {
    id: 'listObservations',
    summary: 'Observations of one kind or all, newest first',
    role: 'viewer',
    query: listQuery.extend({ kind: z.string().max(60).optional(), dismissed: dismissedSchema }),
    response: judgedPageOf(observationSchema),
  },
  'GET /observations/kinds': {
    id: 'listObservationKinds',
    summary: 'How many observations of each kind the span has',
    role: 'viewer',
    query: listQuery.extend({ dismissed: dismissedSchema }),
    response: z.object({ kinds: z.array(z.object({ kind: z.string(), count: z.number() })) }),
  },
  'GET /observations/:id': {
    id: 'showObservation',
    summary: 'One observation with its evidence',
    role: 'viewer',
    response: z.object({ observation: observationSchema }),
  },
  'POST /observations/:id/dismissal': {
    id: 'setObservationDismissal',
    summary: 'Take an observation out of the tables, or put it back',
    role: 'responder',
    body: z.strictObject({ isDismissed: z.boolean() }),
    response: z.object({ isDismissed: z.boolean() }),
  },
});
