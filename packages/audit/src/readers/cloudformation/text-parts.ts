import { isUnresolved, unresolved, type Value } from '../../model/unresolved.ts';
import { TREE_LIMITS } from '../tree/tree-limits.ts';

/** One text of known and unknown parts: known when all parts are, else unresolved with what is known in `text`. */
export function joinedText(parts: readonly Value<string>[], expression: string): Value<string> {
  const length = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 32), 0);
  if (length > TREE_LIMITS.text) return unresolved(`${shortened(expression)} (too long)`);
  const text = parts.map((part) => (isUnresolved(part) ? unknownPart(part) : part)).join('');
  return parts.some(isUnresolved) ? unresolved(shortened(expression), { text }) : text;
}

/** How an unresolved value stands in a text: its own known parts, or `<?NAME>`. */
function unknownPart(value: { readonly expression: string; readonly text?: string }): string {
  return value.text ?? `<?${shortened(value.expression).replaceAll(/[<>]/g, '')}>`;
}

/** Expressions are for people: the first 200 characters. */
export function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** True for a text with an atom: a name that AWS picks at deployment, so comparing it with another text proves nothing. */
export function hasAtom(text: string): boolean {
  return /<[^<>?][^<>]{0,300}>/.test(text);
}

/** The text between marks, in order: `a${b}c` is literal a, mark b, literal c. Linear, whatever the text. */
export function splitMarks(
  text: string,
  open: string,
  close: string,
): readonly { readonly isMark: boolean; readonly text: string }[] {
  const parts: { isMark: boolean; text: string }[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf(open, from);
    const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
    if (start < 0 || end < 0) break;
    if (start > from) parts.push({ isMark: false, text: text.slice(from, start) });
    parts.push({ isMark: true, text: text.slice(start + open.length, end) });
    from = end + close.length;
  }
  if (from < text.length) parts.push({ isMark: false, text: text.slice(from) });
  return parts;
}
