/** Written for this project from the grammar of the class; no payload list was copied. */
export const attacks: readonly string[] = [
  '*)(uid=*',
  '*)(uid=*))(|(uid=*',
  'admin)(&)',
  'admin)(|(pass=*))',
  'x)(mail=*@example.com',
  'x)(!(cn=a)',
  'x))(&(objectClass=*',
  'x)(age>=1',
  'x)(cn~=bob',
  '*)',
  '*))%00',
  '*)(|',
  'x)|(cn=*',
  'userPassword:2.5.13.18:=7',
  '(&(uid=a)(!(&(1=0)(userPassword=q))))',
];

export const benign: readonly string[] = [
  'Smith (Jr.) (retired)',
  'f(a)(b)',
  'see (1) and (2)',
  'a*b*(c)',
  '(a + b)(a - b) = a2 - b2',
  '(objectClass=person)',
  '(&(objectClass=user)(department=Sales))',
  'cn=Jane Doe,ou=People,dc=example,dc=com',
  ':-) (really)',
  'x = (y)',
  'call(x)(y = 2)',
  '5 * (3 + 2)',
];
