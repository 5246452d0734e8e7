import { ALL_DANGERS, Danger } from '../machine/trace.ts';

/** Functions of libraries after which a value is harmless somewhere. */
export interface Cleaner {
  readonly package: RegExp;
  readonly method: RegExp;
  readonly clears: number;
}

const MARKUP = Danger.html | Danger.xml | Danger.template;

export const CLEANERS: readonly Cleaner[] = [
  {
    package:
      /^(?:mysql2?|sqlstring|mariadb|serverless-mysql|pg|pg-format|sqlstring-sqlite|tsqlstring|promise-mysql)$/u,
    method: /^(?:|default|escape|escapeId|format|escapeIdentifier|escapeLiteral|ident|literal)$/u,
    clears: Danger.sql,
  },
  // Tags of template literals that keep values beside the statement.
  {
    package:
      /^(?:drizzle-orm|slonik|kysely|sql-template-tag|sql-template-strings|@databases\/\w+|@nearform\/sql|@prisma\/client)$/u,
    method: /^(?:|default|sql|SQL|Prisma\.sql)$/u,
    clears: Danger.sql,
  },
  {
    package: /^(?:shell-quote|shell-escape|shescape|any-shell-escape|puka)$/u,
    method: /^(?:|default|quote|quoteAll|escape|escapeAll|quoteForShell)$/u,
    clears: Danger.shell,
  },
  {
    package:
      /^(?:he|escape-html|html-escaper|html-entities|entities|lodash(?:\.escape|\/escape|-es)?|underscore|sanitize-html|dompurify|isomorphic-dompurify|xss|validator|striptags|@braintree\/sanitize-url|xml-escape|escape-goat)$/u,
    method:
      /^(?:|default|encode|escape|encodeHTML|escapeUTF8|escapeText|sanitize|htmlEscape|encodeXML|encodeNonAsciiHTML|filterXSS|process)$/u,
    clears: MARKUP,
  },
  // Tags that escape what they put into a page.
  {
    package:
      /^(?:hono|lit|lit-html|html-template-tag|escape-html-template-tag|@speed-highlight\/html|uhtml|ssr-html)$/u,
    method: /^(?:|default|html)$/u,
    clears: MARKUP,
  },
  { package: /^common-tags$/u, method: /^safeHtml$/u, clears: MARKUP },
  {
    package: /^(?:sanitize-filename|filenamify)$/u,
    method: /^(?:|default|filenamify)$/u,
    clears: Danger.path,
  },
  { package: /^(?:@braintree\/sanitize-url)$/u, method: /^sanitizeUrl$/u, clears: Danger.redirect },
  {
    package:
      /^(?:escape-string-regexp|lodash(?:\.escaperegexp|\/escapeRegExp|-es)?|regexp\.escape|escape-regexp|global)$/u,
    method: /^(?:|default|escapeRegExp|escapeStringRegexp|RegExp\.escape|escape)$/u,
    clears: Danger.regexp,
  },
  {
    package: /^(?:mongo-sanitize|express-mongo-sanitize|mongo-sanitizer)$/u,
    method: /^(?:|default|sanitize)$/u,
    clears: Danger.nosql,
  },
  {
    package: /^(?:mongodb|mongoose|bson)$/u,
    method: /^(?:ObjectId|ObjectID|createFromHexString)$/u,
    clears: ALL_DANGERS,
  },
  {
    package: /^(?:node:crypto|crypto-js|md5|sha\.js|bcryptjs?|hash\.js|object-hash)$/u,
    method: /^(?:digest|hash|update|createHmac|createHash|SHA256|MD5|SHA1|)$/u,
    clears: ALL_DANGERS,
  },
  { package: /^(?:validator)$/u, method: /^(?:toInt|toFloat|toBoolean|toDate)$/u, clears: ALL_DANGERS },
  { package: /^(?:uuid)$/u, method: /^(?:parse|v5|v3)$/u, clears: ALL_DANGERS },
  {
    package: /^(?:slugify|@sindresorhus\/slugify|slug)$/u,
    method: /^(?:|default|slugify)$/u,
    clears: ALL_DANGERS,
  },
  {
    package: /^(?:dayjs|moment|luxon|date-fns|big\.js|bignumber\.js|decimal\.js)$/u,
    method: /.*/u,
    clears: ALL_DANGERS,
  },
];

/** Dangers that a call of this function rules out. */
export function clearedBy(name: string, method: string): number {
  let clears = 0;
  for (const each of CLEANERS) if (each.package.test(name) && each.method.test(method)) clears |= each.clears;
  return clears;
}
