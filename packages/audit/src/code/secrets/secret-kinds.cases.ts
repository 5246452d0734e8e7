import { createHash } from 'node:crypto';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
export const HEX = `${DIGITS}abcdef`;
export const LOW = LOWER + DIGITS;
export const UP = UPPER + DIGITS;
export const WORD = LOWER + UPPER + DIGITS;
const BASE32 = `${UPPER}234567`;
const BASE64 = `${WORD}+/`;
const URL64 = `${WORD}-_`;

/** A made-up value of a length, the same on every run: characters of an alphabet, chosen by the hash of a seed. */
export function madeUp(seed: string, length: number, alphabet: string = WORD): string {
  let text = '';
  for (let round = 0; text.length < length; round += 1) {
    for (const byte of createHash('sha256').update(`${seed} ${round}`).digest())
      text += alphabet.charAt(byte % alphabet.length);
  }
  return text.slice(0, length);
}

const join = (...parts: readonly string[]) => parts.join('');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const pem = (kind: string, seed: string) =>
  [
    `-----BEGIN ${kind}PRIVATE ${'KEY'}-----`,
    ...[1, 2, 3, 4].map((line) => madeUp(`${seed} ${line}`, 64, BASE64)),
    `-----END ${kind}PRIVATE ${'KEY'}-----`,
  ].join('\n');
const uuid = (seed: string) => {
  const text = madeUp(seed, 32, HEX);
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    `4${text.slice(13, 16)}`,
    `a${text.slice(17, 20)}`,
    text.slice(20),
  ].join('-');
};

/**
 * One secret of each kind as its maker documents it, in a file where it is met. Values are made up and put together at run
 * time; the third part is what must not be shown.
 */
export interface SecretKind {
  readonly what: string;
  readonly text: string;
  readonly secret: string;
  readonly path: string;
}

