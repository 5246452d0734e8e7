import { resolve } from 'node:path';
import { cliError } from '../errors.ts';
import { PLAIN_STYLE } from '../terminal.ts';
import {
  ANSWER_FORMATS,
  type Answer,
  FINDING_FORMATS,
  type OutputFormat,
  ROLE_FORMATS,
  SBOM_FORMATS,
} from './answer.ts';
import { renderAnswer } from './render-answer.ts';
import type { TextStyle } from './render-table.ts';
import { writeWhole } from './write-whole.ts';

/** One format with its place: a file, or standard output. */
export interface Target {
  readonly format: OutputFormat;
  readonly file: string | undefined;
}

/**
 * Reads `-f table -f json=alerts.json` and `-o FILE`.
 * @param options.output `-o FILE`: where the single format goes
 * @param options.findings the command answers with findings, which have formats of their own
 * @param options.roles the command answers with roles, likewise
 * @param options.sbom the command answers with packages, likewise
 */
export function parseTargets(
  formats: readonly string[],
  {
    output,
    findings = false,
    roles = false,
    sbom = false,
  }: {
    readonly output?: string | undefined;
    readonly findings?: boolean;
    readonly roles?: boolean;
    readonly sbom?: boolean;
  } = {},
): readonly Target[] {
  const offered: readonly OutputFormat[] = [
    ...ANSWER_FORMATS,
    ...(findings ? FINDING_FORMATS : []),
    ...(sbom ? SBOM_FORMATS : []),
    ...(roles ? [...ROLE_FORMATS, 'sarif' as const] : []),
  ];
  const targets = formats.map((text): Target => {
    const cut = text.indexOf('=');
    const word = cut < 0 ? text : text.slice(0, cut);
    const format = offered.find((each) => each === word);
    const file = cut < 0 ? undefined : text.slice(cut + 1);
    if (format === undefined || file === '') {
      throw cliError('WT-E-CLI-03', { format: text, offered: offered.join(', ') });
    }
    return { format, file };
  });
  const open = targets.filter((target) => target.file === undefined);
  if (open.length > 1) {
    throw cliError('WT-E-CLI-04', { formats: open.map((target) => target.format).join(' and ') });
  }
  return output === undefined
    ? targets
    : targets.map((target) => (target.file === undefined ? { ...target, file: output } : target));
}

/** Writes an answer to each target; files appear whole or not at all. */
export function writeAnswer(
  answer: Answer,
  targets: readonly Target[],
  place: { cwd: string; style: TextStyle; print: (pieces: Iterable<string>) => void },
): void {
  // All texts exist before the first is written, and what pieces are made of: a failure leaves no half of an answer behind.
  const texts = targets.map((target) => ({
    target,
    text: renderAnswer(answer, target.format, target.file === undefined ? place.style : PLAIN_STYLE),
  }));
  for (const { target, text } of texts) {
    const pieces = typeof text === 'string' ? [text] : text;
    if (target.file !== undefined) writeWhole(resolve(place.cwd, target.file), pieces);
    else place.print(pieces);
  }
}
