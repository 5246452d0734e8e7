import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';

/** The foot of a table whose rows are all there, and not all shown: how many are, and a button for more. */
export function MoreButton(props: {
  readonly shown: number;
  readonly total: number;
  readonly onMore: () => void;
}) {
  const { shown, total, onMore } = props;
  if (total === 0) return null;
  const count = (value: number) => value.toLocaleString('en-US');
  return (
    <Box color="text-body-secondary">
      {`Showing ${count(Math.min(shown, total))} of ${count(total)} `}
      {shown >= total ? null : (
        <Button variant="inline-link" onClick={onMore}>
          Show more
        </Button>
      )}
    </Box>
  );
}
