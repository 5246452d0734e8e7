import { z } from 'zod';

/** Whether the telemetry behind a page is there, so that an empty table can say why. */
export const sourceSchema = z.object({
  /** As `watertight ingest` names it: `flow-logs`. */
  name: z.string(),
  isConnected: z.boolean(),
  /** ISO-8601 UTC of the newest record, '' without one. */
  latest: z.string(),
});

export type SourceState = z.output<typeof sourceSchema>;

/** Something that is missing from an answer, and what would bring it. */
export const missingSchema = z.object({
  what: z.string(),
  because: z.string(),
  permission: z.string().optional(),
});

/** One page of a list. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({
    rows: z.array(row),
    /** How many match, whatever the page. */
    total: z.number(),
    /** The `cursor` of the next page; null on the last. */
    next: z.string().nullable(),
    /** What the list covers, ISO-8601 UTC, `to` excluded. */
    span: z.object({ from: z.string(), to: z.string() }),
    sources: z.array(sourceSchema),
    missing: z.array(missingSchema),
  });
}

/** One page of a list of what detections found. */
export function judgedPageOf<T extends z.ZodType>(row: T) {
  return pageOf(row).extend({
    /** ISO-8601 UTC of the last run of detections over this store, '' before the first. */
    lastEvaluation: z.string(),
  });
}

/** Counts per stretch of time, for the chart above a list. */
export const timelineSchema = z.object({
  bucketSeconds: z.number(),
  span: z.object({ from: z.string(), to: z.string() }),
  /** `time`: epoch seconds of the start; one count per name of `parts`. */
  parts: z.array(z.string()),
  points: z.array(z.object({ time: z.number(), counts: z.array(z.number()) })),
});

export type Timeline = z.output<typeof timelineSchema>;
