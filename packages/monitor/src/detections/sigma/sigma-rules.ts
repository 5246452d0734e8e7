import { compileSigma } from './compile.ts';
import type { CompiledRules } from './sigma-rule.ts';
import { SIGMA_RULES } from './sigma-rules.generated.ts';

let compiled: CompiledRules | undefined;

/** The rules that come with the product, compiled once. */
export function builtInRules(): CompiledRules {
  compiled ??= compileSigma(SIGMA_RULES);
  return compiled;
}
