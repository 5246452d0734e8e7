import { type HandlerCase, S3 } from './handler-case.cases.ts';

function put(before: string, bucket: string, expected: string): HandlerCase {
  return {
    name: `${before}${bucket}`,
    code: `${S3}${before}\nexport const handler = async (event, context) => s3.send(new PutObjectCommand({ Bucket: ${bucket} }));`,
    expect: [`s3:PutObject${expected === '' ? '' : ` Bucket=${expected}`}`],
  };
}

/** What is known of the values that calls are given. */
export const VALUE_CASES: readonly HandlerCase[] = [
  put('', "'b'", 'b'),
  put("const name = 'b';", 'name', 'b'),
  put("const name = 'b';", `\`x-\${name}-y\``, 'x-b-y'),
  put("const name = 'b';", "'x-' + name + '-y'", 'x-b-y'),
  put('', 'process.env.BUCKET', '$BUCKET'),
  put('', "process.env['BUCKET']", '$BUCKET'),
  put('const { BUCKET } = process.env;', 'BUCKET', '$BUCKET'),
  put('const { BUCKET: name } = process.env;', 'name', '$BUCKET'),
  put("const { BUCKET = 'd' } = process.env;", 'BUCKET', '$BUCKET:-d'),
  put('', "process.env.BUCKET || 'd'", '$BUCKET:-d'),
  put('', "process.env.BUCKET ?? 'd'", '$BUCKET:-d'),
  put('const env = process.env;', 'env.BUCKET', '$BUCKET'),
  put('const config = { bucket: process.env.BUCKET };', 'config.bucket', '$BUCKET'),
  put('const config = { s3: { bucket: process.env.BUCKET } };', 'config.s3.bucket', '$BUCKET'),
  put('const get = (name) => process.env[name];', "get('BUCKET')", '$BUCKET'),
  put(
    'const need = (name) => { const v = process.env[name]; if (!v) throw new Error(name); return v; };',
    "need('BUCKET')",
    '$BUCKET',
  ),
  put('const config = { get bucket() { return process.env.BUCKET; } };', 'config.bucket', '$BUCKET'),
  put(
    'class Config { bucket = process.env.BUCKET; } const config = new Config();',
    'config.bucket',
    '$BUCKET',
  ),
  put('', `\`b-\${process.env.STAGE}\``, 'b-$STAGE'),
  put('', "['a', 'b'].join('-')", 'a-b'),
  put('', "'B'.toLowerCase()", 'b'),
  put('', 'process.env.BUCKET.trim()', '$BUCKET'),
  put('', 'String(process.env.BUCKET)', '$BUCKET'),
  put('', 'event.bucket', '?'),
  put('', `\`b-\${event.id}\``, 'b-?'),
  put('', "event.x ? 'a' : 'b'", 'a|b'),
  put("let name = 'a'; if (process.env.X) name = 'b';", 'name', 'a|b'),
  put("const names = { a: 'x', b: 'y' };", 'names.a', 'x'),
  put("const names = { a: 'x', b: 'y' };", 'names[event.k]', 'x|y'),
  put("const names = ['x', 'y'];", 'names[1]', 'y'),
  put('', 'context.functionName', '<function-name>'),
  put('', 'process.env.AWS_LAMBDA_FUNCTION_NAME', '<function-name>'),
  put('', 'context.invokedFunctionArn', '<function-arn>'),
  put('', 'process.env.AWS_REGION', '<region>'),
  put('', 'event.nothing?.at.all', '?'),
  put('', 'undefined', ''),
  put("enum_: { } const Names = Object.freeze({ A: 'a' });", 'Names.A', 'a'),
  put("const base = { Bucket: 'b' };", '{ ...base }.Bucket', 'b'),
  put('const build = ({ bucket }) => bucket;', "build({ bucket: 'b' })", 'b'),
  put("const build = (bucket = 'd') => bucket;", 'build()', 'd'),
  {
    name: 'an enumeration',
    code: {
      'index.ts': `${S3}enum Names { A = 'a' } export const handler = () => s3.send(new PutObjectCommand({ Bucket: Names.A }));`,
    },
    expect: ['s3:PutObject Bucket=a'],
  },
  {
    name: 'a constant of another module',
    code: {
      'index.js': `${S3}import { NAME } from './names.js'; export const handler = () => s3.send(new PutObjectCommand({ Bucket: NAME }));`,
      'names.js': "export const NAME = 'b';",
    },
    expect: ['s3:PutObject Bucket=b'],
  },
  {
    name: 'a name by constructor',
    code: `${S3}class Repo { constructor(bucket) { this.bucket = bucket; } save() { return s3.send(new PutObjectCommand({ Bucket: this.bucket })); } } const a = new Repo('a'); const b = new Repo('b'); export const handler = () => a.save();`,
    expect: ['s3:PutObject Bucket=a'],
  },
  {
    name: 'inputs are told apart',
    code: `${S3}const save = (input) => s3.send(new PutObjectCommand(input)); export const handler = () => { save({ Bucket: 'a', Key: 'x' }); save({ Bucket: 'b', Key: 'y' }); };`,
    expect: ['s3:PutObject Bucket=a Key=x', 's3:PutObject Bucket=b Key=y'],
  },
  {
    name: 'an input that is filled in later',
    code: `${S3}export const handler = (e) => { const input = { Bucket: 'b' }; input.Key = 'k'; if (e.acl) input.ACL = 'public-read'; return s3.send(new PutObjectCommand(input)); };`,
    expect: ['s3:PutObject Bucket=b Key=k ACL=public-read'],
  },
  {
    name: 'Object.assign',
    code: `${S3}export const handler = () => s3.send(new PutObjectCommand(Object.assign({}, { Bucket: 'b' }, { Key: 'k' })));`,
    expect: ['s3:PutObject Bucket=b Key=k'],
  },
  {
    name: 'a text that grows in a loop',
    code: `${S3}export const handler = (e) => { let key = 'k'; for (const x of e.list) key += x; return s3.send(new PutObjectCommand({ Key: key })); };`,
    expect: ['s3:PutObject Key=k|k?'],
  },
  {
    name: 'variables of two blocks are two',
    code: `${S3}export const handler = (e) => { if (e.a) { const p = { Bucket: 'a' }; return s3.send(new PutObjectCommand(p)); } const p = { Bucket: 'b' }; return s3.send(new GetObjectCommand(p)); };`,
    expect: ['s3:GetObject Bucket=b', 's3:PutObject Bucket=a'],
  },
];
