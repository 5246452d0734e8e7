import type { Form } from '../decode/form.ts';
import type { FieldRole } from '../event/field.ts';
import type { Work } from '../event/trigger.ts';

/** The attack classes, by the file that finds them. */
export const DETECTOR_KINDS = [
  'sql-injection',
  'nosql-injection',
  'cross-site-scripting',
  'shell-injection',
  'code-injection',
  'template-injection',
  'path-traversal',
  'file-inclusion',
  'server-side-request-forgery',
  'xml-entity',
  'ldap-injection',
  'xpath-injection',
  'header-injection',
  'mail-injection',
  'graphql-abuse',
  'jndi-lookup',
  'deserialisation',
  'prototype-pollution',
  'regex-denial-of-service',
  'server-side-include',
  'scanner',
  'regex-rule',
  'address-list',
  'size-limit',
  'rate-limit',
  'work-limit',
] as const;

export type DetectorKind = (typeof DETECTOR_KINDS)[number];

/** Where in a form an attack stands, and how sure its grammar makes us. */
export interface Match {
  /** Which shape matched, for the explanation and for exceptions: `union-select`, `tag-with-handler`. */
  readonly rule: string;
  /** Character offsets in the form's text. */
  readonly start: number;
  readonly end: number;
  /**
   * 0 to 1: 0.5 is worth an alert alone, 0.9 is enough to block; below 0.5 it counts only together with others of the
   * same field.
   */
  readonly score: number;
}

/**
 * One attack class. Pure, synchronous, linear in the text; no allocation where nothing is found. A detector judges the
 * grammar of an attack in its context, not words: prose about SQL is not SQL.
 */
export interface Detector {
  readonly kind: DetectorKind;
  /** Bits of characters without any of which it finds nothing: see {@link Form.marks}. */
  readonly needs: number;
  /** Cheap necessary condition; false skips `detect`. */
  readonly mayMatch: (text: string, marks: number) => boolean;
  /** Roles outside which it finds nothing; any role when left out. */
  readonly roles?: ReadonlySet<FieldRole>;
  /** Asks `work` for what it looks at more than once, and stops with what it has when that is used up. */
  readonly detect: (form: Form, work: Work) => Match | undefined;
}
