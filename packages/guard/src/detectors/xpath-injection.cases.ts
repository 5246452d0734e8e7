/** Written for this project from the grammar of the class; no payload list was copied. */
export const attacks: readonly string[] = [
  "' or count(//user)=1 or '",
  "x' or position()=1 or ''='",
  "x' or string-length(name(/*[1]))>3 or 'a'='b",
  "x'] | //* | a['",
  "' | //user/pass | '",
  "x' and contains(., 'a') and 'a'='a",
  '//user[1]/pass',
  "//*[contains(name(), 'pass')]",
  'count(/child::node())',
  'substring(//user[1]/pass, 1, 1)',
  'x/ancestor::node()',
  "doc('http://198.51.100.7/a.xml')",
  "x') or not(position()=2) or ('a'='a",
];

export const benign: readonly string[] = [
  '//example.com/a',
  'https://example.com//a',
  '// a comment',
  '/* comment */ count(x)',
  'std::vector and Foo::bar',
  'self::method()',
  'parent::__construct()',
  'count (them) or not',
  "'or' is a word",
  'AWS::Lambda::Function',
  'fe80::1',
  'name(s) of the guests',
];
