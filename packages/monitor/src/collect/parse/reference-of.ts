import { type Reference, referenceByArn } from '@watertight/audit/model/reference.ts';

/** The reference to what an answer names by ARN, or nothing where it names nothing. */
export function referenceOf(arn: string | undefined): Reference | undefined {
  return arn === undefined ? undefined : referenceByArn(arn);
}

/** References to all that a list names. */
export function referencesOf(arns: readonly string[]): readonly Reference[] {
  return arns.map(referenceByArn);
}
