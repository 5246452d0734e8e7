import type { TextStyle } from './render-table.ts';
import type { Table } from './table.ts';

/** What a command answers: one document for machines, tables for people, both from the same data. */
export interface Answer {
  /** First field `schema`: `watertight/<kind>/1`. */
  readonly document: { readonly schema: string } & Readonly<Record<string, unknown>>;
  /** Prose above the tables: paragraphs under a title. Not part of CSV. */
  readonly notes?: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly tables: readonly Table[];
  /** Drawn for people instead of the tables, where rows would be too wide; CSV and Markdown keep the tables. */
  readonly text?: (style: TextStyle) => string;
  /** Most columns of the drawn tables, also where nothing limits them: a pipe, a file. */
  readonly widest?: number;
  /** Rows of `-f jsonl`; the document itself as one line when there are none to list. */
  readonly lines?: readonly unknown[];
  /** The answer in formats that only some commands offer, each made when asked for; a long one in pieces. */
  readonly renderings?: Readonly<
    Partial<Record<FindingFormat | RoleFormat | SbomFormat, () => string | Iterable<string>>>
  >;
  /** True where `-f json` and `-f jsonl` are too long to be one text. */
  readonly isLong?: boolean;
  /** Printed instead of empty tables: what was looked at, and what to do next. */
  readonly empty?: string;
}

/** Formats that every answer can be written in. */
export const ANSWER_FORMATS = ['table', 'json', 'jsonl', 'csv', 'markdown'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** Formats of findings: what code scanning, security hubs and pipelines read. */
export const FINDING_FORMATS = ['sarif', 'ocsf', 'asff', 'junit', 'gitlab', 'github', 'html'] as const;
export type FindingFormat = (typeof FINDING_FORMATS)[number];

/** Formats of roles: what templates are written in, and what code scanning reads. */
export const ROLE_FORMATS = ['cloudformation', 'sam', 'serverless', 'terraform', 'cdk'] as const;
export type RoleFormat = (typeof ROLE_FORMATS)[number];

/** Formats of bills of materials. */
export const SBOM_FORMATS = ['cyclonedx', 'spdx'] as const;
export type SbomFormat = (typeof SBOM_FORMATS)[number];

export type OutputFormat = AnswerFormat | FindingFormat | RoleFormat | SbomFormat;
