/** Places where input can become something else than data. */
export const SINK_KINDS = [
  /** SQL and PartiQL statements that a driver sends. */
  'sql',
  /** Operators in the filters of document databases. */
  'nosql',
  /** Commands that a shell reads. */
  'shell',
  /** Paths of files. */
  'path',
  /** Hosts that requests go to. */
  'request',
  /** Code made from text. */
  'code',
  /** Sources of templates. */
  'template',
  /** XML with entities of its own. */
  'xml',
  /** `Object.prototype` and its kin, which no input may extend. */
  'prototype',
] as const;

export type SinkKind = (typeof SINK_KINDS)[number];

/** What is done about input that changes the structure of what it is put into. `block` throws before it runs. */
export type SinkMode = 'off' | 'alert' | 'block';

export interface SinkPolicy {
  readonly modes: Readonly<Record<SinkKind, SinkMode>>;
  /** Folders whose files the input may name outright; a path that only ends in input is held to its own folder. */
  readonly fileBases: readonly string[];
  /** Hosts, though private, that input may lead to. */
  readonly inputHosts: readonly string[];
}

/** Blocks: what is found here is certain. */
export const DEFAULT_SINK_POLICY: SinkPolicy = {
  modes: {
    sql: 'block',
    nosql: 'block',
    shell: 'block',
    path: 'block',
    request: 'block',
    code: 'block',
    template: 'block',
    xml: 'block',
    prototype: 'block',
  },
  fileBases: ['/tmp/'],
  inputHosts: [],
};

/** Input that left its place. */
export interface SinkViolation {
  readonly kind: SinkKind;
  /** The call: `pg.query`, `child_process`. */
  readonly operation: string;
  /** The piece of the statement that the input made, masked and cut. */
  readonly detail: string;
  readonly mode: 'alert' | 'block';
  readonly at?: string;
}
