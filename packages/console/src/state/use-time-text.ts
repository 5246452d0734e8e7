import { useMemo } from 'react';
import { usePreference } from './use-preference.ts';

/** `utc` or `local`: how times are shown; links always have UTC. */
export type Zone = 'utc' | 'local';

/** Epoch seconds as text in the zone that the person chose: `3/13/17 12:00 AM`. */
export function useTimeText(): { readonly zone: Zone; readonly timeText: (epochSeconds: number) => string } {
  const [value] = usePreference('zone', 'utc');
  const zone: Zone = value === 'local' ? 'local' : 'utc';
  return useMemo(() => {
    const format = new Intl.DateTimeFormat('en-US', {
      year: '2-digit',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      ...(zone === 'utc' ? { timeZone: 'UTC' } : {}),
    });
    return {
      zone,
      timeText: (epochSeconds: number) =>
        epochSeconds <= 0 ? '–' : format.format(new Date(epochSeconds * 1000)).replace(',', ''),
    };
  }, [zone]);
}
