import { codeRuleCases } from '../../code-rule.cases.ts';
import { eventInEvaluatedCode } from './event-in-evaluated-code.ts';

codeRuleCases(eventInEvaluatedCode, {
  vulnerable: `
export const handler = async (event) => {
  const { formula } = JSON.parse(event.body);
  const result = eval(formula);
  return { statusCode: 200, body: JSON.stringify({ result }) };
};
`,
  safe: `
const OPERATIONS = { add: (a, b) => a + b, multiply: (a, b) => a * b };
export const handler = async (event) => {
  const { operation, a, b } = JSON.parse(event.body);
  const run = OPERATIONS[operation];
  if (!run) return { statusCode: 400, body: 'unknown operation' };
  return { statusCode: 200, body: JSON.stringify({ result: run(Number(a), Number(b)) }) };
};
`,
});
