import type { LambdaFunction } from './subjects/lambda-function.ts';

/** True for a function that is a container image: it has neither runtime nor layers, and cannot be code-signed. */
export function isImage(on: LambdaFunction): boolean {
  return on.packageType === 'Image' || on.code?.imageUri !== undefined;
}
