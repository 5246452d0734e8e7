import type { Unresolved } from './unresolved.ts';

/**
 * A link from one subject to another: `id` when the other is in the same inventory, `arn` when only its ARN (or, for
 * some services, its name) is known, `unresolved` when the template does not tell.
 */
export type Reference =
  | { readonly kind: 'reference'; readonly id: string; readonly arn?: string }
  | { readonly kind: 'arn'; readonly arn: string }
  | Unresolved;

export function referenceTo(id: string): Reference {
  return { kind: 'reference', id };
}

export function referenceByArn(arn: string): Reference {
  return { kind: 'arn', arn };
}
