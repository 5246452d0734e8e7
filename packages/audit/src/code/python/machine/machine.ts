import { lineAt } from '../syntax/parse-python.ts';
import type { Cell, Frame, Machine, Use, Value } from './abstract-value.ts';

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
