import { codeRuleCases } from '../../code-rule.cases.ts';
import { eventInRequestAddress } from './event-in-request-address.ts';

codeRuleCases(eventInRequestAddress, {
  vulnerable: `
export const handler = async (event) => {
  const { url } = JSON.parse(event.body);
  const response = await fetch(url);
  return { statusCode: 200, body: await response.text() };
};
`,
  safe: `
export const handler = async (event) => {
  const { id } = JSON.parse(event.body);
  const response = await fetch(\`https://api.example.com/v1/items/\${encodeURIComponent(id)}\`);
  return { statusCode: 200, body: await response.text() };
};
`,
});
