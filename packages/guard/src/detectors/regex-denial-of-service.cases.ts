/** Written for this project from the grammar of the class; no payload list was copied. */
export const attacks: readonly string[] = [
  '(a+)+$',
  '^(a*)*$',
  '([a-z]+)*x',
  '(\\d+)*\\.',
  '(a|a)*b',
  '(a|ab)+c',
  '(\\w|\\d)+!',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(.*)*x',
  '/(x+x+)+y/',
  '(a{1,99}){1,99}',
  '((a+)b?)*c',
];

export const benign: readonly string[] = [
  '^[a-z]+$',
  '(abc)+',
  '(?:a|b)+',
  '\\d{3}-\\d{4}',
  '^(\\d+)(\\.\\d+)?$',
  '(a + b)* is what I wrote',
  '2*(3+4)*5',
  'f(x)+g(x)',
  '(1+2)+3',
  '*.txt',
  'C++ (and C)',
  'a (b|c) d',
];
