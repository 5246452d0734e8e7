import { useUrl } from '../../state/use-url.ts';

/** A value that a click adds to the filter, and a second click takes out again. An element of its own, as there are many in a table. */
export function FilterChip({ column, value }: { column: string; value: string }) {
  const url = useUrl();
  if (value === '') return <>–</>;
  const condition = `${column}=${value}`;
  const f = url.list('f');
  const isOn = f.includes(condition);
  return (
    <button
      type="button"
      className={value.length > 20 ? 'wt-link' : 'wt-link wt-one-line'}
      aria-label={isOn ? `Stop filtering by ${value}` : `Filter by ${value}`}
      onClick={() =>
        url.change({
          f: isOn ? f.filter((each) => each !== condition) : [...f, condition],
          cursor: undefined,
          at: undefined,
        })
      }
    >
      {value}
    </button>
  );
}
