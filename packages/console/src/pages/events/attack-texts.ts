/** What the guard looks for, by attack type: one sentence a person understands. */
const TEXTS: Readonly<Record<string, string>> = {
  'sql-injection':
    'A value that is read as part of an SQL statement: it closes a text, adds a condition or another statement.',
  'nosql-injection': 'A value that brings operators of a document database where a plain value belongs.',
  'shell-injection':
    'A value that a shell would run: separators, substitutions or redirections with commands.',
  'code-injection': 'A value that an interpreter would run as program text.',
  'path-traversal': 'A path that leaves the folder it was meant for, or names a file of the system.',
  'file-inclusion': 'A value that makes the function load a file or address of somebody else.',
  'server-side-request-forgery':
    'An address inside the network, or of the metadata service, where a public one belongs.',
  'cross-site-scripting': 'Markup or script that a browser would run when the value is shown.',
  'template-injection': 'An expression that a template engine would evaluate.',
  'ldap-injection': 'Characters that change an LDAP filter.',
  'xpath-injection': 'Characters that change an XPath expression.',
  'xml-entity': 'A document type that makes the parser read files or addresses.',
  'prototype-pollution': 'Names that change the prototype of every object of the program.',
  deserialisation: 'Serialised objects of a language that run code when they are read.',
  'header-injection': 'Line breaks that add headers to a request or an answer.',
  'mail-injection': 'Line breaks and headers that send a mail to others.',
  'jndi-lookup': 'A lookup that makes a logger load code from another machine.',
  'regex-denial-of-service': 'A pattern or text that keeps a regular expression busy.',
  'graphql-abuse': 'A query that is nested or repeated until it costs too much.',
  'server-side-include': 'Directives that a web server would carry out.',
  scanner: 'What tools that search for weaknesses send.',
};

/** What the type means; a plain sentence for types that are not known here. */
export function attackText(attackType: string): string {
  return Object.hasOwn(TEXTS, attackType)
    ? (TEXTS[attackType] ?? '')
    : 'What the guard reported is in its log line below.';
}
