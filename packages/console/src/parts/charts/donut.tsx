import Box from '@cloudscape-design/components/box';
import { lazy, Suspense } from 'react';

/** Its code comes when there is something to show. */
const PieChart = lazy(() => import('@cloudscape-design/components/pie-chart'));

/** Shares of a whole, with its numbers beside it in words. */
export function Donut(props: {
  readonly label: string;
  readonly parts: readonly { readonly title: string; readonly value: number; readonly color?: string }[];
  /** In the middle: `100%`, `BLOCKED`. */
  readonly middle: { readonly value: string; readonly text: string };
}) {
  const total = props.parts.reduce((sum, { value }) => sum + value, 0);
  return (
    <Suspense fallback={<Box textAlign="center">Loading</Box>}>
      <PieChart
        variant="donut"
        size="medium"
        hideFilter
        ariaLabel={props.label}
        ariaDescription={props.parts.map(({ title, value }) => `${title}: ${value}`).join(', ')}
        data={props.parts.map(({ title, value, color }) => ({
          title,
          value,
          ...(color === undefined ? {} : { color }),
        }))}
        innerMetricValue={props.middle.value}
        innerMetricDescription={props.middle.text}
        hideDescriptions
        detailPopoverContent={(datum, sum) => [
          { key: 'Triggers', value: datum.value.toLocaleString('en-US') },
          { key: 'Share', value: `${sum === 0 ? 0 : Math.round((100 * datum.value) / sum)}%` },
        ]}
        empty={<Box textAlign="center">No triggers in this time</Box>}
        noMatch={null}
        {...(total === 0 ? { data: [] } : {})}
      />
    </Suspense>
  );
}
