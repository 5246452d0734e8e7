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
    if (!loadingFile.isAny())
      judge.check({ kind: 'code', operation, text, tokenise: scriptTokens, isHarmless: isJson });
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

/** JSON is data wherever code may stand; but for one name, which means something else in code. */
function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text) || text.includes('__proto__')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
