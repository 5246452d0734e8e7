/** One element of a markup tree. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (MarkupElement | string)[];
}

/** Elements of HTML that have no end tag. */
const VOID = new Set(['meta', 'br', 'hr', 'img', 'link', 'input']);

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z-]+(?:="[^"<]*")?)*)\s*(\/?)>/y;
const TEXT = /[^<&>]+|&(?:amp|lt|gt|quot|#39);/y;
const FORBIDDEN = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * A strict reader of the markup that we write: only quoted attributes, only the five entities, every element closed in
 * order. For tests: what it reads, every XML parser and browser reads the same.
 * @throws Error at the first place that is not well-formed
 */
export function parseMarkup(text: string, { html = false } = {}): MarkupElement {
  const bad = FORBIDDEN.exec(text);
  if (bad !== null) throw new Error(`forbidden character at ${bad.index}`);
  const root: MarkupElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let at = /^<(?:\?xml[^>]*\?|!doctype html)>\n/.exec(text)?.[0].length ?? 0;
  while (at < text.length) {
    const parent = open.at(-1) ?? root;
    const tag = matchAt(TAG, text, at);
    const run = tag === undefined ? textAt(text, at, parent.name) : undefined;
    if (run !== undefined) parent.children.push(decode(run));
    else if (tag !== undefined) takeTag(tag, { open, html });
    at += (tag?.[0] ?? run ?? '').length;
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return root;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function textAt(text: string, at: number, inside: string): string {
  if (inside === 'style') return text.slice(at, text.indexOf('</style', at));
  const run = matchAt(TEXT, text, at)?.[0];
  if (run === undefined)
    throw new Error(`not well-formed at ${at}: ${JSON.stringify(text.slice(at, at + 60))}`);
  return run;
}

function takeTag(
  [, slash, name = '', attributes = '', selfClosing]: RegExpExecArray,
  { open, html }: { readonly open: MarkupElement[]; readonly html: boolean },
): void {
  if (slash === '/') {
    if (open.length < 2 || open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    return;
  }
  const element: MarkupElement = { name, attributes: attributesOf(attributes), children: [] };
  open.at(-1)?.children.push(element);
  if (selfClosing !== '/' && !(html && VOID.has(name))) open.push(element);
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, decode(value)]));
}

function decode(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`a bare & in ${text}`);
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Every element below, itself included. */
export function elementsOf(element: MarkupElement): readonly MarkupElement[] {
  return [
    element,
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child))),
  ];
}

/** All text below, in order. */
export function textOf(element: MarkupElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
