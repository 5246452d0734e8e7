import { endsWith, holds, indexOf, setProperty, slice, startsWith } from './intrinsics.ts';

/** Where this package lives; its own frames are left out. */
const OWN = folderOf(folderOf(import.meta.url));
const IN_SOURCES = endsWith(import.meta.url, '.ts');
const MOST_FRAMES = 40;

/**
 * The stack as text, without what the user's code may have put into `Error.prepareStackTrace`. File names in it can
 * be forged by code that names itself (`vm`, `sourceURL`): good for a log, and for allow lists only as far as stated.
 */
export function stackText(): string {
  const { prepareStackTrace, stackTraceLimit } = Error;
  try {
    // The type knows no way to unset it.
    setProperty(Error, 'prepareStackTrace', undefined);
    Error.stackTraceLimit = MOST_FRAMES;
    return String(new Error().stack);
  } catch {
    return '';
  } finally {
    setProperty(Error, 'prepareStackTrace', prepareStackTrace);
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/**
 * `file:line:column` of the uppermost frame that is neither Node's nor the guard's. Where the guard and the user's code
 * share a bundle, every frame may be the guard's: then the first one stands.
 */
export function userFrame(stack: string = stackText()): string | undefined {
  let own: string | undefined;
  let from = indexOf(stack, '\n') + 1;
  while (from > 0) {
    const end = indexOf(stack, '\n', from);
    const place = placeOf(end < 0 ? slice(stack, from) : slice(stack, from, end));
    if (place !== undefined && !isOwn(place)) return shortPlace(place);
    own ??= place;
    from = end + 1;
  }
  return own === undefined ? undefined : shortPlace(own);
}

/**
 * True when Node's own module loader made the call: nothing of the user's lies between it and the guard's hook. As
 * forgeable as every name in a stack, by code that is loaded under a name of Node's.
 */
export function isOfModuleLoader(stack: string): boolean {
  let from = indexOf(stack, '\n') + 1;
  while (from > 0) {
    const end = indexOf(stack, '\n', from);
    const line = end < 0 ? slice(stack, from) : slice(stack, from, end);
    if (holds(line, 'node:internal/modules/')) return true;
    const place = placeOf(line);
    // One function of `fs` calls another.
    const isPassedOn = place === undefined ? holds(line, '(node:') : isOwn(place);
    if (!isPassedOn) return false;
    from = end + 1;
  }
  return false;
}

/** Without scheme and query: the query of a worker's guard holds its policy. */
function shortPlace(place: string): string {
  const path = startsWith(place, 'file://') ? slice(place, 7) : place;
  const query = indexOf(path, '?');
  return query < 0 ? path : slice(path, 0, query);
}

function placeOf(line: string): string | undefined {
  const at = indexOf(line, 'at ');
  if (at < 0) return undefined;
  const open = indexOf(line, '(', at);
  const place = open < 0 ? slice(line, at + 3) : slice(line, open + 1, line.length - 1);
  if (startsWith(place, 'node:') || place === '<anonymous>' || place === 'native') return undefined;
  return place;
}

function isOwn(place: string): boolean {
  if (!IN_SOURCES) return startsWith(place, import.meta.url);
  return (startsWith(place, OWN) || startsWith(place, slice(OWN, 7))) && !holds(place, '.cases.');
}

function folderOf(url: string): string {
  return url.slice(0, url.lastIndexOf('/'));
}
