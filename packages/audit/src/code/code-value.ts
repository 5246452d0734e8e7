import type { SourcePlace } from '../model/source-place.ts';

/** What the analysis knows of a value in a handler's code, without running it. */
export type CodeValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `process.env.TABLE`, `os.environ["TABLE"]`; resolved later by the template, with its default where the code has one. */
  | { readonly kind: 'environment'; readonly name: string; readonly fallback?: CodeValue }
  /** Text put together from parts: template literals, `+`, f-strings, `format`, `path.join`. */
  | { readonly kind: 'joined'; readonly parts: readonly CodeValue[] }
  /** One of several: branches, a default, reassignment. */
  | { readonly kind: 'either'; readonly values: readonly CodeValue[] }
  | { readonly kind: 'list'; readonly items: readonly CodeValue[]; readonly isComplete: boolean }
  | {
      readonly kind: 'object';
      readonly fields: Readonly<Record<string, CodeValue>>;
      readonly isComplete: boolean;
    }
  /** The function's own name, ARN or region: `context.functionName`, `AWS_LAMBDA_FUNCTION_NAME`. */
  | { readonly kind: 'self'; readonly what: 'function-name' | 'function-arn' | 'region' | 'account' }
  | { readonly kind: 'unknown'; readonly because: string; readonly at?: SourcePlace };

/** A value that is not known, and why. */
export function unknownValue(because: string, at?: SourcePlace): CodeValue {
  return at === undefined ? { kind: 'unknown', because } : { kind: 'unknown', because, at };
}
