import { codeRuleCases } from '../../code-rule.cases.ts';
import { errorDetailsInResponse } from './error-details-in-response.ts';

codeRuleCases(errorDetailsInResponse, {
  vulnerable: `
export const handler = async (event) => {
  try {
    return { statusCode: 200, body: JSON.stringify(JSON.parse(event.body)) };
  } catch (error) {
    return { statusCode: 500, body: JSON.stringify({ message: error.message, stack: error.stack }) };
  }
};
`,
  safe: `
export const handler = async (event) => {
  try {
    return { statusCode: 200, body: JSON.stringify(JSON.parse(event.body)) };
  } catch (error) {
    console.error(error);
    return { statusCode: 500, body: JSON.stringify({ message: 'internal error' }) };
  }
};
`,
});