/** Of every kind one. */
export const SECRET_KINDS: readonly SecretKind[] = [
  kind('AWS access key', join('AKI', 'A', madeUp('aws', 16, BASE32)), (s) => `const id = "${s}";`),
  kind('AWS temporary access key', join('ASI', 'A', madeUp('aws2', 16, BASE32)), (s) => `id: ${s}`),
  kind(
    'AWS secret access key',
    madeUp('awssecret', 40, BASE64),
    (s) => `aws_secret_access_key = ${s}`,
    '.aws/credentials',
  ),
  kind(
    'AWS session token',
    join('IQoJb3JpZ2luX2Vj', madeUp('st', 300, BASE64)),
    (s) => `AWS_SESSION_TOKEN="${s}"`,
  ),
  kind(
    'Bedrock API key',
    join('ABSK', base64(`BedrockAPIKey-${madeUp('bd', 4)}-at-123456789012:${madeUp('bk', 48)}`)),
    (s) => `key = "${s}"`,
  ),
  kind(
    'GitHub personal token',
    join('gh', 'p_', madeUp('ghp', 36)),
    (s) => `git clone https://${s}@github.com/a/b`,
  ),
  kind('GitHub OAuth token', join('gh', 'o_', madeUp('gho', 36)), (s) => `x: '${s}'`),
  kind('GitHub server token', join('gh', 's_', madeUp('ghs', 36)), (s) => `x: '${s}'`),
  kind('GitHub refresh token', join('gh', 'r_', madeUp('ghr', 76)), (s) => `x: '${s}'`),
  kind(
    'GitHub fine-grained token',
    join('github', '_pat_', madeUp('pat', 22), '_', madeUp('pat2', 59)),
    (s) => `x = '${s}'`,
  ),
  kind('GitLab personal token', join('gl', 'pat-', madeUp('glp', 20)), (s) => `x = '${s}'`),
  kind('GitLab deploy token', join('gl', 'dt-', madeUp('gld', 20)), (s) => `x = '${s}'`),
  kind('GitLab runner token', join('gl', 'rt-', madeUp('glr', 20)), (s) => `x = '${s}'`),
  kind(
    'GitLab CI job token',
    join('gl', 'cbt-', madeUp('x', 2), '_', madeUp('glc', 20)),
    (s) => `x = '${s}'`,
  ),
  kind('Bitbucket app password', join('AT', 'BB', madeUp('atbb', 32)), (s) => `x = '${s}'`),
  kind(
    'Atlassian API token',
    join('ATA', 'TT3', madeUp('atatt', 180, URL64), '=1A2B3C4D'),
    (s) => `x = '${s}'`,
  ),
  kind(
    'Slack bot token',
    join('xo', 'xb-2417305986-2417305986113-', madeUp('slack', 24)),
    (s) => `x = '${s}'`,
  ),
  kind(
    'Slack user token',
    join('xo', 'xp-2417305986-2417305986-2417305986-', madeUp('slack', 32, HEX)),
    (s) => `x = '${s}'`,
  ),
  kind(
    'Slack app token',
    join('xa', 'pp-1-A02ABCD3E-2417305986113-', madeUp('slack', 64, HEX)),
    (s) => `x = '${s}'`,
  ),
  kind(
    'Slack webhook',
    join('T02ABCD3E/B04FGHJ5K/', madeUp('hook', 24)),
    (s) => `u = 'https://hooks.${'slack'}.com/services/${s}'`,
  ),
  kind(
    'Discord webhook',
    madeUp('discord', 68, URL64),
    (s) => `u = 'https://discord.com/api/web${'hooks'}/902417305986114729/${s}'`,
  ),
  kind(
    'Discord bot token',
    join('MTA5', madeUp('db', 22), '.G', madeUp('db2', 5), '.', madeUp('db3', 38, URL64)),
    (s) => `client.login('${s}')`,
  ),
  kind(
    'Teams webhook',
    join(uuid('t1'), '@', uuid('t2'), '/IncomingWebhook/', madeUp('t3', 32, HEX), '/', uuid('t4')),
    (s) => `u = 'https://contoso.webhook.${'office'}.com/webhookb2/${s}'`,
  ),
  kind('Stripe secret key', join('sk', '_live_', madeUp('stripe', 24)), (s) => `stripe('${s}')`),
  kind('Stripe restricted key', join('rk', '_live_', madeUp('stripe2', 99)), (s) => `stripe('${s}')`),
  kind('Stripe webhook secret', join('wh', 'sec_', madeUp('stripe3', 32)), (s) => `x = '${s}'`),
  kind(
    'Square access token',
    join('EAA', 'A', madeUp('square', 60, URL64)),
    (s) => `square_access_token: '${s}'`,
  ),
  kind(
    'PayPal Braintree token',
    join('access_', 'token$production$', madeUp('bt', 16, LOW), '$', madeUp('bt2', 32, HEX)),
    (s) => `x = '${s}'`,
  ),
  kind('Google API key', join('AI', 'za', madeUp('google', 35, URL64)), (s) => `x = '${s}'`),
  kind('Google OAuth client secret', join('GOC', 'SPX-', madeUp('goog', 28, URL64)), (s) => `x = '${s}'`),
  kind(
    'Google service account',
    pem('', 'gsa').replaceAll('\n', '\\n'),
    (s) => `{"type":"service_account","private_key":"${s}\\n","client_email":"a@b.iam"}`,
  ),
  kind(
    'Firebase cloud messaging key',
    join('AAAA', madeUp('fcm', 7, URL64), ':APA91b', madeUp('fcm2', 134, URL64)),
    (s) => `x = '${s}'`,
  ),
  kind(
    'Azure storage key',
    join(madeUp('az', 86, BASE64), '=='),
    (s) =>
      `DefaultEndpointsProtocol=https;AccountName=orders;Account${'Key'}=${s};EndpointSuffix=core.windows.net`,
  ),
  kind('Azure client secret', join(madeUp('ad', 3), '8Q~', madeUp('ad2', 34, URL64)), (s) => `x = '${s}'`),
  kind('Azure DevOps token', join(madeUp('ado', 76), 'AZ', 'DO', madeUp('ado2', 4)), (s) => `x = '${s}'`),
  kind(
    'Azure SAS',
    `${madeUp('sas', 43, WORD)}%3D`,
    (s) =>
      `u='https://orders.blob.core.windows.net/c?sv=2024-01-01&ss=b&srt=co&sp=rwd&se=2027-01-01&${'sig'}=${s}'`,
  ),
  kind(
    'SendGrid key',
    join('S', 'G.', madeUp('sg', 22, URL64), '.', madeUp('sg2', 43, URL64)),
    (s) => `x = '${s}'`,
  ),
  kind('Mailgun key', join('ke', 'y-', madeUp('mg', 32, HEX)), (s) => `x = '${s}'`),
  kind('Mailchimp key', join(madeUp('mc', 32, HEX), '-us', '14'), (s) => `x = '${s}'`),
  kind('Postmark token', uuid('postmark'), (s) => `X-Postmark-Server-Token: ${s}`),
  kind(
    'Brevo key',
    join('xkey', 'sib-', madeUp('sib', 64, HEX), '-', madeUp('sib2', 16)),
    (s) => `x = '${s}'`,
  ),
  kind('Resend key', join('re', '_', madeUp('re', 8), '_', madeUp('re2', 24)), (s) => `new Resend('${s}')`),
  kind('Twilio key', join('S', 'K', madeUp('tw', 32, HEX)), (s) => `x = '${s}'`),
  kind('npm token', join('np', 'm_', madeUp('npm', 36)), (s) => `//registry.example/:_authToken=${s}`),
  kind('npm legacy token', uuid('npmrc'), (s) => `//registry.example/:_authToken=${s}`),
  kind('npm password', base64('tiger-7-Moon-river'), (s) => `//registry.example/:_password=${s}`),
  kind(
    'PyPI token',
    join('pypi', '-AgEIcHlwaS5vcmc', madeUp('pypi', 140, URL64)),
    (s) => `[pypi]\nusername = __token__\npassword = ${s}`,
  ),
  kind('RubyGems key', join('ruby', 'gems_', madeUp('rg', 48, HEX)), (s) => `x = '${s}'`),
  kind('Docker token', join('dckr', '_pat_', madeUp('dk', 27, URL64)), (s) => `x = '${s}'`),
  kind(
    'Docker registry login',
    base64('orders:tiger-7-Moon'),
    (s) => `{"auths":{"registry.example":{"auth":"${s}"}}}`,
  ),
  kind(
    'OpenAI key',
    join('sk-', 'proj-', madeUp('oa', 74, URL64), 'T3Blbk', 'FJ', madeUp('oa2', 74, URL64)),
    (s) => `x = '${s}'`,
  ),
  kind('Anthropic key', join('sk-', 'ant-', 'api03-', madeUp('an', 93, URL64), 'AA'), (s) => `x = '${s}'`),
  kind('Hugging Face token', join('h', 'f_', madeUp('hf', 34, LOWER + UPPER + DIGITS)), (s) => `x = '${s}'`),
  kind('Hugging Face token', join('h', 'f_', madeUp('hf letters', 34, LOWER + UPPER)), (s) => `x = '${s}'`),
  kind(
    'Postman key',
    join('PMA', 'K-', madeUp('pm', 24, HEX), '-', madeUp('pmak', 34, HEX)),
    (s) => `x = '${s}'`,
  ),
  kind('Square token', join('sq0', 'csp-', madeUp('sq', 43, URL64)), (s) => `x = '${s}'`),
  kind('Square token', join('sq0', 'atp-', madeUp('sqa', 22, URL64)), (s) => `x = '${s}'`),
  kind('Fly.io token', join('Fly', 'V1 ', 'fm2_', madeUp('fly', 120)), (s) => `x = '${s}'`),
  kind('Groq key', join('gs', 'k_', madeUp('gsk', 52)), (s) => `x = '${s}'`),
  kind('Perplexity key', join('ppl', 'x-', madeUp('ppl', 48)), (s) => `x = '${s}'`),
  kind('xAI key', join('xa', 'i-', madeUp('xai', 80)), (s) => `x = '${s}'`),
  kind('Replicate token', join('r', '8_', madeUp('r8', 37)), (s) => `x = '${s}'`),
  kind('DigitalOcean token', join('dop', '_v1_', madeUp('do', 64, HEX)), (s) => `x = '${s}'`),
  kind('Databricks token', join('da', 'pi', madeUp('dapi', 32, HEX)), (s) => `x = '${s}'`),
  kind('Shopify token', join('shp', 'at_', madeUp('shp', 32, HEX)), (s) => `x = '${s}'`),
  kind('New Relic key', join('NR', 'AK-', madeUp('nr', 27, UP)), (s) => `x = '${s}'`),
  kind('Datadog key', madeUp('dd', 32, HEX), (s) => `DD_API_KEY=${s}`),
  kind(
    'Grafana service account token',
    join('gl', 'sa_', madeUp('glsa', 32), '_', madeUp('glsa2', 8, HEX)),
    (s) => `x = '${s}'`,
  ),
  kind(
    'Grafana Cloud token',
    join('gl', 'c_', base64(JSON.stringify({ o: '1', n: 'orders', k: madeUp('glc', 40), m: { r: 'eu' } }))),
    (s) => `x = '${s}'`,
  ),
  kind('Sentry token', join('snt', 'ryu_', madeUp('sentry', 64, HEX)), (s) => `x = '${s}'`),
  kind('Vault token', join('hv', 's.', madeUp('hvs', 90, URL64)), (s) => `x = '${s}'`),
  kind(
    'Terraform Cloud token',
    join(madeUp('tfc', 14), '.atlas', 'v1.', madeUp('tfc2', 67)),
    (s) => `credentials "app.terraform.io" { token = "${s}" }`,
  ),
  kind('Pulumi token', join('pu', 'l-', madeUp('pul', 40, HEX)), (s) => `x = '${s}'`),
  kind('Doppler token', join('dp.', 'pt.', madeUp('dp', 43)), (s) => `x = '${s}'`),
  kind('1Password service token', join('ops', '_eyJ', madeUp('op', 300, WORD)), (s) => `x = '${s}'`),
  kind('Linear key', join('lin', '_api_', madeUp('lin', 40)), (s) => `x = '${s}'`),
  kind('Notion token', join('nt', 'n_', madeUp('ntn', 46)), (s) => `x = '${s}'`),
  kind('Figma token', join('fig', 'd_', madeUp('fig', 40, URL64)), (s) => `x = '${s}'`),
  kind('Airtable token', join('pat', madeUp('at', 14), '.', madeUp('at2', 64, HEX)), (s) => `x = '${s}'`),
  kind('HubSpot token', join('pat', '-na1-', uuid('hub')), (s) => `x = '${s}'`),
  kind('Cloudflare token', madeUp('cf', 40, URL64), (s) => `CLOUDFLARE_API_TOKEN=${s}`),
  kind(
    'Cloudflare origin key',
    join('v1.0-', madeUp('cfo', 24, HEX), '-', madeUp('cfo2', 146, HEX)),
    (s) => `x = '${s}'`,
  ),
  kind('Heroku key', join('HRKU', '-AA', madeUp('hrk', 58, URL64)), (s) => `x = '${s}'`),
  kind('Netlify token', join('nf', 'p_', madeUp('nfp', 36)), (s) => `x = '${s}'`),
  kind('Supabase token', join('sb', 'p_', madeUp('sbp', 40, HEX)), (s) => `x = '${s}'`),
  kind('PlanetScale password', join('psc', 'ale_pw_', madeUp('ps', 43, URL64)), (s) => `x = '${s}'`),
  kind('Telegram bot token', join('902417305:', 'AA', madeUp('tg', 33, URL64)), (s) => `x = '${s}'`),
  kind('Dropbox token', join('sl', '.u.', madeUp('sl', 140, URL64)), (s) => `x = '${s}'`),
  kind('LaunchDarkly SDK key', join('sd', 'k-', uuid('ld')), (s) => `x = '${s}'`),
  kind('Okta token', join('00', madeUp('okta', 40, URL64)), (s) => `Authorization: SSWS ${s}`),
  kind(
    'age key',
    join('AGE-SECRET-', 'KEY-1', madeUp('age', 58, 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L')),
    (s) => s,
  ),
  kind('RSA private key', pem('RSA ', 'rsa'), (s) => s),
  kind('EC private key', pem('EC ', 'ec'), (s) => s),
  kind('OpenSSH private key', pem('OPENSSH ', 'ssh'), (s) => s),
  kind('encrypted private key', pem('ENCRYPTED ', 'enc'), (s) => s),
  kind(
    'PostgreSQL address',
    'tiger-7-Moon',
    (s) => `DATABASE_URL=postgres://orders:${s}@db.example.com:5432/orders`,
  ),
  kind('MongoDB address', 'r4Nd0mPw', (s) => `uri = "mongodb+srv://orders:${s}@cluster.example.com/orders"`),
  kind('Redis address', 'b7Kq29xT', (s) => `redis://:${s}@cache.example.com:6379`),
  kind('AMQP address', 'tiger7Moon', (s) => `amqps://orders:${s}@mq.example.com/vhost`),
  kind(
    'SQL Server string',
    'Winter7moon',
    (s) => `"Server=db.example.com;Database=orders;User Id=app;Pass${'word'}=${s};"`,
  ),
  kind(
    'JDBC address',
    'Winter7moon',
    (s) => `jdbc:postgresql://db.example.com/orders?user=app&pass${'word'}=${s}`,
  ),
  kind(
    'basic authorization in an address',
    'Winter7moon',
    (s) => `curl https://app:${s}@api.example.com/orders`,
  ),
  kind(
    'basic authorization header',
    base64('orders:tiger-7-Moon'),
    (s) => `curl -H "Authorization: Basic ${s}" https://api.example.com`,
  ),
  kind('curl user', 'Winter7moon', (s) => `curl -u app:${s} https://api.example.com/orders`),
  kind('bearer token', madeUp('bearer', 40), (s) => `headers = {"Authorization": "Bearer ${s}"}`),
  kind(
    'JSON web token',
    join(
      base64url({ alg: 'HS256', typ: 'JWT' }),
      '.',
      base64url({ sub: 'orders', role: 'admin', iat: 1767225600 }),
      '.',
      madeUp('jwt', 43, URL64),
    ),
    (s) => `t = '${s}'`,
  ),
  kind('kubeconfig token', madeUp('kube', 60), (s) => `users:\n- name: admin\n  user:\n    token: ${s}`),
  kind(
    'kubeconfig client key',
    base64(pem('RSA ', 'kube')),
    (s) => `users:\n- name: admin\n  user:\n    client-key-data: ${s}`,
  ),
  kind(
    'Kubernetes secret',
    base64('tiger-7-Moon!'),
    (s) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: orders\ndata:\n  password: ${s}`,
  ),
  kind(
    'Terraform state',
    'Winter7moon',
    (s) =>
      `{"version":4,"terraform_version":"1.9.0","resources":[{"type":"aws_db_instance","instances":[{"attributes":{"username":"app","password":"${s}"}}]}]}`,
  ),
  kind('Dockerfile ENV', 'Winter7moon', (s) => `FROM node:24\nENV DB_PASSWORD ${s}\n`, 'Dockerfile'),
  kind('Dockerfile ARG', madeUp('arg', 24), (s) => `FROM node:24\nARG API_TOKEN=${s}\n`, 'Dockerfile'),
  kind('GitHub workflow', 'Winter7moon', (s) => `jobs:\n  a:\n    env:\n      DB_PASSWORD: ${s}\n`),
  kind(
    'notebook cell',
    madeUp('nb', 32),
    (s) => `{"cells":[{"cell_type":"code","source":["import x\\n","api_key = \\"${s}\\"\\n"]}]}`,
  ),
  kind('netrc', 'Winter7moon', (s) => `machine api.example.com\n  login app\n  password ${s}\n`, '.netrc'),
  kind('password in JSON', 'Winter7moon', (s) => `{"db": {"user": "app", "password": "${s}"}}`),
  kind('password in Python', 'Winter7moon', (s) => `conn = connect(host="db", password="${s}")`),
  kind('command-line password', 'Winter7moon', (s) => `mysql --host db --password=${s} orders`),
  kind(
    'Java properties',
    'Winter7moon',
    (s) => `spring.datasource.password=${s}\n`,
    'src/application.properties',
  ),
];

// Name, value, the text around the value, and the file where that matters.
function kind(
  what: string,
  secret: string,
  text: (secret: string) => string,
  path = 'src/file.js',
): SecretKind {
  return { what, text: text(secret), secret, path };
}
