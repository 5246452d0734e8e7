import type { SourcePlace } from '../../../model/source-place.ts';
import type { CodeProject, PackageImport, UnresolvedCall } from '../../aws-call.ts';
import type { CodeValue } from '../../code-value.ts';
import type { SeenWeakness } from '../../weaknesses/seen-weakness.ts';
import type { PythonFile } from '../syntax/parse-python.ts';
import type { ClassStatement, Expression, FunctionStatement, Span } from '../syntax/python-syntax.ts';

/** What an expression may be: every one of these. Empty: not known yet, or never reached. */
export type Value = readonly Atom[];

export type Atom =
  | ScalarAtom
  | NothingAtom
  | CollectionAtom
  | FunctionAtom
  | BoundAtom
  | ClassAtom
  | InstanceAtom
  | ModuleAtom
  | DescriptorAtom
  | ExternalAtom
  | ModelAtom
  | FlowAtom;

/** A variable, an attribute, an element: what was ever put there, and who read it. */
export interface Cell {
  value: Value;
  readonly readers: Set<Frame>;
}

/** A text, a number, something unknown; one atom for each value. */
export interface ScalarAtom {
  readonly kind: 'scalar';
  readonly value: CodeValue;
}

export interface NothingAtom {
  readonly kind: 'nothing';
}

export interface CollectionAtom {
  readonly kind: 'collection';
  readonly shape: 'list' | 'tuple' | 'set' | 'dict';
  /** Elements by place, or by text key. */
  readonly fields: Map<string, Cell>;
  /** Elements whose place is not known. */
  readonly rest: Cell;
}

export type FunctionNode = FunctionStatement | Extract<Expression, { readonly kind: 'lambda' }>;

export interface FunctionAtom {
  readonly kind: 'function';
  readonly node: FunctionNode;
  readonly scope: Scope;
  readonly defaults: ReadonlyMap<string, Value>;
  /** The class whose body it was written in. */
  readonly owner?: ClassAtom;
  readonly frames: Map<string, Frame>;
  /** What it returns is kept for later calls. */
  isCached?: boolean;
}

/** A method with its receiver. */
export interface BoundAtom {
  readonly kind: 'bound';
  readonly receiver: Atom;
  readonly method: FunctionAtom;
}

export interface ClassAtom {
  readonly kind: 'class';
  readonly node: ClassStatement;
  readonly id: number;
  readonly bases: Cell;
  readonly scope: Scope;
}

export interface InstanceAtom {
  readonly kind: 'instance';
  readonly id: number;
  readonly type: ClassAtom;
  readonly fields: Map<string, Cell>;
}

/** A module of the project. */
export interface ModuleAtom {
  readonly kind: 'module';
  readonly path: string;
  readonly name: string;
  readonly frame: Frame;
}

export interface DescriptorAtom {
  readonly kind: 'descriptor';
  readonly how: 'static' | 'class' | 'property';
  readonly value: Value;
}

/** Something of a package that is not of the project: `requests.get`, what `FastAPI()` gives. */
export interface ExternalAtom {
  readonly kind: 'external';
  readonly path: string;
  /** Functions that were registered with it: routes. */
  readonly held: Cell;
  readonly members: Map<string, ExternalAtom>;
  /** The object that a registering decorator belongs to. */
  readonly registers?: ExternalAtom;
  /** The object that it is an attribute of. */
  readonly of?: ExternalAtom;
}

/**
 * Says that a value comes from somewhere worth following: it stands beside the atoms that say what the value may be, and
 * changes nothing about them.
 */
export interface FlowAtom {
  readonly kind: 'flow';
  /**
   * The event, the caller's identity in it, what a store answered to a question about the event, a caught error, its stack,
   * a secret, a random value.
   */
  readonly origin: 'event' | 'caller' | 'derived' | 'error' | 'stack' | 'secret' | 'random';
  /** `root`: an object as a whole; `texts`: an object of texts; `any`: a part that may be of every type. */
  readonly form: 'root' | 'texts' | 'any' | 'text' | 'stream' | 'path';
  /** Where in Lambda's own structures it is: `Records`, `s3`. */
  readonly within?: string;
  /** Harms that it can no longer do, as bits. */
  readonly clean: number;
  /** What else is known: it was resolved, it is the host of an address. */
  readonly traits: number;
  /** Name of the attribute that was read last: a call is a call of that method. */
  readonly method?: string;
  readonly what: string;
  readonly at: SourcePlace;
  readonly parent?: FlowAtom;
  readonly depth: number;
}

/** Something whose behaviour is written here. */
export interface ModelAtom {
  readonly kind: 'model';
  readonly name: string;
  /** Dotted path by which its calls are known, where that is not its name: `client s3.put_object`. */
  readonly path?: string;
  readonly member?: (name: string, use: Use) => Value | undefined;
  readonly call?: (use: CallUse) => Value;
  /** What every call of it is given beside its arguments: the bucket and key of an object. */
  readonly given?: (use: Use) => ReadonlyMap<string, Value>;
  /** `x[key]`. */
  readonly item?: (key: Value, use: Use) => Value;
  /** What iterating gives. */
  readonly elements?: (use: Use) => Value;
  readonly toCode?: () => CodeValue;
  /** Speaks to AWS: handing it to something unknown is worth a note. */
  readonly isAws?: boolean;
  /** Credentials that AssumeRole gave. */
  readonly isAssumed?: boolean;
}

