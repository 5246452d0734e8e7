import { lazy, Suspense, useState } from 'react';
import { RANGES } from '../state/scope-of.ts';
import { useScope } from '../state/use-scope.ts';
import { OpensItself } from './opens-itself.tsx';

const TimeRangePicker = lazy(async () => ({
  default: (await import('./time-range-picker.tsx')).TimeRangePicker,
}));

/** The time range of all pages. The calendar is made when somebody opens it. */
export function TimeRange() {
  const [isWanted, setWanted] = useState(false);
  const place = <RangeButton onPress={() => setWanted(true)} />;
  return (
    <div data-wt-range>
      {isWanted ? (
        <Suspense fallback={place}>
          <OpensItself>
            <TimeRangePicker />
          </OpensItself>
        </Suspense>
      ) : (
        place
      )}
    </div>
  );
}

/** Looks as the picker does while it is closed. */
function RangeButton({ onPress }: { readonly onPress: () => void }) {
  const { from, to, range } = useScope();
  const text = from === undefined ? RANGES.find(({ id }) => id === range)?.label : `${from} – ${to ?? 'now'}`;
  return (
    <button type="button" className="wt-range" aria-haspopup="dialog" onClick={onPress}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d="M2 3h12v11H2zM2 7h12M5 1v4M11 1v4" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      {text}
    </button>
  );
}
