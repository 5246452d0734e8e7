import { useIsNarrow } from './use-is-narrow.ts';

/** Units that a drawn chart is wide: on a telephone fewer, so that its texts are not shrunk with it. */
export function useChartWidth(): number {
  return useIsNarrow() ? 330 : 900;
}
