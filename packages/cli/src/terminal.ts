import { styleText } from 'node:util';
import type { TextStyle } from './output/render-table.ts';
import type { CellTone } from './output/table.ts';

/** A place text goes to: process.stdout, process.stderr, or a collector in tests. */
export interface OutputStream {
  /** `false`: more is waiting to be taken than the stream wants to hold. */
  write(text: string): unknown;
  /** Calls back when everything was taken. */
  once?(event: 'drain', done: () => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;
export type ColorChoice = 'auto' | 'always' | 'never';

/**
 * Whether to use colour. `--color` decides, then NO_COLOR (any value), FORCE_COLOR (0 or false turns it off),
 * TERM=dumb, and whether the stream is a terminal; CI logs show colour but are no terminals.
 */
function wantsColor(choice: ColorChoice, stream: OutputStream, env: Environment): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env['TERM'] === 'dumb') return false;
  return stream.isTTY === true;
}

/** Whether a status line may be redrawn on the stream. */
export function canRedraw(stream: OutputStream, env: Environment): boolean {
  return stream.isTTY === true && env['TERM'] !== 'dumb' && !isSet(env['CI']);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}

/** How tables and text are drawn on `stream`. */
export function textStyle(stream: OutputStream, color: ColorChoice, env: Environment): TextStyle {
  const colored = wantsColor(color, stream, env);
  return {
    width: terminalWidth(stream, env),
    unicode: showsUnicode(stream, env),
    paint: colored ? paint : (text) => text,
  };
}

/** A style for files and pipes: nothing wrapped, no colour. */
export const PLAIN_STYLE: TextStyle = {
  width: Number.POSITIVE_INFINITY,
  unicode: true,
  paint: (text) => text,
};

/** A pipe has no width of its own: rows stay whole lines there, unless COLUMNS asks for one. */
function terminalWidth(stream: OutputStream, env: Environment): number {
  const told = Number(env['COLUMNS']);
  if (stream.isTTY !== true) return Number.isInteger(told) && told > 0 ? told : Number.POSITIVE_INFINITY;
  if (stream.columns !== undefined && stream.columns > 0) return stream.columns;
  return Number.isInteger(told) && told > 0 ? told : 80;
}

/** Box characters unless the terminal says that it cannot: the `C` locale or TERM=dumb/linux. */
function showsUnicode(stream: OutputStream, env: Environment): boolean {
  if (stream.isTTY !== true) return true;
  if (env['TERM'] === 'dumb' || env['TERM'] === 'linux') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return !/^(C|POSIX)$/i.test(locale);
}

const TONES = {
  critical: ['bold', 'red'],
  high: ['red'],
  medium: ['yellow'],
  low: ['cyan'],
  informational: ['gray'],
  good: ['green'],
  bad: ['red'],
  dim: ['dim'],
  title: ['bold'],
} as const satisfies Record<CellTone | 'title', readonly string[]>;

function paint(text: string, tone: CellTone | 'title'): string {
  return styleText([...TONES[tone]], text, { validateStream: false });
}
