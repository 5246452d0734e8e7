/** The log line as readable JSON, with what matched marked. Text nodes only. */
export function MarkedLine({ line, sample }: { line: string; sample: string }) {
  const text = readable(line);
  const needle = sample === '' ? '' : JSON.stringify(sample).slice(1, -1);
  const start = needle === '' ? -1 : text.indexOf(needle);
  if (start < 0) return <pre className="wt-mono wt-log-line">{text}</pre>;
  const end = start + needle.length;
  return (
    <pre className="wt-mono wt-log-line">
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </pre>
  );
}

function readable(line: string): string {
  try {
    return JSON.stringify(JSON.parse(line), null, 2);
  } catch {
    return line;
  }
}
