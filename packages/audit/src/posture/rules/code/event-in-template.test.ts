import { codeRuleCases } from '../../code-rule.cases.ts';
import { eventInTemplate } from './event-in-template.ts';

codeRuleCases(eventInTemplate, {
  vulnerable: `
import ejs from 'ejs';
export const handler = async (event) => {
  const { template, name } = JSON.parse(event.body);
  return { statusCode: 200, body: JSON.stringify({ preview: ejs.render(template, { name }) }) };
};
`,
  safe: `
import ejs from 'ejs';
const TEMPLATE = 'Dear <%= name %>, your order is on its way.';
export const handler = async (event) => {
  const { name } = JSON.parse(event.body);
  return { statusCode: 200, body: JSON.stringify({ preview: ejs.render(TEMPLATE, { name }) }) };
};
`,
});
