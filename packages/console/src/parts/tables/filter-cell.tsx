import './filter-cell.css';
import { type ReactNode, useState } from 'react';
import { useUrl } from '../../state/use-url.ts';

/** Characters that a condition of the filter may have. */
const LONGEST = 400;

/**
 * A cell whose value can be asked for, or left out, by two small buttons while the pointer or the focus is on it. The filter
 * above the table offers the same by keyboard, so the buttons are no stops of their own.
 */
export function FilterCell(props: {
  readonly column: string;
  readonly value: string;
  readonly children: ReactNode;
}) {
  const { column, value, children } = props;
  const [isNear, setNear] = useState(false);
  const url = useUrl();
  const add = (operator: '=' | '!=') => {
    const condition = `${column}${operator}${value}`;
    const f = url.list('f');
    if (!f.includes(condition)) url.change({ f: [...f, condition], cursor: undefined, at: undefined });
  };
  if (value === '' || value.length > LONGEST) return <>{children}</>;
  return (
    <span className="wt-cell" onPointerEnter={() => setNear(true)} onPointerLeave={() => setNear(false)}>
      {children}
      {isNear ? (
        <span className="wt-cell-tools">
          <CellButton sign="+" label={`Only ${column} = ${value}`} onPress={() => add('=')} />
          <CellButton sign="−" label={`Without ${column} = ${value}`} onPress={() => add('!=')} />
        </span>
      ) : null}
    </span>
  );
}

function CellButton(props: { readonly sign: string; readonly label: string; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={props.label}
      title={props.label}
      onClick={(event) => {
        // The row is not to open as well.
        event.stopPropagation();
        props.onPress();
      }}
    >
      {props.sign}
    </button>
  );
}
