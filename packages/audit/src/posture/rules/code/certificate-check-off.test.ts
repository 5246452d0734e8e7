import { codeRuleCases } from '../../code-rule.cases.ts';
import { certificateCheckOff } from './certificate-check-off.ts';

codeRuleCases(certificateCheckOff, {
  flows: false,
  vulnerable: `
const https = require('https');
const axios = require('axios');
const client = axios.create({ httpsAgent: new https.Agent({ rejectUnauthorized: false }) });
exports.handler = async () => (await client.get('https://partner.example.com/rates')).data;
`,
  safe: `
const https = require('https');
const fs = require('fs');
const axios = require('axios');
const client = axios.create({ httpsAgent: new https.Agent({ ca: fs.readFileSync('/opt/ca.pem') }) });
exports.handler = async () => (await client.get('https://partner.example.com/rates')).data;
`,
});
