import { codeRuleCases } from '../../code-rule.cases.ts';
import { eventInRedirect } from './event-in-redirect.ts';

codeRuleCases(eventInRedirect, {
  vulnerable: `
export const handler = async (event) => {
  const next = event.queryStringParameters?.next || '/';
  return { statusCode: 302, headers: { Location: next }, body: '' };
};
`,
  safe: `
export const handler = async (event) => {
  const next = event.queryStringParameters?.next || '/';
  const target = next.startsWith('/') && !next.startsWith('//') ? next : '/';
  return { statusCode: 302, headers: { Location: target }, body: '' };
};
`,
});
