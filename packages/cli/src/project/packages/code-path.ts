import { dirname, posix } from 'node:path';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import type { LayerVersion } from '@watertight/audit/model/subjects/lambda-parts.ts';
import { known } from '@watertight/audit/model/unresolved.ts';

/** Folder or archive of a function's or a layer's code, from the scanned folder; empty for that folder itself. */
export function codePath(subject: LambdaFunction | LayerVersion): string {
  const template = subject.at?.file ?? subject.id.split('#', 1)[0] ?? '';
  const path = posix.normalize(posix.join(dirname(template), known(subject.code?.path) ?? ''));
  return path === '.' || path.startsWith('..') ? '' : path.replace(/\/$/, '');
}
