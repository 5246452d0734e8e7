import { codeRuleCases } from '../../code-rule.cases.ts';
import { eventInXmlParser } from './event-in-xml-parser.ts';

codeRuleCases(eventInXmlParser, {
  vulnerable: `
const libxml = require('libxmljs2');
exports.handler = async (event) => {
  const doc = libxml.parseXml(event.body, { noent: true, dtdload: true });
  return { statusCode: 200, body: JSON.stringify({ title: doc.get('//title').text() }) };
};
`,
  safe: `
const libxml = require('libxmljs2');
exports.handler = async (event) => {
  const doc = libxml.parseXml(event.body, { noent: false, nonet: true });
  return { statusCode: 200, body: JSON.stringify({ title: doc.get('//title').text() }) };
};
`,
});
