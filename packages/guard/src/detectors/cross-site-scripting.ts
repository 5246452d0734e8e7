import { decodeHtmlEntities } from '../decode/escapes.ts';
import { type Form, marksFor } from '../decode/form.ts';
import type { Work } from '../event/trigger.ts';
import type { Detector, Match } from './detector.ts';
import { type HtmlAttribute, type HtmlTag, nextTag } from './markup/html-tags.ts';
import { isAmongWords, isInSentence, isProseAfter, runEnd, SPOKEN_OF } from './shapes/prose-around.ts';

const HINT =
  /[<`]|\bon[a-z]{3,30}\s{0,9}=|script|expression|data\s{0,3}:|&(?:#|colon|tab)|["'\])]\s{0,9}[;,\-+*/|&}=(]|\b(?:alert|confirm|prompt|eval|document|window|location|fetch|import)\b|\[\]/i;

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Tags that load or run something, whatever their attributes. */
const ACTIVE = names(
  'iframe object embed applet frameset frame layer ilayer xss bgsound isindex import portal fencedframe scriptlet vmlframe',
);
/** Tags that matter in a field which is no document: they restyle, redirect or carry other namespaces. */
const UNEXPECTED = names(
  'namespace input button select svg math style form xml animate set foreignobject body html template noscript marquee handler listener dialog textarea noembed noframes plaintext xmp keygen animatetransform animatemotion menuitem',
);
/** Tags that change where a page's addresses lead. */
const REDIRECTING = names('base meta link');
/** Names of attributes whose value is a URL. */
const URLS = names(
  'href src action formaction data background poster dynsrc lowsrc from to values by srcset code codebase ping manifest cite icon profile content classid usemap folder url begin attributename xlink:href xml:base xsi:schemalocation link longdesc archive',
);
/** Schemes that run, after blanks and control characters are gone. */
const RUNNING_SCHEME =
  /^(?:(?:view-source|feed|jar|wyciwyg|url|mhtml):)*(?:javascript|vbscript|livescript|mocha|jscript|vbs):/i;
const PUBLIC_URL = /^https?:\/\//i;
const RUNNING_DATA =
  /^data:(?:text\/(?:html|xml|javascript|ecmascript|vbscript|xsl)|image\/svg|application\/(?:x?html|xml|javascript|ecmascript|x-javascript|xslt)|;|,)/i;
const STYLE =
  /expression\s{0,9}\(|-moz-binding|behaviou?r\s{0,9}:|url\(\s{0,9}["']?\s{0,9}(?:java|vb)script|@import|\\[0-9a-f]{1,6}\s?\\?[a-z]?x?p?r?e?s/i;
/** Handlers of the HTML standard, SVG, old browsers: all are `on` and a word of these beginnings. */
const HANDLER =
  /^on(?:abort|activate|after|animation|auxclick|before|begin|blur|bounce|cancel|can|cell|change|click|close|command|content|context|control|copy|cuechange|cut|data|dbl|deactivate|device|drag|drop|duration|emptied|end|ended|error|filter|finish|focus|form|fullscreen|gesture|gotpointer|hash|help|input|invalid|key|lang|layout|load|lose|lostpointer|media|message|mouse|moz|move|offline|online|orientation|out|page|paste|pause|play|pointer|popstate|progress|property|ratechange|readystate|rejection|repeat|reset|resize|resume|reverse|row|scroll|search|seek|select|show|slot|stalled|start|stop|storage|submit|suspend|sync|time|toggle|touch|track|transition|unhandled|unload|url|volume|wait|webkit|wheel|zoom)[a-z]{0,24}$/;
/** A handler outside a tag, as it stands where a quoted attribute value was left. */
const LOOSE_HANDLER =
  /(?:^|["'`\s/>;])(on[a-z]{3,30})\s{0,9}=\s{0,9}(["'`]?[^"'`\s>]{0,60}[("'`=.:][^\s>]?)/gi;
/** What a script calls that prose does not. */
const CALL =
  /(?:(?<!`)\b(?:alert|confirm|prompt|eval|execScript|setTimeout|setInterval|fetch|import|atob|MsgBox|print)\s{0,9}(?:\?\.)?(?:\(|\/\*)|(?<!`)\b(?:alert|confirm|prompt|eval|setTimeout|setInterval)`|\b(?:document|window|self|top|parent|globalThis|this|frames)\s{0,9}\)?(?:\.|\[)\s{0,9}["']?(?:cookie|domain|location|write|alert|eval|body|name|confirm|prompt|fetch|open|documentElement|document|createElement)|\b(?:top|window|self|parent|globalThis)\s{0,3}\[[^\]]{1,60}\]\s{0,3}[(`]|\blocation\s{0,3}(?:=|\.(?:href|hash|replace|assign))|\bconstructor\s{0,3}(?:\.constructor\s{0,3})?\(|String\.fromCharCode|\b(?:sort|some|map|find|call|apply)\s{0,3}\.?\s{0,3}(?:call|apply)?\s{0,3}(?:\(\s{0,3}(?:alert|confirm|prompt|eval)|`\s?\$\{)|\(\s{0,3}(?:alert|confirm|prompt|eval)\s{0,3}\)\s{0,3}[(`]|\b(?:alert|confirm|prompt|eval)\s{0,3}\.\s{0,3}(?:call|apply|bind)\s{0,3}\()/i;
/** The constructor, which differs from the keyword by its letter only. */
const CONSTRUCTED = /\bnew\s{1,9}Function\s{0,9}[(`]|\bFunction\s{0,3}\(\s{0,3}["'`]/;
/** The end of a string in a script and the start of a statement or an operation. */
const SCRIPT_BREAK = /["'`]\s{0,9}[)\]}]{0,6}\s{0,9}(?:;|\+|-|\*|\/|\||&|\^|,|%|\?|<|>|=|\}|in\b)/g;
/** Escaped script tags and other text that means itself only when a script runs it. */
const SYMBOLS =
  /(?:\u00bc\s{0,3}script|!\[\s?\][^\w]{0,20}!\s?\[|[![\]()+]{24}|\+!!\[\]|!\[\]\+|\[\]\[\(|\$\{\s{0,3}(?:alert|confirm|prompt|eval))/;
const DOCUMENT = /^\s{0,99}(?:<!doctype html|<html|<\?xml)/i;
const LAYOUT = /<(?:p|div|td|br|li|span|h[1-6])\b/gi;

/**
 * Markup and script that a page would run: tags as the HTML standard's tokeniser reads them, attributes in three
 * quotings, URLs after their entities are decoded, and values that leave an attribute or a script's string. Rich text
 * and mail count only when they carry script.
 */
export const crossSiteScripting: Detector = {
  kind: 'cross-site-scripting',
  needs: marksFor('<=:&`([.*$!+)\u0000'),
  mayMatch: (text) => HINT.test(text),
  detect(form, work) {
    const inTags = asMarkup(form, tags(form, work));
    if (inTags !== undefined && inTags.score >= SPOKEN_OF) return inTags;
    const loose = values(form);
    return loose !== undefined && loose.score > (inTags?.score ?? 0) ? loose : inTags;
  },
};

/** Names of fields whose value is a page by their own word. */
const PAGE_FIELD =
  /(?:^|[._[])(?:\w{0,20}_)?(?:html|htm|markup|rich_?text)\]?$|[a-z](?:Html|HTML|Markup|RichText)$/i;

/**
 * Script in a page that is meant as a page: an editor's work, or an attack by somebody who may write pages. Told, and
 * left to whoever may write there.
 */
function asMarkup({ text, field }: Form, match: Match | undefined): Match | undefined {
  if (
    match === undefined ||
    match.score <= SPOKEN_OF ||
    !/^(?:script-tag|tag-with-handler|active-tag)$/.test(match.rule)
  )
    return match;
  const isPage = PAGE_FIELD.test(field.path) || (text.length > 60 && isRichText(text));
  return isPage ? { ...match, score: SPOKEN_OF } : match;
}

/** How many tags of a text are read; pages are longer, attacks are not. */
const MOST_TAGS = 2000;
/** What a tag costs besides its characters. */
const TAG_COST = 16;

function tags({ text }: Form, work: Work): Match | undefined {
  if (!text.includes('<')) return undefined;
  const isDocument = text.length > 60 && isRichText(text);
  let best: Match | undefined;
  let at = 0;
  for (let count = 0; count < MOST_TAGS; count += 1) {
    const tag = nextTag(text, at);
    if (tag === undefined || !work.spend(TAG_COST + tag.end - tag.start)) break;
    const [rule, sure] = judgeTag(tag, text, isDocument);
    const score = sure > SPOKEN_OF && isShown(tag, text) ? SPOKEN_OF : sure;
    if (score > (best?.score ?? 0.19)) best = { rule, start: tag.start, end: tag.end, score };
    if (score >= 0.9) break;
    // A quote that never closes swallows the rest in a browser's eyes; another context may see other tags in it.
    at = tag.isClosed ? Math.max(tag.start + 1, Math.min(tag.end, innerTag(text, tag))) : tag.start + 1;
    if (!tag.isClosed) count += 20;
  }
  return best;
}

/** A tag whose handlers only demonstrate that they run, in the middle of a sentence. */
function isShown({ attributes, start, end }: HtmlTag, text: string): boolean {
  const handlers = attributes.filter(({ name }) => HANDLER.test(name));
  const isHarmless = handlers.length > 0 && handlers.every(({ value }) => DEMONSTRATING.test(value));
  const isLocal = attributes.every(({ name, value }) => HANDLER.test(name) || /^[\w#./-]{0,40}$/.test(value));
  return isHarmless && isLocal && isInSentence(text, start, end);
}

/** Mail and rich text: a page of its own, or at least four tags of layout. */
function isRichText(text: string): boolean {
  if (DOCUMENT.test(text)) return true;
  let count = 0;
  for (const _ of text.matchAll(LAYOUT)) {
    count += 1;
    if (count > 3) return true;
  }
  return false;
}

/** A `<` inside the tag, where another tag could start in another reading. */
function innerTag(text: string, { start, end }: HtmlTag): number {
  const inner = text.indexOf('<', start + 1);
  return inner < 0 ? end : inner;
}

type Weight = readonly [rule: string, score: number];

function judgeTag(tag: HtmlTag, text: string, isDocument: boolean): Weight {
  if (tag.name.startsWith('script') && /^script(?:$|[^a-z0-9-])/.test(tag.name)) return script(tag, text);
  for (const attribute of tag.attributes) {
    const found = judgeAttribute(tag, attribute);
    if (found !== undefined) return found;
  }
  return judgeName(tag, text, isDocument);
}

/** A tag without script of its own: what it may do where markup was not expected. */
function judgeName(tag: HtmlTag, text: string, isDocument: boolean): Weight {
  const { name } = tag;
  const hasAttributes = tag.attributes.length > 0;
  if (ACTIVE.has(name)) return ['active-tag', isDocument ? 0.45 : hasAttributes || tag.isClosed ? 0.75 : 0.5];
  if (isDocument) return ['unexpected-tag', 0.1];
  if (name.startsWith('?')) return ['unexpected-tag', name === '?import' ? 0.6 : 0];
  if (name === 'style' && STYLE.test(text.slice(tag.end, tag.end + 300))) return ['active-style', 0.85];
  if (REDIRECTING.has(name)) return ['unexpected-tag', hasAttributes ? 0.6 : 0.2];
  if (joined(tag)) return ['split-tag', 0.7];
  if (!UNEXPECTED.has(name)) return ['none', 0];
  return ['unexpected-tag', hasAttributes && text.length < 800 ? 0.55 : 0.4];
}

function script({ attributes, end, start, isClosed }: HtmlTag, text: string): Weight {
  // `<script>` quoted as the word it is, by prose in Markdown.
  if (text.charAt(start - 1) === '`' && text.charAt(end) === '`') return ['script-tag', 0.3];
  const isPlain = attributes.every(({ name, value }) => PLAIN_ATTRIBUTE.test(`${name}=${value}`));
  if (
    isClosed &&
    isPlain &&
    /^\s{1,3}(?:tags?|elements?|blocks?|is|and|or|in|the|to)\b/i.test(text.slice(end, end + 12))
  )
    return ['script-tag', 0.4];
  // Without its end it never runs, and what follows is no script.
  if (isClosed && isPlain && !/<\/script/i.test(text) && isProseAfter(text, end)) return ['script-tag', 0.4];
  const shown = attributes.length === 0 && isClosed ? DEMONSTRATION.exec(text.slice(end, end + 120)) : null;
  const isSpoken = shown !== null && isInSentence(text, start, end + shown[0].length);
  return ['script-tag', isSpoken ? SPOKEN_OF : 0.95];
}

/** Attributes that load nothing, of instructions for frameworks of components. */
const PLAIN_ATTRIBUTE =
  /^(?:setup|async|defer|module|scoped)=$|^(?:lang|type)=(?:ts|tsx|js|jsx|module|text\/\w{1,12})$/i;

/** What is shown to say that script could run, and does nothing: `alert(1)` and an end. */
const SHOWN = String.raw`(?:(?:alert|confirm|prompt|print|console\.log)\(["'\u0060]?[\w !.-]{0,30}["'\u0060]?\);?|\.{3}|…)`;
const DEMONSTRATION = new RegExp(`^\\s{0,3}${SHOWN}?\\s{0,3}</script>`, 'i');
const DEMONSTRATING_URL = new RegExp(`^${SHOWN}["'\u0060)]?\\s`, 'i');
const DEMONSTRATING = new RegExp(`^${SHOWN}$`, 'i');

/** `<scr ipt>`: what a filter that deletes blanks or NULs would leave. */
function joined({ name, attributes }: HtmlTag): boolean {
  if (attributes.length === 0 || attributes.length > 6) return false;
  let whole = name;
  for (const { name: part } of attributes) {
    whole += part;
    if (whole === 'script' || ACTIVE.has(whole) || whole === 'form' || whole === 'dialog') return true;
  }
  return false;
}

function handlerScore(value: string): number {
  if (value === '') return 0.75;
  return COMPONENT.test(value) ? 0.6 : 0.95;
}

/** A handler of JSX, `{() =>` or `{save}`: in HTML a block that does nothing. */
const COMPONENT = /^\{(?:\(\w{0,30}\)?|[\w.]{1,60}\})$/;

function judgeAttribute({ name: tag }: HtmlTag, { name, value }: HtmlAttribute): Weight | undefined {
  if (HANDLER.test(name)) return ['tag-with-handler', handlerScore(value)];
  if (/^["'`]?(?:v-on:|@|x-on:|ng-|:?on)[a-z]/.test(name) && CALL.test(value))
    return ['tag-with-handler', 0.9];
  if (value === '' || isPublicUrl(name, value)) return undefined;
  if (name === 'style')
    return STYLE.test(decodeHtmlEntities(value).replace(/\/\*[^*]{0,99}\*\//g, ''))
      ? ['active-style', 0.9]
      : undefined;
  if (name === 'srcdoc') return ['srcdoc', /[<&]/.test(value) ? 0.92 : 0.6];
  if (!/[:&\\]/.test(value)) return undefined;
  const url = plainUrl(value);
  if (RUNNING_SCHEME.test(url)) return ['script-url', 0.95];
  if (name === 'content' && /url\s{0,9}=?\s{0,9}["']?(?:javascript|data):/i.test(url))
    return ['script-url', 0.92];
  if ((URLS.has(name) || ACTIVE.has(tag)) && RUNNING_DATA.test(url)) return ['data-url', 0.9];
  return undefined;
}

/** An address of the web, where nothing but a scheme could harm. */
function isPublicUrl(name: string, value: string): boolean {
  return PUBLIC_URL.test(value) && name !== 'content' && name !== 'style' && name !== 'srcdoc';
}

/** A URL as a browser compares its scheme: entities decoded, blanks and control characters gone. */
function plainUrl(value: string): string {
  return [...decodeHtmlEntities(value.slice(0, 400))]
    .filter((each) => each > ' ' && each !== '\u00a0' && each !== '\ufffd')
    .join('');
}

/** Values that leave their context without a tag of their own. */
function values({ text, field }: Form): Match | undefined {
  const handler =
    looseHandler(text) ?? (text.length < 300 && text.includes('<') ? dividedHandler(text) : undefined);
  if (handler !== undefined) return handler;
  const url = scriptUrl(text);
  if (url !== undefined) return url;
  if (field.role === 'log-line' || text.length > 1200 || /\n[\s\S]{0,400}\n|```/.test(text)) return undefined;
  return scriptBreak(text.includes('/*') ? text.replace(/\/\*[^*]{0,60}\*\//g, '') : text);
}

function looseHandler(text: string): Match | undefined {
  for (const found of text.matchAll(LOOSE_HANDLER)) {
    const [whole, name, value] = found;
    if (!HANDLER.test((name ?? '').toLowerCase())) continue;
    const start = found.index;
    const rest = text.slice(start + whole.length - (value ?? '').length, start + whole.length + 80);
    const isQuoted =
      /^["'`/>]/.test(whole) || /["'`]\s{0,9}$/.test(text.slice(Math.max(0, start - 9), start + 1));
    if (
      CALL.test(rest) ||
      /^["'`]?[\w$.[\]]{1,40}[(`=]/.test(rest) ||
      /^["'`]?(?:java|vb)script:/i.test(rest)
    )
      return { rule: 'loose-handler', start, end: start + whole.length, score: isQuoted ? 0.9 : 0.7 };
    return { rule: 'loose-handler', start, end: start + whole.length, score: isQuoted ? 0.55 : 0.3 };
  }
  return undefined;
}

/** `o<x>nfocus=…`: a handler once a filter has deleted the tags. */
function dividedHandler(text: string): Match | undefined {
  const whole = text.replace(/<\/?[a-z]{0,8}>/gi, '');
  const match = whole === text ? undefined : looseHandler(whole);
  return match === undefined || match.score < 0.7 ? undefined : { ...match, start: 0, end: text.length };
}

/** A scheme that runs as the whole value, or where a style sheet, an attribute or a Markdown link takes a URL. */
const SCHEME =
  /(?:^|["'(=\s[<,;])\s{0,9}((?:j[^a-z]{0,9}a[^a-z]{0,9}v[^a-z]{0,9}a|v[^a-z]{0,9}b)[^a-z]{0,9}s[^a-z]{0,9}c[^a-z]{0,9}r[^a-z]{0,9}i[^a-z]{0,9}p[^a-z]{0,9}t[^a-z]{0,9}:)/i;
const DATA_URL =
  /(?:^|["'(])\s{0,9}data:(?:text\/(?:html|javascript)|image\/svg\+xml|application\/(?:xhtml|javascript))[;,]/i;

function scriptUrl(text: string): Match | undefined {
  const piece = text.length > 4000 ? text.slice(0, 4000) : text;
  const decoded = decodeHtmlEntities(piece);
  const found = SCHEME.exec(decoded);
  if (found !== null) {
    const rest = decoded.slice(found.index + found[0].length, found.index + found[0].length + 200);
    const isCode =
      /^\s{0,9}(?:\/\/|\/\*|[\w$.[\]'"+]{1,60}\s{0,3}[(`=;]|%|void|['"`<\\(])/.test(rest) || CALL.test(rest);
    const isWhole = found.index === 0;
    const isShownOnly =
      DEMONSTRATING_URL.test(rest) && isAmongWords(text, found.index + 1, runEnd(text, found.index + 1));
    if (isCode && isShownOnly)
      return {
        rule: 'script-url',
        start: found.index,
        end: Math.min(text.length, found.index + 60),
        score: SPOKEN_OF,
      };
    if (isCode)
      return {
        rule: 'script-url',
        start: found.index,
        end: Math.min(text.length, found.index + 60),
        score: isWhole || /^["'(=]/.test(found[0]) ? 0.92 : 0.7,
      };
    if (isWhole && !/^\s/.test(rest))
      return { rule: 'script-url', start: 0, end: Math.min(text.length, 60), score: 0.5 };
  }
  const data = DATA_URL.exec(decoded);
  if (data === null) return undefined;
  return { rule: 'data-url', start: data.index, end: Math.min(text.length, data.index + 60), score: 0.65 };
}

/** `';alert(1)//`: a string of a script is left, and something is called. */
function scriptBreak(text: string): Match | undefined {
  const call = CALL.exec(text);
  if (call === null)
    return SYMBOLS.test(text) || CONSTRUCTED.test(text)
      ? { rule: 'symbol-script', start: 0, end: Math.min(text.length, 80), score: 0.6 }
      : undefined;
  const end = call.index + call[0].length;
  for (const found of text.slice(0, call.index + 1).matchAll(SCRIPT_BREAK)) {
    const between = text.slice(found.index + found[0].length, call.index);
    if (!/[\p{L}]{3,20}\s+[\p{L}]{2,20}\s+[\p{L}]/u.test(between))
      return { rule: 'script-break', start: found.index, end, score: 0.8 };
  }
  const isAll =
    /^[\s\W]{0,40}$/.test(text.slice(0, call.index)) ||
    (/^[\w$\s.[\]"'`=({;!+,/]{0,60}$/.test(text.slice(0, call.index)) &&
      !/\p{L}{2,20}\s+\p{L}{2,20}\s/u.test(text.slice(0, call.index)));
  const isArgument =
    /^(?:\s{0,9}[\d"'`/)(]|\s{0,9}(?:document|window|location|String|this|self|top|=?RND|xss|new)\b|\s{0,9}\w{2,20}\()/i.test(
      text.slice(end),
    );
  if (isAll && !text.includes('\n'))
    return {
      rule: 'script-call',
      start: call.index,
      end,
      score: isArgument || /[[\].`]/.test(call[0]) ? 0.6 : 0.3,
    };
  return undefined;
}
