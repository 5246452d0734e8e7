import { codeRuleCases } from '../../code-rule.cases.ts';
import { slowRegularExpression } from './slow-regular-expression.ts';

codeRuleCases(slowRegularExpression, {
  vulnerable: `
const NAME = /^([a-zA-Z]+\\s?)+$/;
export const handler = async (event) => {
  const ok = NAME.test(event.queryStringParameters.name);
  return { statusCode: ok ? 200 : 400, body: '' };
};
`,
  safe: `
const NAME = /^[a-zA-Z]+(?:\\s[a-zA-Z]+)*$/;
export const handler = async (event) => {
  const ok = NAME.test(event.queryStringParameters.name);
  return { statusCode: ok ? 200 : 400, body: '' };
};
`,
});
