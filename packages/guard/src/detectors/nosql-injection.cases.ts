/** Written for this project from the grammar of the class; no payload list was copied. */
export const attacks: readonly string[] = [
  'db.users.find({})',
  "x'; db.users.drop()",
  'user[$ne]=x&pass[$ne]=x',
  'age[$gt]=0',
  'name[$regex]=^a.*',
  "filter['$where']=1",
  '{"$ne":null}',
  '{ $gt: "" }',
  '{"name":{"$regex":"^a"}',
  "x', $or: [ {}, { 'a':'a",
  "';return true;var a='",
  "' || this.pass.length > 3 || 'a'=='b",
  "x'; while(true){}; var a='",
  "';sleep(9000);'",
  'this.role == "admin"',
  'function() { return this.a == 1 }',
  'a;var d=new Date();do{c=new Date();}while(c-d<9000)',
  "'; db.users.drop(); var x='",
];

/** Keys: `$ne` as a name, not as text. */
export const attackNames: readonly string[] = ['$ne', '$where', '$regex', 'user[$gt]', 'a[b][$in][]'];

export const benign: readonly string[] = [
  '```js\ndb.users.find({ "age": { "$gt": 5 } })\n```',
  '```\nGET /users?age[$gt]=5\n```',
  `${'The manual tells how lists are filtered. '.repeat(30)}For example: /users?age[$gt]=5`,
  `${'The manual tells how lists are filtered. '.repeat(30)}For example: {"$gt": 5}`,
  `${'The manual tells how lists are filtered. '.repeat(30)}Then "; return true;`,
  'It costs $5 or $10',
  '$HOME/bin',
  '$not sure what to do',
  'I saved $in cash',
  "it's done; return the parcel",
  'this is it',
  'this.works in most cases',
  'sleep well',
  'the function() of sleep',
  '{{name}} and ${name}',
  'new Date of birth',
  '{"a":{"b":"$5"}}',
  'a[0]=1&a[1]=2',
  'filter[name]=x',
  '$ref: "#/components/schemas/User"',
];

export const benignNames: readonly string[] = ['$ref', '$schema', '$id', '$set', 'price', 'a[b]', '$'];
