import type { Value } from '../../model/unresolved.ts';
import type { TemplateInput } from '../template-reading.ts';
import type { Tree } from '../tree/tree.ts';
import type { ServiceFiles } from './service-files.ts';

/** What one source answers: a node, nothing (the next source is asked), or that it cannot be known. */
export type SourceAnswer = Tree | 'missing' | 'unknown';

/** What the sources of variables may ask. */
export interface VariableScope {
  readonly input: TemplateInput;
  readonly files: ServiceFiles;
  /** The service's stage. */
  readonly stage: () => Value<string>;
  readonly region: () => Value<string>;
  /** The node under a dotted path of the service. */
  readonly self: (path: string) => SourceAnswer;
  /** The node under a dotted path of any tree. */
  readonly walk: (tree: Tree, path: string) => SourceAnswer;
  readonly report: (what: string, because: string) => void;
}
