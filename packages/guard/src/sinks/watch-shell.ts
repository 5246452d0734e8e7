import { hookCommands } from '../behaviour/watch-processes.ts';
import { shellTokens } from './shell-tokens.ts';
import type { SinkJudge } from './sink-judge.ts';

const SHELL = /(?:^|\/)(?:ba|da|z|k|a)?sh$|(?:^|\/)busybox$/;

/** Commands that a shell reads, whoever starts it. Programs without a shell get their arguments whole: nothing to judge. */
export function watchShell(judge: SinkJudge): void {
  hookCommands((file, args) => {
    if (!SHELL.test(file)) return;
    const at = args.findIndex((arg) => /^-[a-z]*c$/.test(arg));
    const text = at < 0 ? undefined : args[at + 1];
    if (text !== undefined)
      judge.check({ kind: 'shell', operation: 'child_process', text, tokenise: shellTokens });
  });
}
