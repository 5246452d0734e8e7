import type { CodeValue } from '../../code-value.ts';
import type { SourceFile } from '../syntax/parse-source.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import type { Trace } from './trace.ts';

/** What an expression may be: every one of these. Empty: not known yet, or never reached. */
export type Value = readonly Atom[];

export type Atom = ScalarAtom | NothingAtom | ObjectAtom | ClosureAtom | ClassAtom | ModelAtom | ExternalAtom;

/** Texts, numbers, environment variables, and what is not known. Interned: equal scalars are one atom. */
export interface ScalarAtom {
  readonly kind: 'scalar';
  readonly value: CodeValue;
  /** Where it comes from, when that matters. */
  readonly trace?: Trace;
}

/** `undefined` or `null`. */
export interface NothingAtom {
  readonly kind: 'nothing';
}

/** A place that holds a value: a variable, a field, a result. It only grows. */
export interface Cell {
  value: Value;
  /** Frames that read it, and are run again when it grows. */
  readonly readers: Set<Frame>;
}

/** An object, array or instance, by the place that makes it. */
export interface ObjectAtom {
  readonly kind: 'object';
  readonly id: number;
  readonly shape: 'object' | 'array' | 'instance';
  readonly fields: Map<string, Cell>;
  /** Fields and elements whose name is not known. */
  readonly anyField: Cell;
  /** Where fields that it lacks are looked for: classes, prototypes, modules of `export *`. */
  readonly protos: Cell;
  readonly accessors: Map<string, Accessor>;
  /** Something that is not known was spread into it. */
  isComplete: boolean;
}

export interface Accessor {
  getter?: ClosureAtom;
  setter?: ClosureAtom;
}

/** A function of the project, with the variables around it. */
export interface ClosureAtom {
  readonly kind: 'closure';
  readonly id: number;
  readonly node: SyntaxNode;
  readonly scope: Scope;
  readonly home?: ClassAtom;
  readonly frames: Map<unknown, Frame>;
  /** Fields of the function itself, with `prototype`. */
  readonly fields: ObjectAtom;
}

/** A class of the project. */
export interface ClassAtom {
  readonly kind: 'class';
  readonly id: number;
  readonly node: SyntaxNode;
  readonly scope: Scope;
  readonly methods: Map<string, ClosureAtom>;
  readonly accessors: Map<string, Accessor>;
  readonly statics: ObjectAtom;
  readonly superclass: Cell;
  readonly decorated: Set<string>;
}

/** Something the analysis knows by heart: a client of the SDK, a builtin, a library. */
export interface ModelAtom {
  readonly kind: 'model';
  readonly name: string;
  readonly member?: (name: string, frame: Frame) => Value | undefined;
  readonly dynamicMember?: (use: CallUse) => Value;
  readonly call?: (use: CallUse) => Value;
  readonly construct?: (use: CallUse) => Value;
  readonly write?: (name: string, value: Value) => void;
  /** What a loop over it yields. */
  readonly elements?: () => Value;
  /** What the SDK recognition needs to know of it. */
  readonly trait?: ModelTrait;
  /** Functions that do not know it give it back: `capture(client)`. */
  readonly isPassedThrough?: boolean;
}

export type ModelTrait =
  | { readonly kind: 'client'; readonly client: ClientTrait }
  | { readonly kind: 'command'; readonly command: CommandTrait }
  | { readonly kind: 'credentials'; readonly whose: 'execution-role' | 'assumed-role' | 'explicit' }
  | { readonly kind: 'client-class'; readonly service: string };

export interface ClientTrait {
  readonly sdk: 'aws-sdk-v2' | 'aws-sdk-v3' | 'library';
  readonly service: string;
  readonly config: Cell;
}

export interface CommandTrait {
  readonly service: string;
  readonly operation: string;
  readonly input: Cell;
}

/** Something of a package that the analysis does not know. */
export interface ExternalAtom {
  readonly kind: 'external';
  /** As the code would write it: `express`, `middy().use()`. */
  readonly name: string;
  /** Functions and objects that were handed to it while modules load; used once it is. */
  readonly captured: Cell;
  /** The thing it was made from by a call or member. */
  readonly origin?: ExternalAtom;
  /** Made by a call of the project's code, thus with an identity of its own. */
  readonly isMade: boolean;
}

/** Names in a block, function or module. */
export interface Scope {
  readonly cells: Map<string, Cell>;
  /** Names that other modules define. */
  readonly links: Map<string, ImportLink>;
  readonly parent?: Scope;
  readonly frame: Frame;
}

/** An imported name: `*` is the module's namespace. */
export interface ImportLink {
  readonly specifier: string;
  readonly name: string;
  /** Imported for the type checker: its module does not run. */
  readonly isType?: boolean;
}

/** One function as called from one place, or a module. */
export interface Frame {
  readonly id: number;
  readonly file: SourceFile;
  readonly node: SyntaxNode;
  readonly scope: Scope;
  readonly scopes: Map<SyntaxNode, Scope>;
  readonly thisValue: Cell;
  readonly args: Cell[];
  /** Arguments at positions that are not known, from a spread. */
  readonly moreArgs: Cell;
  readonly returned: Cell;
  readonly home?: ClassAtom;
  /** Run only because a module is loaded, not because the handler is called. */
  isLoading: boolean;
  isRunning: boolean;
  isQueued: boolean;
  /** Arguments that come from code which is not known. */
  isCalledFromOutside: boolean;
  /** The expression whose value nobody takes. */
  discarded?: SyntaxNode;
  /** What every call of it knows of the values that it may read. */
  entryFacts?: Facts;
  /** What is known at the place that runs. */
  facts: Facts;
  /** What was known whenever it came to an end. */
  exitFacts?: Facts;
  /** What it gave back where, and what was known there. */
  answers?: Answer[];
}

/** One `return` of a function. */
export interface Answer {
  readonly argument?: SyntaxNode;
  readonly scope: Scope;
  readonly cleared: Facts['cleared'];
}

/** One call: what it is called with, where. */
export interface CallUse {
  readonly frame: Frame;
  readonly site: SyntaxNode;
  readonly args: readonly Value[];
  /** Arguments from a spread, at positions that are not known. */
  readonly moreArgs?: Value;
  readonly receiver: Value;
  /** Tells apart calls that share a site: the instance a constructor runs for. */
  readonly key?: unknown;
  /** Nobody knows what it is really called with. */
  readonly isFromOutside?: boolean;
}

/** What tests and assignments before a place say of the values that it reads. Never changed, only replaced. */
export interface Facts {
  /** By origin: the dangers that a test has ruled out. */
  readonly cleared: ReadonlyMap<string, number>;
  /** By variable: what it holds since it was last given a value. */
  readonly held: ReadonlyMap<Cell, Value>;
}
