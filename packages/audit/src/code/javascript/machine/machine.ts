import type { CallSdk, CodeProject } from '../../aws-call.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import type {
  Atom,
  CallUse,
  Cell,
  ClassAtom,
  ClosureAtom,
  Frame,
  ImportLink,
  ModelAtom,
  ObjectAtom,
  ScalarAtom,
  Scope,
  Value,
} from './abstract-value.ts';
import type { Watch, Watching } from './watch.ts';

/** A call of the AWS API as the machine meets it; what it is given is read when the machine stands still. */
export interface MetCall {
  readonly sdk: CallSdk;
  readonly service: string;
  readonly operation: string;
  readonly input: Value;
  readonly frame: Frame;
  readonly site: SyntaxNode;
  /** Configurations of the clients that may make it. */
  readonly configs: readonly Cell[];
  readonly isPresigned?: boolean;
  /** Tells apart calls that share a site, frame and operation. */
  readonly key?: unknown;
}

/** A module of the project, loaded. */
export interface LoadedModule {
  readonly path: string;
  readonly frame: Frame;
  /** `exports`, and the namespace of `import *`. */
  readonly exports: ObjectAtom;
  /** `module.exports`. */
  readonly whole: Cell;
  readonly isScript: boolean;
}

/**
 * The abstract machine: runs the code of one handler with sets of possible values until nothing changes. Its steps call
 * each other through it, so that no file needs another one's.
 */
export interface Machine {
  readonly project: CodeProject;
  readonly steps: Steps;
  readonly work: Work;
  readonly modules: Map<string, LoadedModule>;
  readonly memory: Memory;
  readonly met: Map<string, MetCall>;
  readonly notes: Notes;
  readonly watch: Watch;
}

/** Where everything that has an identity is kept, by what made it: the same place makes the same thing again. */
export interface Memory {
  readonly scalars: Map<string, ScalarAtom>;
  readonly models: Map<string, ModelAtom>;
  readonly made: Map<unknown, Map<unknown, unknown>>;
  /** Variables that nobody declares: they belong to the global object. */
  readonly globals: Map<string, Cell>;
  readonly framesOfNode: Map<SyntaxNode, number>;
  nextId: number;
}

export interface Work {
  readonly queue: Frame[];
  /** Expressions evaluated so far. */
  spent: number;
  readonly most: number;
  depth: number;
  nesting: number;
  isExhausted: boolean;
}

/** What could not be understood. */
export interface Notes {
  readonly unresolved: Map<string, { file: string; line: number; what: string; because: string }>;
  readonly incomplete: Map<string, { what: string; because: string }>;
}

/** The steps of evaluation. */
export interface Steps extends Watching {
  readonly evaluate: (node: SyntaxNode, scope: Scope) => Value;
  readonly runStatement: (node: SyntaxNode, scope: Scope) => boolean;
  readonly callValue: (callee: Value, use: CallUse) => Value;
  readonly constructValue: (callee: Value, use: CallUse) => Value;
  readonly readMember: (object: Value, name: string, use: CallUse) => Value;
  readonly readAnyMember: (object: Value, use: CallUse) => Value;
  readonly writeMember: (object: Value, name: string | undefined, value: Value) => void;
  readonly elementsOf: (value: Value, use: CallUse) => Value;
  readonly importName: (link: ImportLink, frame: Frame) => Value;
  /** `frame` is the module that asks. */
  readonly requireModule: (specifier: string, frame: Frame, use?: CallUse) => Value;
  readonly note: (use: CallUse, given: { readonly what: string; readonly because: string }) => void;
  readonly makeClass: (node: SyntaxNode, scope: Scope) => ClassAtom;
  readonly makeClosure: (node: SyntaxNode, scope: Scope, home?: ClassAtom) => ClosureAtom;
  readonly bindPattern: (pattern: SyntaxNode, value: Value, scope: Scope) => void;
  readonly activate: (value: Value, use: CallUse) => Value;
  readonly global: (name: string, frame: Frame) => Value | undefined;
  /** What a compiler's helper does, whatever the bundle says of it. */
  readonly helper: (name: string, frame: Frame) => Value | undefined;
  readonly nativeMember: (atom: Atom, name: string, frame: Frame) => Value | undefined;
  readonly package: (specifier: string, frame: Frame) => Value | undefined;
  readonly runFrame: (frame: Frame) => void;
}
