import { codeRuleCases } from '../../code-rule.cases.ts';
import { eventInNosqlQuery } from './event-in-nosql-query.ts';

codeRuleCases(eventInNosqlQuery, {
  vulnerable: `
import { MongoClient } from 'mongodb';
const client = new MongoClient(process.env.MONGO_URI);
export const handler = async (event) => {
  const { username, password } = JSON.parse(event.body);
  const user = await client.db('app').collection('users').findOne({ username, password });
  return { statusCode: user ? 200 : 401, body: '' };
};
`,
  safe: `
import { MongoClient } from 'mongodb';
const client = new MongoClient(process.env.MONGO_URI);
export const handler = async (event) => {
  const { username, password } = JSON.parse(event.body);
  if (typeof username !== 'string' || typeof password !== 'string') return { statusCode: 400, body: '' };
  const user = await client.db('app').collection('users').findOne({ username, password });
  return { statusCode: user ? 200 : 401, body: '' };
};
`,
});
