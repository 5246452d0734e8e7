import type { CodeProject, UnresolvedCall } from '../../aws-call.ts';
import { lineAt, type PythonFile } from '../syntax/parse-python.ts';
import type {
  CallUse,
  Cell,
  ExternalAtom,
  Frame,
  FunctionAtom,
  ModuleAtom,
  ScalarAtom,
  Use,
  Value,
} from './abstract-value.ts';

/** A call of AWS that was met; its inputs may still grow. */
export interface MetCall {
  readonly sdk: 'boto3' | 'library' | 'signed-http';
  readonly service: string;
  readonly operation: string;
  readonly parameters: Map<string, Cell>;
  readonly credentials: Cell;
  readonly region: Cell;
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
  depth: number;
  spent: number;
  readonly most: number;
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
  /** A text as a value. */
  readonly readText: (text: string) => Value;
  readonly builtin: (name: string, frame: Frame) => Value | undefined;
}

/** Notes what was not understood, once for each place. */
export function note(use: Use, what: string, because: string): void {
  const { machine, file } = use.frame;
  const line = lineAt(file, use.site.start);
  const key = `${file.path}:${line}:${what}`;
  machine.unresolved.set(key, { file: file.path, line, what: what.slice(0, 120), because });
}

/** The source text of a place, at most 120 characters, on one line. */
export function sourceOf({ frame, site }: Use): string {
  const { text } = frame.file;
  return text
    .slice(site.start, Math.min(site.end, site.start + 400))
    .replace(/\s+/g, ' ')
    .slice(0, 120);
}

/** Whether the reading has used up what it may. */
export function isExhausted(machine: Machine): boolean {
  if (machine.spent < machine.most) return false;
  machine.incomplete.set('effort', { what: 'the whole handler', because: `more than ${machine.most} steps` });
  return true;
}

/** Lets a frame run again. */
export function enqueue(machine: Machine, frame: Frame): void {
  if (frame.isQueued) return;
  frame.isQueued = true;
  machine.queue.push(frame);
}

/** Adds to a cell; who read it runs again. */
export function grow(machine: Machine, cell: Cell, joined: Value): void {
  if (joined === cell.value) return;
  cell.value = joined;
  for (const reader of cell.readers) enqueue(machine, reader);
}
