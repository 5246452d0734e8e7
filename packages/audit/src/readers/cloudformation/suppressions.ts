import { present } from '../../model/present.ts';
import type { SourcePlace } from '../../model/source-place.ts';
import type { InlineSuppression } from '../../model/subjects/subject-base.ts';
import { child, itemsOf, knownText, type Tree } from '../tree/tree.ts';

/**
 * Suppressions in a resource's metadata: `Metadata: { watertight: { ignore: [{ rule, reason, until }] } }`. An entry may
 * be a bare rule id; without a reason the reason is empty, and the reports say so.
 */
export function metadataSuppressions(metadata: Tree | undefined): readonly InlineSuppression[] {
  return itemsOf(child(metadata, 'watertight', 'ignore')).flatMap((item) => {
    const rule = knownText(item) ?? knownText(child(item, 'rule')) ?? knownText(child(item, 'code'));
    if (rule === undefined) return [];
    const until = knownText(child(item, 'until'));
    const reason = knownText(child(item, 'reason')) ?? '';
    return [present({ rule, reason, until, at: item.at })];
  });
}

/** A suppression in a comment, and the line that it speaks of. */
export interface CommentSuppression {
  readonly line: number;
  readonly suppression: InlineSuppression;
}

const MARK = 'watertight:ignore';

/**
 * Comments `# watertight:ignore CODE [CODE…] [until=DATE] [-- reason]`. On a line of its own a comment speaks of the next
 * line with content, behind content of its own line.
 */
export function commentSuppressions(text: string, file: string): readonly CommentSuppression[] {
  if (!text.includes(MARK)) return [];
  const lines = text.split('\n');
  const contents = nextContents(lines);
  return lines.flatMap((line, index) => {
    const mark = line.indexOf(MARK);
    const hash = mark < 0 ? -1 : line.lastIndexOf('#', mark);
    if (hash < 0 || line.slice(hash + 1, mark).trim() !== '') return [];
    const isAlone = line.slice(0, hash).trim() === '';
    const about = (isAlone ? contents[index] : undefined) ?? index;
    const at = { file, line: index + 1, column: hash + 1 };
    return suppressionsOf(line.slice(mark + MARK.length), at).map((suppression) => ({
      line: about + 1,
      suppression,
    }));
  });
}

/** For each line the index of the first one from there on that is neither blank nor a comment. */
function nextContents(lines: readonly string[]): readonly (number | undefined)[] {
  let next: number | undefined;
  return lines
    .map((line, index) => ({ line: line.trim(), index }))
    .reverse()
    .map(({ line, index }) => {
      if (line !== '' && !line.startsWith('#')) next = index;
      return next;
    })
    .reverse();
}

function suppressionsOf(text: string, at: SourcePlace): readonly InlineSuppression[] {
  const dashes = text.indexOf(' -- ');
  const reason = dashes < 0 ? '' : text.slice(dashes + 4).trim();
  const words = (dashes < 0 ? text : text.slice(0, dashes)).split(/[\s,]+/).filter((word) => word !== '');
  const until = words.find((word) => word.startsWith('until='))?.slice('until='.length);
  return words.filter((word) => !word.includes('=')).map((rule) => present({ rule, reason, until, at }));
}
