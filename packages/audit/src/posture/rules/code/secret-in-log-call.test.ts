import { codeRuleCases } from '../../code-rule.cases.ts';
import { secretInLogCall } from './secret-in-log-call.ts';

codeRuleCases(secretInLogCall, {
  flows: false,
  vulnerable: `
const key = process.env.STRIPE_SECRET_KEY;
exports.handler = async () => {
  console.log('using key', key);
  return { statusCode: 200, body: '' };
};
`,
  safe: `
const key = process.env.STRIPE_SECRET_KEY;
exports.handler = async () => {
  console.log('key is set:', Boolean(key));
  return { statusCode: 200, body: '' };
};
`,
});
