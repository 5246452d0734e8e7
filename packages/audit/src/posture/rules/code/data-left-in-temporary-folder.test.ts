import { codeRuleCases } from '../../code-rule.cases.ts';
import { dataLeftInTemporaryFolder } from './data-left-in-temporary-folder.ts';

codeRuleCases(dataLeftInTemporaryFolder, {
  vulnerable: `
const fs = require('fs');
exports.handler = async (event) => {
  fs.writeFileSync('/tmp/order.json', event.body);
  const size = fs.statSync('/tmp/order.json').size;
  return { statusCode: 200, body: String(size) };
};
`,
  safe: `
const fs = require('fs');
exports.handler = async (event) => {
  fs.writeFileSync('/tmp/order.json', event.body);
  try {
    const size = fs.statSync('/tmp/order.json').size;
    return { statusCode: 200, body: String(size) };
  } finally {
    fs.unlinkSync('/tmp/order.json');
  }
};
`,
});
