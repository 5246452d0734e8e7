import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CommandRun } from '../command-run.ts';
import { cliError } from '../errors.ts';

/**
 * A guard policy's file as JSON; YAML is for people and is not read inside functions.
 * @throws WatertightError WT-E-CLI-10, WT-E-CONFIG-07
 */
export async function policyJson(run: CommandRun, file: string): Promise<string> {
  const path = resolve(run.cwd, file);
  if (!existsSync(path)) throw cliError('WT-E-CLI-10', { path: file, folder: run.cwd });
  const text = readFileSync(path, 'utf8');
  if (!/\.ya?ml$/.test(file)) return text;
  const { parse } = await import('yaml');
  try {
    return JSON.stringify(parse(text, { maxAliasCount: 100 }) ?? {});
  } catch (error) {
    const problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw cliError('WT-E-CONFIG-07', { problem }, { at: { file } });
  }
}
