import type { Finding } from '@watertight/audit/report/finding.ts';
import { z } from 'zod';
import { listQuery } from '../listing/list-request.ts';
import { missingSchema, pageOf } from '../listing/page.ts';
import { routes } from '../route.ts';

export const POSTURE_ROUTES = routes({
  'GET /posture/findings': {
    id: 'listFindings',
    summary: 'Findings of the newest scan of each target, most serious first',
    role: 'viewer',
    query: listQuery,
    response: pageOf(
      z.object({
        fingerprint: z.string(),
        code: z.string(),
        rule: z.string(),
        severity: z.string(),
        title: z.string(),
        subject: z.string(),
        subjectKind: z.string(),
        place: z.string(),
        target: z.string(),
        risks: z.string(),
        isSuppressed: z.boolean(),
        scannedAt: z.number(),
      }),
    ),
  },
  'GET /posture/findings/:id': {
    id: 'showFinding',
    summary: 'One finding with its evidence',
    role: 'viewer',
    response: z.object({
      finding: z.custom<Finding>((value) => typeof value === 'object' && value !== null),
      target: z.string(),
      scannedAt: z.string(),
    }),
  },
  'GET /posture': {
    id: 'showPosture',
    summary: 'Findings by risk and severity, over the newest scan of each target',
    role: 'viewer',
    response: z.object({
      scans: z.array(
        z.object({ target: z.string(), kind: z.string(), at: z.string(), findings: z.number() }),
      ),
      byRisk: z.array(z.object({ risk: z.string(), counts: z.record(z.string(), z.number()) })),
      bySeverity: z.record(z.string(), z.number()),
      incomplete: z.array(missingSchema),
    }),
  },
});