/** Where something is done. */
export interface Use {
  readonly frame: Frame;
  readonly site: Span;
}

/** A call. */
export interface CallUse extends Use {
  readonly args: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  /** Elements of a `*list` whose number is not known. */
  readonly more: Value;
  /** Values of a `**dict` whose keys are not known. */
  readonly moreNamed: Value;
  /** The call is of a decorator, or makes one. */
  readonly isDecorator?: boolean;
  /** A framework calls: the arguments are the request's, the result is the answer. */
  readonly isRoute?: boolean;
  /** Somebody outside calls, some time later. */
  readonly isOutside?: boolean;
}

export interface Scope {
  readonly kind: 'module' | 'function' | 'class';
  readonly frame: Frame;
  readonly names: Map<string, Cell>;
  readonly parent?: Scope;
  /** `global` and `nonlocal` names. */
  readonly elsewhere: Map<string, 'global' | 'nonlocal'>;
  /** Modules of which everything was imported. */
  readonly stars: (ModuleAtom | ExternalAtom)[];
  /** What names hold at the place that is being run. */
  now: Map<string, Value>;
}

/** One run of a function for one kind of caller, of a module's top level, of a class body. */
export interface Frame {
  readonly machine: Machine;
  readonly file: PythonFile;
  /** Dotted name of the module and whether it is a package's `__init__`. */
  readonly moduleName: string;
  readonly context: string;
  readonly parameters: Map<string, Cell>;
  readonly returned: Cell;
  readonly yielded: Cell;
  readonly made: Map<string, Atom>;
  readonly run: (frame: Frame) => void;
  readonly owner?: ClassAtom;
  /** Name of the function; `module` for the top level. */
  readonly name: string;
  /** What it returns is the answer of the handler. */
  answers: boolean;
  /** Weaknesses that its last run showed. */
  readonly seen: Map<string, SeenWeakness>;
  /** What is known of values where the function is left; one for each way out. */
  readonly exits: Value[];
  /** What is known of values where it is called from, by the frame that calls. */
  readonly callers: Map<Frame, { run: number; guards: Value }>;
  /** What is known of values wherever it is called from. */
  inherited: Value;
  /** How often it has run. */
  runs: number;
  /** It runs once for many invocations: while a module is loaded, or for a cache. */
  isLasting: boolean;
  scope: Scope;
  isQueued: boolean;
  isRunning: boolean;
}

/** A call of AWS that was met; its inputs may still grow. */
export interface MetCall {
  readonly sdk: 'boto3' | 'library' | 'signed-http';
  readonly service: string;
  readonly operation: string;
  readonly parameters: Map<string, Cell>;
  readonly credentials: Cell;
  readonly region: Cell;
  readonly endpoint: Cell;
  readonly use: Use;
  readonly isPresigned: boolean;
}

/** The state of one reading. */
export interface Machine {
  readonly project: CodeProject;
  /** Folders that absolute imports are looked for in, the first first. */
  readonly roots: readonly string[];
  readonly modules: Map<string, ModuleAtom | undefined>;
  readonly files: Map<string, PythonFile>;
  readonly queue: Frame[];
  readonly scalars: Map<string, ScalarAtom>;
  readonly interned: Map<string, object>;
  readonly met: Map<string, MetCall>;
  readonly unresolved: Map<string, UnresolvedCall>;
  readonly incomplete: Map<string, { readonly what: string; readonly because: string }>;
  readonly framesOfNode: Map<object, number>;
  /** Every frame, for what was seen in it. */
  readonly frames: Frame[];
  /** What the handler does as a whole: `looks at the caller`. */
  readonly facts: Map<string, Use>;
  readonly imports: Map<string, PackageImport>;
  depth: number;
  spent: number;
  readonly most: number;
  /** Steps that were spent on what tests rule out. */
  spentOnTests: number;
  nextId: number;
  readonly steps: Steps;
}

/** Steps that call each other in circles. */
export interface Steps {
  readonly runFunction: (fn: FunctionAtom) => (frame: Frame) => void;
  readonly callValue: (callee: Value, use: CallUse) => Value;
  readonly readMember: (value: Value, name: string, use: Use) => Value;
  readonly itemOf: (value: Value, key: Value, use: Use) => Value;
  readonly elementsOf: (value: Value, use: Use) => Value;
  /** `import a.b`, relative with leading dots; undefined when there is none in the project. */
  readonly importModule: (name: string, frame: Frame) => Value;
  /** What a package that is not of the project has under a dotted path. */
  readonly external: (path: string, use: Use, owner?: ExternalAtom) => Value;
  readonly bindTarget: (target: Expression, value: Value, scope: Scope) => void;
  /** A text as a value. */
  readonly readText: (text: string) => Value;
  readonly builtin: (name: string, frame: Frame) => Value | undefined;
  readonly evaluate: (node: Expression, scope: Scope) => Value;
  readonly instantiate: (type: ClassAtom, use: CallUse) => Value;
}
