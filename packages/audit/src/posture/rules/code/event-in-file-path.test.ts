import { codeRuleCases } from '../../code-rule.cases.ts';
import { eventInFilePath } from './event-in-file-path.ts';

codeRuleCases(eventInFilePath, {
  vulnerable: `
import { readFile } from 'node:fs/promises';
import path from 'node:path';
export const handler = async (event) => {
  const file = path.join('/var/task/templates', event.pathParameters.name);
  return { statusCode: 200, body: await readFile(file, 'utf8') };
};
`,
  safe: `
import { readFile } from 'node:fs/promises';
import path from 'node:path';
export const handler = async (event) => {
  const file = path.join('/var/task/templates', path.basename(event.pathParameters.name));
  return { statusCode: 200, body: await readFile(file, 'utf8') };
};
`,
});
