import { z } from 'zod';
import type { KeptFinding } from '../../store/kept-scan.ts';
import { listQuery } from '../listing/list-request.ts';
import { missingSchema, pageOf } from '../listing/page.ts';
import { routes } from '../route.ts';

/** A number for each severity. */
export const severityCountsSchema = z.object({
  critical: z.number(),
  high: z.number(),
  medium: z.number(),
  low: z.number(),
  informational: z.number(),
});

export const findingRowSchema = z.object({
  id: z.string(),
  code: z.string(),
  rule: z.string(),
  severity: z.string(),
  title: z.string(),
  subject: z.string(),
  subjectKind: z.string(),
  /** Functions that it is about or touches, joined by ', '. */
  functions: z.string(),
  /** `template.yaml:11`, or the ARN. */
  place: z.string(),
  target: z.string(),
  /** '' for a finding of a template. */
  account: z.string(),
  region: z.string(),
  /** `R4 Over-privileged permissions and roles`, joined by ', '. */
  risks: z.string(),
  /** Epoch seconds. */
  firstSeen: z.number(),
  failingDays: z.number(),
  scannedAt: z.number(),
  isSuppressed: z.boolean(),
  /** file, inline, baseline or console; '' where it is not suppressed, as what follows. */
  suppressedBy: z.string(),
  reason: z.string(),
  owner: z.string(),
  /** Epoch seconds; 0 without an end. */
  expires: z.number(),
});

const ruleRowSchema = z.object({
  rule: z.string(),
  code: z.string(),
  title: z.string(),
  /** failing, suppressed, undecided or passing. */
  status: z.string(),
  /** The most serious of its findings, or the rule's own. */
  severity: z.string(),
  risks: z.string(),
  /** Findings that are not suppressed. */
  resources: z.number(),
  suppressed: z.number(),
  passed: z.number(),
  undecided: z.number(),
  /** Epoch seconds of the oldest finding, 0 without one. */
  firstSeen: z.number(),
  failingDays: z.number(),
  /** Why it is undecided somewhere; '' otherwise. */
  because: z.string(),
});

const functionRowSchema = z.object({
  function: z.string(),
  account: z.string(),
  region: z.string(),
  target: z.string(),
  findings: z.number(),
  ...severityCountsSchema.shape,
  suppressed: z.number(),
});

const findingSchema = z.custom<KeptFinding>((value) => typeof value === 'object' && value !== null);

export const POSTURE_ROUTES = routes({
  'GET /posture/findings': {
    id: 'listFindings',
    summary: 'Findings of the newest scan of each target, most serious first',
    role: 'viewer',
    query: listQuery,
    response: pageOf(findingRowSchema),
  },
  'GET /posture/findings/:id': {
    id: 'showFinding',
    summary: 'One finding with its evidence, and the other findings of its subject',
    role: 'viewer',
    response: z.object({
      finding: findingSchema,
      row: findingRowSchema,
      scannedAt: z.string(),
      others: z.array(
        z.object({ id: z.string(), code: z.string(), title: z.string(), severity: z.string() }),
      ),
    }),
  },
  'POST /posture/findings/:id/suppression': {
    id: 'setFindingSuppression',
    summary: 'Suppress a finding until a time, with a reason; without a time it is shown again',
    role: 'responder',
    body: z.strictObject({
      reason: z.string().trim().max(2_000),
      /** null takes the suppression back. */
      expires: z.iso.datetime().nullable(),
    }),
    response: z.object({ isSuppressed: z.boolean() }),
  },
  'GET /posture/rules': {
    id: 'listPostureRules',
    summary: 'Rules that the newest scans asked, and what they answered; failing ones first',
    role: 'viewer',
    query: listQuery,
    response: pageOf(ruleRowSchema),
  },
  'GET /posture/functions': {
    id: 'listPostureFunctions',
    summary: 'Functions that the newest scans saw, those with most findings first',
    role: 'viewer',
    query: listQuery,
    response: pageOf(functionRowSchema),
  },
  'GET /posture/trend': {
    id: 'showPostureTrend',
    summary: 'The score and the findings after each scan that is kept, oldest first',
    role: 'viewer',
    response: z.object({
      points: z.array(
        z.object({
          /** Epoch seconds. */
          time: z.number(),
          /** What was scanned then. */
          target: z.string(),
          score: z.number().nullable(),
          counts: severityCountsSchema,
          suppressed: z.number(),
        }),
      ),
    }),
  },
  'GET /posture': {
    id: 'showPosture',
    summary: 'The score, and findings by risk and severity, over the newest scan of each target',
    role: 'viewer',
    response: z.object({
      /** 0 to 100: passed checks among the decided ones, weighted by severity; null where nothing was decided. */
      score: z.number().nullable(),
      /** What the newest scan changed, over the targets that were scanned before it; null without any. */
      scoreDelta: z.number().nullable(),
      scans: z.array(
        z.object({
          target: z.string(),
          kind: z.string(),
          at: z.string(),
          findings: z.number(),
          score: z.number().nullable(),
          counts: severityCountsSchema,
          suppressed: z.number(),
          undecided: z.number(),
          functions: z.number(),
          rules: z.number(),
          /** How many scans of it are kept. */
          scans: z.number(),
        }),
      ),
      /** All fourteen. */
      byRisk: z.array(
        z.object({
          risk: z.string(),
          name: z.string(),
          score: z.number().nullable(),
          counts: severityCountsSchema,
          total: z.number(),
        }),
      ),
      bySeverity: severityCountsSchema,
      suppressed: z.number(),
      undecided: z.number(),
      incomplete: z.array(missingSchema),
    }),
  },
});
