import { codeRuleCases } from '../../code-rule.cases.ts';
import { eventInDeserialization } from './event-in-deserialization.ts';

codeRuleCases(eventInDeserialization, {
  vulnerable: `
const serialize = require('node-serialize');
exports.handler = async (event) => {
  const session = serialize.unserialize(Buffer.from(event.headers['x-state'], 'base64').toString());
  return { statusCode: 200, body: JSON.stringify({ name: session.name }) };
};
`,
  safe: `
exports.handler = async (event) => {
  const session = JSON.parse(Buffer.from(event.headers['x-state'], 'base64').toString());
  return { statusCode: 200, body: JSON.stringify({ name: session.name }) };
};
`,
});
