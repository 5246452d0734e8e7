import { codeRuleCases } from '../../code-rule.cases.ts';
import { eventInHtmlResponse } from './event-in-html-response.ts';

codeRuleCases(eventInHtmlResponse, {
  vulnerable: `
exports.handler = async (event) => {
  const q = event.queryStringParameters.q;
  const html = '<html><body><h1>Results for ' + q + '</h1></body></html>';
  return { statusCode: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: html };
};
`,
  safe: `
const escapeHtml = (text) => text.replace(/[&<>"']/g, (each) => '&#' + each.charCodeAt(0) + ';');
exports.handler = async (event) => {
  const q = event.queryStringParameters.q;
  const html = '<html><body><h1>Results for ' + escapeHtml(q) + '</h1></body></html>';
  return { statusCode: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: html };
};
`,
});
