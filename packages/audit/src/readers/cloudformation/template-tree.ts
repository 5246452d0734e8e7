import type { Incomplete } from '../../model/inventory.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import type { Value } from '../../model/unresolved.ts';
import type { Tree } from '../tree/tree.ts';

/** How deep a template is nested, and what is on the way to it. */
export interface Nesting {
  readonly files: readonly string[];
  /** Counts templates read, shared by all of one reading. */
  readonly read: { count: number };
}

/** A parsed template and what is known around it. */
export interface TemplateTreeInput {
  readonly file: string;
  readonly tree: Tree;
  /** The text, for suppressions in comments. */
  readonly text?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly account?: string;
  readonly region?: string;
  readonly readBeside: (path: string) => string | undefined;
  /** Set for nested stacks: the way of logical ids to it, parameters of the parent, templates on the way. */
  readonly stack?: string;
  readonly parentParameters?: ReadonlyMap<string, Tree>;
  readonly nesting?: Nesting;
}

export interface TemplateTreeReading {
  readonly subjects: readonly Subject[];
  readonly incomplete: readonly Incomplete[];
  readonly outputs: ReadonlyMap<string, Value<string>>;
  readonly isServerless: boolean;
}
