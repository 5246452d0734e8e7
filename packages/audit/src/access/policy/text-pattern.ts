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
const ONE = '\uE001';
/** A part, of a pattern or of a text, that is not known. */
export const UNKNOWN = '\uE002';

const MARKS = /[\uE000-\uE002]/g;
const UNKNOWN_PART = /<\?[^<>]*>/g;
/** A part of any length. */
const OPEN = /[\uE000\uE002]/;

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

/**
 * Is there a text that both could be? Stars and unknown parts of either side stand for any text. When both have one, what
 * stands before the first and after the last of them decides: everything between fits into an open part of the other. So
 * this takes linear time, whatever a policy holds.
 */
function canMeet(a: string, b: string): boolean {
  const left = a.split(OPEN);
  const right = b.split(OPEN);
  if (left.length > 1 && right.length > 1) {
    const [leftEnd = '', rightEnd = ''] = [left[left.length - 1], right[right.length - 1]];
    return headsMeet(left[0] ?? '', right[0] ?? '') && tailsMeet(leftEnd, rightEnd);
  }
  return left.length > 1 ? segmentsMeet(left, b) : segmentsMeet(right, a);
}

function headsMeet(a: string, b: string): boolean {
  return meetsAt(a.slice(0, b.length), b, 0);
}

function tailsMeet(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return meetsAt(a.slice(a.length - length), b, b.length - length);
}

/** Segments with open parts between them against a text without any. */
function segmentsMeet(segments: readonly string[], text: string): boolean {
  const [first = ''] = segments;
  if (segments.length === 1) return first.length === text.length && meetsAt(first, text, 0);
  const last = segments[segments.length - 1] ?? '';
  const end = text.length - last.length;
  if (first.length > end || !meetsAt(first, text, 0) || !meetsAt(last, text, end)) return false;
  let at = first.length;
  for (const segment of segments.slice(1, -1)) {
    while (at + segment.length <= end && !meetsAt(segment, text, at)) at += 1;
    at += segment.length;
    if (at > end) return false;
  }
  return true;
}

/** Question marks of either side stand for any character. */
function meetsAt(segment: string, text: string, at: number): boolean {
  for (let index = 0; index < segment.length; index += 1) {
    const [left, right] = [segment[index], text[at + index]];
    if (left !== right && left !== ONE && right !== ONE) return false;
  }
  return true;
}
