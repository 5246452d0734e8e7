import { codeRuleCases } from '../../code-rule.cases.ts';
import { eventInShellCommand } from './event-in-shell-command.ts';

codeRuleCases(eventInShellCommand, {
  vulnerable: `
const { exec } = require('node:child_process');
const { promisify } = require('node:util');
const run = promisify(exec);
exports.handler = async (event) => {
  const host = event.queryStringParameters.host;
  const { stdout } = await run('dig +short ' + host);
  return { statusCode: 200, body: stdout };
};
`,
  safe: `
const { execFile } = require('node:child_process');
const { promisify } = require('node:util');
const run = promisify(execFile);
exports.handler = async (event) => {
  const host = event.queryStringParameters.host;
  const { stdout } = await run('dig', ['+short', '--', host]);
  return { statusCode: 200, body: stdout };
};
`,
});
