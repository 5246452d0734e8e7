import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRouter } from '@tanstack/react-router';
import { useUrl } from '../state/use-url.ts';

/** `Showing 1 to 50 of 557 entries`, and the pages before and after. The place is in the URL, as a cursor. */
export function TablePaging(props: {
  readonly page: { readonly rows: readonly unknown[]; readonly total: number; readonly next: string | null };
  readonly noun: string;
}) {
  const { rows, total, next } = props.page;
  const url = useUrl();
  const router = useRouter();
  const skipped = Number.parseInt(url.text('at'), 10) || 0;
  const count = (value: number) => value.toLocaleString('en-US');
  const text =
    rows.length === 0
      ? `Showing 0 of ${count(total)} ${props.noun}`
      : `Showing ${count(skipped + 1)} to ${count(skipped + rows.length)} of ${count(total)} ${props.noun}`;
  const forward = () => {
    if (next !== null) url.change({ cursor: next, at: String(skipped + rows.length) });
  };
  return (
    <SpaceBetween direction="horizontal" size="s" alignItems="center">
      <Box color="text-body-secondary">{text}</Box>
      {skipped === 0 && next === null ? null : (
        <SpaceBetween direction="horizontal" size="xxs">
          <Button disabled={skipped === 0} onClick={() => url.change({ cursor: undefined, at: undefined })}>
            First
          </Button>
          <Button disabled={skipped === 0} onClick={() => router.history.back()}>
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
