import { codeRuleCases } from '../../code-rule.cases.ts';
import { eventInSql } from './event-in-sql.ts';

codeRuleCases(eventInSql, {
  vulnerable: `
import { Pool } from 'pg';
const pool = new Pool({ connectionString: process.env.DATABASE_URL });
export const handler = async (event) => {
  const email = event.queryStringParameters?.email ?? '';
  const { rows } = await pool.query(\`SELECT id, name FROM customers WHERE email = '\${email}'\`);
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
  safe: `
import { Pool } from 'pg';
const pool = new Pool({ connectionString: process.env.DATABASE_URL });
export const handler = async (event) => {
  const email = event.queryStringParameters?.email ?? '';
  const { rows } = await pool.query('SELECT id, name FROM customers WHERE email = $1', [email]);
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
});
