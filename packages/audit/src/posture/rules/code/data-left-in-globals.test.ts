import { codeRuleCases } from '../../code-rule.cases.ts';
import { dataLeftInGlobals } from './data-left-in-globals.ts';

codeRuleCases(dataLeftInGlobals, {
  vulnerable: `
let user;
export const handler = async (event) => {
  user = JSON.parse(event.body).user ?? user;
  return { statusCode: 200, body: JSON.stringify(greet()) };
};
function greet() { return { hello: user }; }
`,
  safe: `
export const handler = async (event) => {
  const user = JSON.parse(event.body).user;
  return { statusCode: 200, body: JSON.stringify(greet(user)) };
};
function greet(user) { return { hello: user }; }
`,
});
