/** Parses JSON text; undefined when it is none, or longer than 2 MB. */
export function parseJsonText(text: string | undefined): unknown {
  if (text === undefined || text.length > 2_000_000) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
