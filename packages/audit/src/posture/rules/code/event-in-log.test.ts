import { codeRuleCases } from '../../code-rule.cases.ts';
import { eventInLog } from './event-in-log.ts';

codeRuleCases(eventInLog, {
  vulnerable: `
export const handler = async (event) => {
  console.log('Signed in from ' + event.queryStringParameters.device);
  return { statusCode: 204, body: '' };
};
`,
  safe: `
export const handler = async (event) => {
  console.log(JSON.stringify({ message: 'signed in', device: event.queryStringParameters.device }));
  return { statusCode: 204, body: '' };
};
`,
});
