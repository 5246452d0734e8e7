import { escapeText } from './output/escape-text.ts';
import { canRedraw, type Environment, type OutputStream } from './terminal.ts';

/** One status line that is redrawn in place on stderr. */
export interface Progress {
  /** Shows `text` now, or soon: at most ten redraws a second. */
  update(text: string): void;
  /** Removes the line, so that other output starts on a clean one. */
  clear(): void;
}

const SILENT: Progress = { update: () => {}, clear: () => {} };
const REDRAW_MS = 100;

/** Progress on a terminal, silence elsewhere (pipes, CI, `--quiet`, `--no-progress`). */
export function startProgress(
  stream: OutputStream,
  options: { enabled: boolean; env: Environment; now: () => number },
): Progress {
  if (!options.enabled || !canRedraw(stream, options.env)) return SILENT;
  let shown = false;
  let last = Number.NEGATIVE_INFINITY;
  return {
    update(text) {
      if (options.now() - last < REDRAW_MS) return;
      last = options.now();
      shown = true;
      // One column stays free: some terminals wrap as soon as the last one is written.
      stream.write(`\r\u001b[K${cut(escapeText(text), (stream.columns ?? 80) - 1)}`);
    },
    clear() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
      last = Number.NEGATIVE_INFINITY;
    },
  };
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}
