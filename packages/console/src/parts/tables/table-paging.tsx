import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useUrl } from '../../state/use-url.ts';

/** Where each page that this tab went on to was reached from, by its cursor. */
const pagesBefore = new Map<string, { readonly cursor: string; readonly at: string }>();

/** `Showing 1 to 50 of 557 entries`, and the pages before and after. The place is in the URL, as a cursor. */
export function TablePaging(props: {
  readonly page: { readonly rows: readonly unknown[]; readonly total: number; readonly next: string | null };
  readonly noun: string;
}) {
  const { rows, total, next } = props.page;
  const url = useUrl();
  const skipped = Number.parseInt(url.text('at'), 10) || 0;
  const count = (value: number) => value.toLocaleString('en-US');
  const text =
    rows.length === 0
      ? `Showing 0 of ${count(total)} ${props.noun}`
      : `Showing ${count(skipped + 1)} to ${count(skipped + rows.length)} of ${count(total)} ${props.noun}`;
  const forward = () => {
    if (next === null) return;
    pagesBefore.set(next, { cursor: url.text('cursor'), at: url.text('at') });
    url.change({ cursor: next, at: String(skipped + rows.length) });
  };
  // A link that was copied has no page before it that this tab knows: then it is the first.
  const backward = () => url.change(pagesBefore.get(url.text('cursor')) ?? { cursor: '', at: '' });
  return (
    <SpaceBetween direction="horizontal" size="s" alignItems="center">
      <Box color="text-body-secondary">{text}</Box>
      {skipped === 0 && next === null ? null : (
        <SpaceBetween direction="horizontal" size="xxs">
          <Button disabled={skipped === 0} onClick={() => url.change({ cursor: undefined, at: undefined })}>
            First
          </Button>
          <Button disabled={skipped === 0} onClick={backward}>
            Previous
          </Button>
          <Button disabled={next === null} onClick={forward}>
            Next
          </Button>
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}
