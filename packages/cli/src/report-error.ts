import type { WatertightError } from '@watertight/audit/model/watertight-error.ts';
import { escapeText } from './output/escape-text.ts';

/**
 * A mistake as lines for stderr: one line with place and code, one with the next step.
 * @param trace the original error when the user asked for the full trace (`--verbose`)
 */
export function errorLines(error: WatertightError, trace: unknown): readonly string[] {
  const lines = [`${placeText(error)}${escapeText(error.message)} [${error.code}]`];
  if (error.hint !== undefined) lines.push(`  → ${escapeText(error.hint)}`);
  if (trace instanceof Error && trace.stack !== undefined) {
    lines.push(...trace.stack.split('\n').map((line) => `  ${escapeText(line)}`));
  }
  return lines;
}

/** `watertight.yml:3:1: `, as editors and terminals link it. */
function placeText({ at }: WatertightError): string {
  if (at === undefined) return '';
  const parts = [at.file, at.line, at.column].filter((part) => part !== undefined);
  return `${escapeText(parts.join(':'))}: `;
}
