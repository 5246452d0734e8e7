import type { EntityChange } from '../features/series.ts';

/** True when code or configuration of the entity changed. */
export function isDeploy(change: EntityChange): boolean {
  return change.kind === 'deploy' || change.kind === 'configuration' || change.kind === 'created';
}
