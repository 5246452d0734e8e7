const nested = (depth: number): string => `query { ${'a { '.repeat(depth)}id${' }'.repeat(depth)} }`;
const aliased = (count: number): string =>
  `mutation { ${Array.from({ length: count }, (_, i) => `a${i}: login(pin: "${i}") { ok }`).join(' ')} }`;

/** Written for this project from the grammar of the class; no payload list was copied. */
export const attacks: readonly string[] = [
  nested(20),
  nested(60),
  nested(4000),
  aliased(20),
  aliased(400),
  `{ ${'me '.repeat(100)} }`,
  `query { me ${'@skip(if: false) '.repeat(60)}{ id } }`,
  'query { __schema { types { name } } }',
  '{ __type(name: "User") { fields { name } } }',
  'query { me { ...A } } fragment A on User { friend { ...A } }',
  'query { me { ...A } } fragment A on User { x { ...B } } fragment B on User { y { ...A } }',
  `[${Array.from({ length: 20 }, () => '{"query":"query { me { id } }"}').join(',')}]`,
  `query { ${'f '.repeat(4000)} }`,
];

export const benign: readonly string[] = [
  'query { me { id name } }',
  '{ me { id } }',
  nested(8),
  aliased(4),
  'mutation Create($input: CreateInput!) { create(input: $input) { id } }',
  'query Q($a: Int = 1) { list(first: $a, filter: { name: "{x}" }) { edges { node { id } } } }',
  'fragment A on User { id } query { me { ...A } you { ...A } }',
  'fragment A on User { id ...B } fragment B on User { name } query { me { ...A } }',
  'query { me { __typename id } }',
  '{"query":"a"}',
  'query the database { or not }',
  '[{"query":"query { me { id } }"},{"query":"query { you { id } }"}]',
];
