import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { GIT_ENVIRONMENT, GIT_SAFETY } from './git-safety.ts';
import { linesOf } from './lines-of.ts';

/** Where and with what git is asked. */
export interface Git {
  /** A folder of the repository. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What it reads, where it reads anything. */
  readonly input?: Iterable<string>;
}

export interface StartedGit {
  readonly output: AsyncIterable<Uint8Array>;
  /** Why it failed, once it has ended. */
  failure(): Promise<string | undefined>;
  stop(): void;
}

/** What a command of git prints, line by line; or why it failed. */
export async function askGit(
  git: Git,
  words: readonly string[],
): Promise<{ readonly lines: readonly string[] } | { readonly because: string }> {
  const asked = startGit(git, words);
  const lines: string[] = [];
  for await (const line of linesOf(asked.output)) lines.push(line);
  const because = await asked.failure();
  return because === undefined ? { lines } : { because };
}

/** A `git` whose settings start nothing. */
export function startGit({ folder, env, input }: Git, words: readonly string[]): StartedGit {
  const child = spawn('git', [...GIT_SAFETY, ...words], {
    cwd: folder,
    env: { ...env, ...GIT_ENVIRONMENT },
  });
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined);
  Readable.from(input ?? []).pipe(child.stdin);
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (told.length < 1000) told += chunk.toString();
  });
  const ended = new Promise<string | undefined>((resolve) => {
    child.on('error', () => resolve('git cannot be started'));
    child.on('close', (code) =>
      resolve(code === 0 ? undefined : (told.split('\n')[0] ?? '').slice(0, 200) || `git ended with ${code}`),
    );
  });
  return { output: child.stdout, failure: () => ended, stop: () => child.kill() };
}
