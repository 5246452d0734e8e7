import { useMedia } from './use-media.ts';

/** True on a telephone, as the style sheet has it. */
export function useIsNarrow(): boolean {
  return useMedia('(max-width: 640px)');
}
