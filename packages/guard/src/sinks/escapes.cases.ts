/**
 * Payloads by what they do to a statement, written from the grammars; and inputs of everyday use that must pass wherever
 * they are put as data. Each is tried raw and escaped by the matrix tests.
 */
export const SQL_ATTACKS: readonly string[] = [
  "' OR 1=1 -- ",
  "' OR '1'='1",
  "'; DROP TABLE users; --",
  "x' UNION SELECT password FROM users -- ",
  "') OR ('a'='a",
  "' || (SELECT name FROM users LIMIT 1) || '",
  "'/**/OR/**/1=1/**/--",
  "' AND 1=(SELECT 1) -- ",
  "admin' -- ",
  "a' OR true -- ü",
  "'\n OR\t1 = 1 -- ",
];

/** Where no quotes stand around the input. */
export const NUMERIC_ATTACKS: readonly string[] = [
  '1 OR 1=1',
  '1; DROP TABLE users',
  '0 UNION SELECT password FROM users',
  '1)OR(1=1',
  '-9 OR 2>1',
  '(SELECT 1)',
  '1/**/OR/**/1',
  '1 -- x',
  'sleep(5)',
];

export const SQL_BENIGN: readonly string[] = [
  "O'Brien",
  "it's 5 o'clock",
  'Tom & Jerry; a story',
  'SELECT committee -- see notes',
  'a "quoted" word',
  'back\\slash',
  "'''",
  '100% sure, 2 + 2 = 4',
  'name@example.com',
  '2026-03-01T10:00:00Z',
  'line\nbreak',
  "d'Artagnan' OR 1=1 --",
  'ünïcode (parens) /* stars */',
];

export const NUMBERS_BENIGN: readonly string[] = ['123', '-42', '1.5', '1e5', '1,2,3', '1, 2, -3'];
export const SORTS_BENIGN: readonly string[] = ['name', 'users.name', 'name desc', 'name ASC, id', 'a.b.c'];

export const SHELL_ATTACKS: readonly string[] = [
  '; id',
  '| id',
  '&& id',
  '$(id)',
  '`id`',
  '\nid\n',
  '> /tmp/x',
  'a b; c',
  '*.txt',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the payload
  '${IFS}id',
  "'; id; '",
  '"; id; "',
];

export const SHELL_BENIGN: readonly string[] = [
  'report 2026.pdf',
  "it's here",
  'a;b|c&d',
  '$HOME and `ticks`',
  '"quoted"',
  'plain-file_name.txt',
  '100% $(sure)',
  "'; rm x '",
];

export const CODE_ATTACKS: readonly string[] = [
  'process.exit(1)',
  "1); require('fs'); (1",
  "'+process.env.X+'",
  '"+process.env.X+"',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the payload
  '${process.env.X}',
  'constructor.constructor("x")()',
  '1+1',
  'a=>a',
];

export const CODE_BENIGN: readonly string[] = [
  "it's fine",
  'a "quoted" (word)',
  'line\nbreak',
  'back\\slash',
  'x = y; z()',
  '</script> // comment',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the payload
  '${template}',
];
