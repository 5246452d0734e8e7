import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handlerRole } from '../packages/cli/src/project/roles/function-roles.ts';

const HANDLERS = 200;
const MODULES = 5;
/** Seconds for all handlers; a part of DESIGN's limit for a scan of 500 functions. */
const LIMIT = 10;

/** Times the roles of 200 handlers with five modules each; false when the limit does not hold. */
export async function benchRoles(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'roles-'));
  writeHandlers(folder);
  const start = performance.now();
  let actions = 0;
  for (let index = 0; index < HANDLERS; index++) {
    const handler = { handler: `h${index}/app.handler`, runtime: 'nodejs22.x', folder: '' };
    actions += (await handlerRole(folder, handler)).role.needs.length;
  }
  const seconds = (performance.now() - start) / 1000;
  rmSync(folder, { recursive: true });
  console.log(`## Roles: ${HANDLERS} handlers with ${MODULES} modules each\n`);
  console.log('| what | seconds | limit |\n| --- | --- | --- |');
  console.log(`| ${actions} actions, resources and policies | ${seconds.toFixed(2)} | ${LIMIT} |\n`);
  return seconds <= LIMIT;
}

function writeHandlers(folder: string): void {
  for (let index = 0; index < HANDLERS; index++) {
    const own = join(folder, `h${index}`);
    mkdirSync(own);
    const names = Array.from({ length: MODULES }, (_, module) => `part${module}`);
    for (const name of names) writeFileSync(join(own, `${name}.mjs`), moduleText(name));
    const imports = names.map((name) => `import { ${name} } from './${name}.mjs';\n`).join('');
    const calls = names.map((name) => `  await ${name}(event);\n`).join('');
    writeFileSync(join(own, 'app.mjs'), `${imports}export const handler = async (event) => {\n${calls}};\n`);
  }
}

function moduleText(name: string): string {
  return `import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { S3 } from '@aws-sdk/client-s3';
const client = new DynamoDBClient({});
const s3 = new S3({});
class Store {
  constructor(table) { this.table = table; }
  put(item) { return client.send(new PutItemCommand({ TableName: this.table, Item: item })); }
  find(key) { return client.send(new QueryCommand({ TableName: this.table, IndexName: 'by-${name}' })); }
}
export async function ${name}(event) {
  const store = new Store(process.env.TABLE ?? '${name}');
  await Promise.all((event.Records ?? []).map((record) => store.put(record)));
  await s3.putObject({ Bucket: '${name}', Key: \`\${event.id}/${name}.json\`, Body: '' });
  return store.find(event.id);
}
`;
}
