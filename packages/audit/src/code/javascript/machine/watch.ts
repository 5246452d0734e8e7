import type { SyntaxNode } from '../syntax/syntax-node.ts';
import type { Atom, CallUse, Cell, Frame, ObjectAtom, Scope, Value } from './abstract-value.ts';
import type { Trace } from './trace.ts';

/** By origin: dangers that a test has ruled out. */
export type RuledOut = ReadonlyMap<string, number>;

/** One weakness where the machine saw it, with the value that leads there. */
export interface Sighting {
  readonly weakness: string;
  readonly frame: Frame;
  readonly site: SyntaxNode;
  /** What the last step says: `is run as SQL by query`. */
  readonly what: string;
  readonly trace?: Trace;
  /** Where the value comes to rest: forgotten when the handler empties it. */
  readonly kept?: Cell | ObjectAtom;
}

/** Something that the handler changes in the world. */
export interface Effect {
  readonly kind: 'write' | 'send' | 'other';
  readonly frame: Frame;
  readonly site: SyntaxNode;
  readonly what: string;
  readonly traces: readonly Trace[];
  /** A second run with the same event changes nothing more. */
  readonly isRepeatable: boolean;
  /** The key of what is changed came with the event. */
  readonly isByIdentifier: boolean;
}

/** A file that the handler writes under a name of its own. */
export interface WrittenFile {
  readonly path: string;
  readonly sighting: Sighting;
}

/** An import of a package, as it is used. */
export interface SeenImport {
  readonly name: string;
  readonly subpath?: string;
  readonly file: string;
  readonly line: number;
  readonly uses: Map<string, { readonly file: string; readonly line: number }>;
  isOpen: boolean;
}

/** What the machine keeps an eye on while it looks for the calls of AWS. */
export interface Watch {
  readonly traces: Map<string, Trace>;
  /** Fields of the event that were read, by path. */
  readonly fields: Set<string>;
  /** Those of them, and functions, that tell who calls. */
  readonly callerProofs: Set<string>;
  /** Constants that name a test or a regular expression. */
  readonly tests: Map<Cell, { readonly node: SyntaxNode; readonly scope: Scope }>;
  /** Sources of regular expressions by the value that they became. */
  readonly regexps: Map<Atom, string>;
  /** Functions made by schema libraries: what is known once they answer yes. */
  readonly validators: Map<Atom, (test: SyntaxNode, scope: Scope) => RuledOut>;
  /** Origins that middleware makes objects of before the handler is called. */
  readonly parsed: Set<string>;
  /** By origin: dangers that middleware has ruled out before the handler is called. */
  readonly validated: Map<string, number>;
  /** By the frame that saw them: a frame that runs again sees anew. */
  readonly sightings: Map<Frame, Map<string, Sighting>>;
  readonly effects: Map<Frame, Map<SyntaxNode, Effect>>;
  /** Objects that outlive one invocation. */
  readonly lasting: Set<ObjectAtom>;
  /** Variables and objects that the handler gives nothing again. */
  readonly emptied: Set<Cell | ObjectAtom>;
  readonly writtenFiles: WrittenFile[];
  readonly removedFiles: Set<string>;
  /** The handler makes sure that a second run does nothing. */
  readonly repeatGuards: Set<string>;
  readonly imports: Map<string, SeenImport>;
}

export function newWatch(): Watch {
  return {
    traces: new Map(),
    fields: new Set(),
    callerProofs: new Set(),
    tests: new Map(),
    regexps: new Map(),
    validators: new Map(),
    parsed: new Set(),
    validated: new Map(),
    sightings: new Map(),
    effects: new Map(),
    lasting: new Set(),
    emptied: new Set(),
    writtenFiles: [],
    removedFiles: new Set(),
    repeatGuards: new Set(),
    imports: new Map(),
  };
}

/** The eyes: what the machine tells of as it goes along. */
export interface Watching {
  readonly factsOfTest: (test: SyntaxNode, scope: Scope, outcome: boolean) => RuledOut;
  /** What is known when a function of the project gave back something true. */
  readonly factsOfAnswer: (frame: Frame) => RuledOut;
  readonly tracedMember: (
    atom: Extract<Atom, { kind: 'scalar' }>,
    name: string,
    use: CallUse,
  ) => Value | undefined;
  readonly tracedElement: (atom: Extract<Atom, { kind: 'scalar' }>, use: CallUse) => Atom;
  /** Before something is called; an answer stands for what it gives back. */
  readonly watchCall: (callee: Atom, use: CallUse) => Value | undefined;
  /** After something whose code is not known was called: what it gives back, with the traces of what it was given. */
  readonly watchAnswer: (callee: Atom, use: CallUse, answer: Value) => Value;
  /** After a call of the AWS API: its answer, with the traces of what was asked. */
  readonly watchAws: (
    call: { readonly service: string; readonly operation: string; readonly input: Value },
    use: CallUse,
    answer: Value,
  ) => Value;
  readonly watchObject: (made: ObjectAtom, node: SyntaxNode, scope: Scope) => void;
  readonly watchAssignment: (target: SyntaxNode, value: Value, scope: Scope) => void;
}
