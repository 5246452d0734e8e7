import type { SourceState } from '@watertight/monitor/api/listing/page.ts';

/**
 * Sources without which nobody knows a number, so that it is not shown as zero.
 * @param needed all of them are needed; of each, one is enough
 * @returns of each that is missing, the first; none where the number is known
 */
export function untoldBy(
  needed: readonly (readonly string[])[],
  sources: readonly SourceState[],
): readonly string[] {
  const connected = sources.flatMap(({ name, isConnected }) => (isConnected ? [name] : []));
  return needed.flatMap((oneOf) => (oneOf.some((name) => connected.includes(name)) ? [] : oneOf.slice(0, 1)));
}
