import { maybeBecause, NO, type Truth, YES } from './truth.ts';

/**
 * Wildcard patterns of IAM: `*` is any text, `?` one character. Both marks and unknown parts are private-use characters
 * inside, so that literal stars (`${*}`, substituted values) stay literal.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html#reference_policies_elements_resource_wildcards
 */
export interface TextPattern {
  /** The pattern with its marks. */
  readonly encoded: string;
  /** What stands between the stars. */
  readonly segments: readonly string[];
  /** True when a part is not known: such a pattern never surely matches. */
  readonly hasUnknown: boolean;
}

/** A star of a pattern. */
export const ANY = '\uE000';
/** A question mark of a pattern. */
export const ONE = '\uE001';
/** A part, of a pattern or of a text, that is not known. */
export const UNKNOWN = '\uE002';

const MARKS = /[\uE000-\uE002]/g;
const UNKNOWN_PART = /<\?[^<>]*>/g;
/** Product of lengths beyond which two open texts are taken to be able to meet. */
const LARGEST_COMPARISON = 1_000_000;

/** Makes marks of a text harmless: nobody but this file may write them. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '\uFFFD');
}

/** A text in which the parts `<?NAME>` are not known. */
export function textWithUnknowns(text: string): string {
  return withoutMarks(text).replace(UNKNOWN_PART, UNKNOWN);
}

/** Stars and question marks of a text become wildcards. */
export function withWildcards(text: string): string {
  return text.replaceAll('*', ANY).replaceAll('?', ONE);
}

export function textPattern(encoded: string): TextPattern {
  return { encoded, segments: encoded.split(ANY), hasUnknown: encoded.includes(UNKNOWN) };
}

/**
 * Does a pattern match a text? The text may hold {@link UNKNOWN} parts: only a star surely matches those, since such a
 * part may be empty or long. `because` of an open answer names neither text; the caller knows what they are.
 */
export function matchText(pattern: TextPattern, text: string): Truth {
  if (!pattern.hasUnknown && matchesSegments(pattern.segments, text)) return YES;
  if (!pattern.hasUnknown && !text.includes(UNKNOWN)) return NO;
  return canMeet(pattern.encoded, text) ? maybeBecause('a name is not known') : NO;
}

/** Prefix, suffix, and between them each segment at its first place: no backtracking. */
function matchesSegments(segments: readonly string[], text: string): boolean {
  const first = segments[0] ?? '';
  if (segments.length === 1) return first.length === text.length && fitsAt(first, text, 0);
  const last = segments[segments.length - 1] ?? '';
  const end = text.length - last.length;
  if (first.length > end || !fitsAt(first, text, 0) || !fitsAt(last, text, end)) return false;
  let at = first.length;
  for (let index = 1; index < segments.length - 1; index += 1) {
    const segment = segments[index] ?? '';
    at = find(segment, text, at);
    if (at < 0) return false;
    at += segment.length;
    if (at > end) return false;
  }
  return true;
}

function find(segment: string, text: string, from: number): number {
  if (!segment.includes(ONE)) return text.indexOf(segment, from);
  for (let at = from; at + segment.length <= text.length; at += 1) {
    if (fitsAt(segment, text, at)) return at;
  }
  return -1;
}

function fitsAt(segment: string, text: string, at: number): boolean {
  if (!segment.includes(ONE)) return text.startsWith(segment, at);
  for (let index = 0; index < segment.length; index += 1) {
    const wanted = segment[index];
    const seen = text[at + index];
    if (wanted === ONE ? seen === UNKNOWN : wanted !== seen) return false;
  }
  return true;
}

/** Is there a text that both could be? Stars and unknown parts of either side stand for any text. */
function canMeet(a: string, b: string): boolean {
  if (a.length * b.length > LARGEST_COMPARISON) return true;
  // Row by row: reachable[j] tells whether the first i characters of a can meet the first j of b.
  let reachable = new Array<boolean>(b.length + 1).fill(false);
  reachable[0] = true;
  for (let j = 1; j <= b.length; j += 1) reachable[j] = isOpen(b[j - 1]) && reachable[j - 1] === true;
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Array<boolean>(b.length + 1).fill(false);
    const left = a[i - 1];
    next[0] = isOpen(left) && reachable[0] === true;
    for (let j = 1; j <= b.length; j += 1) {
      const right = b[j - 1];
      next[j] =
        isOpen(left) || isOpen(right)
          ? reachable[j] === true || next[j - 1] === true || reachable[j - 1] === true
          : reachable[j - 1] === true && (left === right || left === ONE || right === ONE);
    }
    reachable = next;
  }
  return reachable[b.length] === true;
}

function isOpen(character: string | undefined): boolean {
  return character === ANY || character === UNKNOWN;
}
