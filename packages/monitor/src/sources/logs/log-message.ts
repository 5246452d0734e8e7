import { fieldOf, isJsonObject, type JsonObject, objectField, textField } from '../json/json-fields.ts';

/** The object a log message is, when it is JSON; also behind the prefix Lambda's text format writes before it. */
export function messageObject(message: string): JsonObject | undefined {
  const start = message.startsWith('{') ? 0 : message.indexOf('\t{') + 1;
  if (start === 0 && !message.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(message.slice(start));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Members of a log line under Lambda's JSON log format, where the function's own object is under `message`. */
export function ownMembers(line: JsonObject): JsonObject {
  const inner = fieldOf(line, 'message');
  const own = typeof inner === 'string' && inner.startsWith('{') ? messageObject(inner) : inner;
  if (isJsonObject(own) && !Object.hasOwn(line, 'watertight')) return { ...line, ...own };
  const detail = objectField(line, 'detail');
  return textField(line, 'detail-type') === '' ? line : { ...line, ...detail };
}
