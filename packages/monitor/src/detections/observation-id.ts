import { createHash } from 'node:crypto';

/** First 32 hex digits of the SHA-256 of what makes an observation the same one: rule, entity, window and metric. */
export function observationId(parts: {
  readonly rule: string;
  readonly entityKey: string;
  readonly window: string;
  readonly metric: string;
}): string {
  const text = [parts.rule, parts.entityKey, parts.window, parts.metric].join('|');
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
