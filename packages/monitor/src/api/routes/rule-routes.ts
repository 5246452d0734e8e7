import { z } from 'zod';
import { listQuery } from '../listing/list-request.ts';
import { pageOf } from '../listing/page.ts';
import { routes } from '../route.ts';

/** What judges telemetry, events and configuration. */
export const RULE_KINDS = ['detection', 'event-rule', 'guard-detector', 'posture-rule'] as const;

export type RuleKind = (typeof RULE_KINDS)[number];

export const ruleRowSchema = z.object({
  id: z.string(),
  kind: z.enum(RULE_KINDS),
  title: z.string(),
  /** '' where the occasion decides. */
  severity: z.string(),
  /** Code of a posture rule: `WT-INV-06`. */
  code: z.string(),
  /** `on`, `when asked for`, `as the policy says`. */
  mode: z.string(),
  /** Observations, violations or findings of the last 24 hours, and of all time. */
  hits24h: z.number(),
  hits: z.number(),
  /** Alerts of it that people have judged, and how many of those they called not helpful. */
  judged: z.number(),
  notHelpful: z.number(),
});

/** How one part of a selection came out. */
const partSchema = z.object({
  field: z.string(),
  wanted: z.string(),
  /** '' when the event has no such field. */
  seen: z.string(),
  isMatch: z.boolean(),
});

/** Why one document of an event rule matches an event, or does not. */
const explainedSchema = z.object({
  title: z.string(),
  condition: z.string(),
  isMatch: z.boolean(),
  selections: z.array(z.object({ name: z.string(), isMatch: z.boolean(), parts: z.array(partSchema) })),
});

export type ExplainedRule = z.output<typeof explainedSchema>;

const inspectionSchema = z.object({
  trigger: z.string(),
  verdict: z.enum(['allow', 'alert', 'block']),
  isTruncated: z.boolean(),
  violations: z
    .array(
      z.object({
        detector: z.string(),
        rule: z.string(),
        field: z.string(),
        score: z.number(),
        match: z.string(),
        steps: z.array(z.object({ encoding: z.string(), text: z.string() })).readonly(),
      }),
    )
    .readonly(),
  fields: z
    .array(
      z.object({
        path: z.string(),
        role: z.string(),
        value: z.string(),
        readings: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  fieldCount: z.number(),
});

export const RULE_ROUTES = routes({
  'GET /rules': {
    id: 'listRules',
    summary: 'Detections, event rules, detectors of the guard and posture rules',
    role: 'viewer',
    query: listQuery,
    response: pageOf(ruleRowSchema),
  },
  'GET /rules/:kind/:id': {
    id: 'showRule',
    summary: 'One rule with its definition',
    role: 'viewer',
    response: z.object({
      rule: ruleRowSchema,
      description: z.string(),
      fix: z.string(),
      /** ATT&CK techniques or risks. */
      tags: z.array(z.string()).readonly(),
      falsePositives: z.array(z.string()).readonly(),
      references: z.array(z.string()).readonly(),
      /** The rule's own text, for event rules. */
      text: z.string(),
      /** Page in the repository. */
      page: z.string(),
    }),
  },
  'POST /rules/test': {
    id: 'testRules',
    summary:
      'What the guard says of a Lambda event, or the event rules of a CloudTrail record; nothing is kept',
    role: 'viewer',
    body: z.strictObject({
      kind: z.enum(['lambda-event', 'cloudtrail-record']),
      event: z.unknown(),
      /** The event rule whose answer is to be explained. */
      rule: z.string().max(200).optional(),
    }),
    response: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('lambda-event'), inspection: inspectionSchema }),
      z.object({
        kind: z.literal('cloudtrail-record'),
        matches: z.array(
          z.object({
            rule: z.string(),
            title: z.string(),
            severity: z.string(),
            why: z.string(),
            /** False for a signal that alerts only together with others. */
            isAlerting: z.boolean(),
          }),
        ),
        explained: z.array(explainedSchema),
      }),
    ]),
  },
});
