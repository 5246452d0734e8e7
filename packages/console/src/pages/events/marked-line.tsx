import { markedParts } from './marked-parts.ts';

/** The log line as readable JSON, with what matched marked. Text nodes only. */
export function MarkedLine({ line, sample }: { line: string; sample: string }) {
  const { before, match, after } = markedParts(line, sample);
  return (
    <pre className="wt-mono wt-log-line">
      {before}
      {match === '' ? null : <mark>{match}</mark>}
      {after}
    </pre>
  );
}
