/** A log line as readable JSON in three parts, of which the middle one is what matched; '' where the line does not say. */
export interface MarkedParts {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Finds `sample` in the field of the line that holds it, `watertight.match`: the same words may stand in others before it. */
export function markedParts(line: string, sample: string): MarkedParts {
  const parsed = parsedLine(line);
  if (parsed === undefined) return { before: line, match: '', after: '' };
  const text = JSON.stringify(parsed, null, 2);
  const guard = member(parsed, 'watertight');
  if (sample === '' || member(guard, 'match') !== sample) return { before: text, match: '', after: '' };
  const without = JSON.stringify(parsed, withoutMatch(guard), 2);
  // Equal up to the first character of the match: where it is left out its closing quote stands, which is escaped inside of it.
  let start = 0;
  while (text[start] === without[start]) start += 1;
  const end = start + JSON.stringify(sample).length - 2;
  return { before: text.slice(0, start), match: text.slice(start, end), after: text.slice(end) };
}

/** Serialises all but the match of one object. */
function withoutMatch(guard: unknown) {
  return function replaced(this: unknown, key: string, value: unknown): unknown {
    return this === guard && key === 'match' ? '' : value;
  };
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
