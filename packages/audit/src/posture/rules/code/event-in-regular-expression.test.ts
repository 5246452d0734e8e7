import { codeRuleCases } from '../../code-rule.cases.ts';
import { eventInRegularExpression } from './event-in-regular-expression.ts';

codeRuleCases(eventInRegularExpression, {
  vulnerable: `
const NAMES = ['Ada', 'Grace', 'Barbara'];
export const handler = async (event) => {
  const pattern = new RegExp(event.queryStringParameters.q, 'i');
  return { statusCode: 200, body: JSON.stringify(NAMES.filter((name) => pattern.test(name))) };
};
`,
  safe: `
const NAMES = ['Ada', 'Grace', 'Barbara'];
export const handler = async (event) => {
  const q = event.queryStringParameters.q.replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&');
  const pattern = new RegExp(q, 'i');
  return { statusCode: 200, body: JSON.stringify(NAMES.filter((name) => pattern.test(name))) };
};
`,
});
