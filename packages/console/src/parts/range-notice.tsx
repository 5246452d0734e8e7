import Alert from '@cloudscape-design/components/alert';
import { unknownRange } from '../state/scope-of.ts';
import { useUrl } from '../state/use-url.ts';

/** Says that the time of a link is not the one that is shown. Nothing where it is. */
export function RangeNotice() {
  const range = unknownRange(useUrl().search);
  if (range === undefined) return null;
  return (
    <Alert type="warning" header={`No such time range: ${range.slice(0, 40)}`}>
      The last 24 hours are shown instead
    </Alert>
  );
}
