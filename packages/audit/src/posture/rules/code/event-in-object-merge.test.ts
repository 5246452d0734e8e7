import { codeRuleCases } from '../../code-rule.cases.ts';
import { eventInObjectMerge } from './event-in-object-merge.ts';

codeRuleCases(eventInObjectMerge, {
  vulnerable: `
const _ = require('lodash');
const DEFAULTS = { theme: 'light', mail: { weekly: true } };
exports.handler = async (event) => {
  const settings = _.merge({}, DEFAULTS, JSON.parse(event.body));
  return { statusCode: 200, body: JSON.stringify(settings) };
};
`,
  safe: `
const _ = require('lodash');
const DEFAULTS = { theme: 'light', mail: { weekly: true } };
exports.handler = async (event) => {
  const { theme, weekly } = JSON.parse(event.body);
  const settings = _.merge({}, DEFAULTS, { theme: String(theme), mail: { weekly: Boolean(weekly) } });
  return { statusCode: 200, body: JSON.stringify(settings) };
};
`,
});
