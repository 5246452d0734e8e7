import { loadingFile } from '../behaviour/module-loading.ts';
import { hookCodeGeneration, hookEval } from '../behaviour/watch-code-generation.ts';
import { currentInvocation } from './input-context.ts';
import { scriptTokens } from './script-tokens.ts';
import type { SinkJudge } from './sink-judge.ts';

/** Could run something: a call, an index, an operator, a template. */
const COULD_RUN = /[()[\]{};=+*/%<>!&|?:,`.-]/;

/** Code made from text, by `Function`, `vm` and `eval`. */
export function watchCode(judge: SinkJudge): void {
  const check = (operation: string, text: string) => {
    if (!loadingFile.isAny()) judge.check({ kind: 'code', operation, text, tokenise: codeTokens });
  };
  hookCodeGeneration(({ operation, code }) => check(operation, code));
  hookEval((real) => {
    // Without such input there is nothing to find, and a direct eval must keep its local variables.
    const input =
      currentInvocation() === undefined || loadingFile.isAny() ? undefined : judge.inputFor('code');
    if (input === undefined || !input.structural.some((text) => COULD_RUN.test(text))) return real;
    return (code: unknown) => {
      if (typeof code !== 'string') return code;
      check('eval', code);
      return real(code);
    };
  });
}

function codeTokens(text: string) {
  return scriptTokens(text);
}
