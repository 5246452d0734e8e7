import Button from '@cloudscape-design/components/button';
import { lazy, Suspense } from 'react';

import { RANGES, useScope } from '../state/use-scope.ts';
import { useSettled } from '../state/use-settled.ts';

const TimeRangePicker = lazy(async () => ({
  default: (await import('./time-range-picker.tsx')).TimeRangePicker,
}));

/** The time range of all pages. The calendar's code is loaded once the page has nothing else to do. */
export function TimeRange() {
  const isSettled = useSettled();
  const place = <RangeText />;
  return (
    <div data-wt-range>
      {isSettled ? (
        <Suspense fallback={place}>
          <TimeRangePicker />
        </Suspense>
      ) : (
        place
      )}
    </div>
  );
}

function RangeText() {
  const { from, to, range } = useScope();
  return (
    <Button iconName="calendar" disabled>
      {from === undefined ? RANGES.find(({ id }) => id === range)?.label : `${from} – ${to ?? 'now'}`}
    </Button>
  );
}
