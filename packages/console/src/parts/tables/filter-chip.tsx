import Button from '@cloudscape-design/components/button';
import { useUrl } from '../../state/use-url.ts';

/** A value that a click adds to the filter, and a second click takes out again. */
export function FilterChip({ column, value }: { column: string; value: string }) {
  const url = useUrl();
  if (value === '') return <>–</>;
  const condition = `${column}=${value}`;
  const f = url.list('f');
  const isOn = f.includes(condition);
  return (
    <span className={value.length > 20 ? 'wt-light-link' : 'wt-light-link wt-one-line'}>
      <Button
        variant="inline-link"
        ariaLabel={isOn ? `Stop filtering by ${value}` : `Filter by ${value}`}
        onClick={() =>
          url.change({
            f: isOn ? f.filter((each) => each !== condition) : [...f, condition],
            cursor: undefined,
            at: undefined,
          })
        }
      >
        {value}
      </Button>
    </span>
  );
}
