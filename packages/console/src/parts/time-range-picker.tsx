import DateRangePicker, { type DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import { isoOf } from '../state/iso-of.ts';
import { useScope } from '../state/use-scope.ts';
import { useUrl } from '../state/use-url.ts';

const UNITS = { m: 'minute', h: 'hour', d: 'day' } as const;
const OPTIONS = ['15m', '1h', '24h', '7d', '30d', '90d'] as const;

const RELATIVE: DateRangePickerProps.RelativeOption[] = OPTIONS.map((key) => ({
  key,
  type: 'relative',
  amount: Number.parseInt(key, 10),
  unit: unitOf(key),
}));

function unitOf(range: string): 'minute' | 'hour' | 'day' {
  if (range.endsWith('m')) return UNITS.m;
  return range.endsWith('h') ? UNITS.h : UNITS.d;
}

/** The one time range of the console. Relative ranges stay relative in the link, absolute ones are ISO-8601 UTC. */
export function TimeRangePicker() {
  const scope = useScope();
  const { change } = useUrl();
  const set = (value: DateRangePickerProps.Value | null) => {
    const clear = { range: undefined, from: undefined, to: undefined, cursor: undefined, at: undefined };
    if (value === null) change({ ...clear, range: 'all' });
    else if (value.type === 'relative') change({ ...clear, range: value.key ?? '24h' });
    else change({ ...clear, from: isoOf(value.startDate), to: isoOf(value.endDate) });
  };
  return (
    <DateRangePicker
      value={pickerValue(scope)}
      relativeOptions={RELATIVE}
      onChange={(event) => set(event.detail.value)}
      isValidRange={(range) =>
        range?.type === 'absolute' && range.startDate >= range.endDate
          ? { valid: false, errorMessage: 'The end must be later than the start' }
          : { valid: true }
      }
      i18nStrings={{ clearButtonLabel: 'All time' }}
      placeholder="All time"
      ariaLabel="Time range"
      expandToViewport
    />
  );
}

function pickerValue(scope: ReturnType<typeof useScope>): DateRangePickerProps.Value | null {
  if (scope.from !== undefined) {
    return { type: 'absolute', startDate: scope.from, endDate: scope.to ?? new Date().toISOString() };
  }
  return RELATIVE.find(({ key }) => key === scope.range) ?? null;
}
