import { characterClasses, secretEntropy } from './secret-entropy.ts';

/** A secret that its own text gives away. */
export interface SecretFormat {
  readonly what: string;
  /** Texts one of which every such secret has: looked for before the pattern is tried. */
  readonly marks: readonly string[];
  /** Global and linear; the secret is group 1 where there is one, else the whole match. */
  readonly pattern: RegExp;
  /** Does the secret hold up to a closer look? */
  readonly isReal?: (secret: string) => boolean;
}

/** Forms as their makers document them; prefixes exist so that scanners can find them. */
export const SECRET_FORMATS: readonly SecretFormat[] = [
  {
    what: 'AWS access key',
    marks: ['AKIA', 'ASIA'],
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/g,
  },
  {
    what: 'GitHub token',
    marks: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    pattern: /(?<!\w)gh[pousr]_[A-Za-z0-9]{36,255}(?!\w)/g,
  },
  { what: 'GitHub token', marks: ['github_pat_'], pattern: /(?<!\w)github_pat_\w{22,255}(?!\w)/g },
  {
    what: 'GitLab token',
    marks: ['glpat-', 'gldt-', 'glrt-', 'glptt-', 'glsoat-'],
    pattern: /(?<!\w)gl(?:pat|dt|rt|ptt|soat)-[\w-]{20,64}(?![\w-])/g,
  },
  {
    what: 'Slack token',
    marks: ['xox', 'xapp-'],
    pattern: /(?<!\w)(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,250}(?![\w-])/g,
    isReal: isMixed,
  },
  {
    what: 'Slack webhook',
    marks: ['hooks.slack.com'],
    pattern:
      /hooks\.slack\.com\/(?:services|workflows)\/([A-Z0-9]{8,12}\/[A-Z0-9]{8,12}\/[A-Za-z0-9]{20,30})/g,
  },
  {
    what: 'Discord webhook',
    marks: ['/api/webhooks/'],
    pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/([\w-]{60,80})/g,
  },
  {
    what: 'Stripe key',
    marks: ['sk_live_', 'rk_live_'],
    pattern: /(?<!\w)[sr]k_live_[A-Za-z0-9]{16,200}(?!\w)/g,
  },
  { what: 'Stripe webhook secret', marks: ['whsec_'], pattern: /(?<!\w)whsec_[A-Za-z0-9+/=]{24,100}(?!\w)/g },
  { what: 'Google API key', marks: ['AIza'], pattern: /(?<!\w)AIza[\w-]{35}(?![\w-])/g, isReal: isMixed },
  {
    what: 'Google OAuth secret',
    marks: ['GOCSPX-', 'ya29.'],
    pattern: /(?<!\w)(?:GOCSPX-[\w-]{28}|ya29\.[\w-]{40,250})(?![\w-])/g,
  },
  { what: 'SendGrid key', marks: ['SG.'], pattern: /(?<!\w)SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g },
  {
    what: 'Twilio key',
    marks: ['SK', 'AC'],
    pattern: /(?<!\w)(?:SK|AC)[0-9a-f]{32}(?!\w)/g,
    isReal: (secret) => secret.startsWith('SK'),
  },
  { what: 'Mailgun key', marks: ['key-'], pattern: /(?<![\w-])key-[0-9a-f]{32}(?!\w)/g },
  { what: 'npm token', marks: ['npm_'], pattern: /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/g, isReal: isMixed },
  { what: 'PyPI token', marks: ['pypi-AgE'], pattern: /(?<!\w)pypi-AgE[\w-]{50,300}/g },
  {
    what: 'OpenAI key',
    marks: ['sk-'],
    pattern: /(?<![\w-])sk-(?:proj-|svcacct-|admin-)?[\w-]{10,100}T3BlbkFJ[\w-]{16,100}/g,
  },
  { what: 'Anthropic key', marks: ['sk-ant-'], pattern: /(?<![\w-])sk-ant-[\w-]{40,150}/g },
  {
    what: 'Hugging Face token',
    marks: ['hf_'],
    pattern: /(?<!\w)hf_[A-Za-z0-9]{30,60}(?!\w)/g,
    // Many have no digit.
    isReal: (secret) => new Set(secret.slice('hf_'.length)).size >= 16,
  },
  { what: 'Postman key', marks: ['PMAK-'], pattern: /(?<!\w)PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?!\w)/g },
  {
    what: 'Square token',
    marks: ['sq0csp-', 'sq0atp-'],
    pattern: /(?<!\w)sq0(?:csp-[\w-]{43}|atp-[\w-]{22})(?![\w-])/g,
    isReal: isMixed,
  },
  {
    what: 'Fly.io token',
    marks: ['FlyV1 '],
    pattern: /(?<!\w)FlyV1 (fm[12][ar]?_[A-Za-z0-9+/=]{80,800})/g,
  },
  {
    what: 'DigitalOcean token',
    marks: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    pattern: /(?<!\w)do[opr]_v1_[0-9a-f]{64}(?!\w)/g,
  },
  { what: 'Databricks token', marks: ['dapi'], pattern: /(?<!\w)dapi[0-9a-f]{32}(?:-\d)?(?!\w)/g },
  {
    what: 'Shopify token',
    marks: ['shpat_', 'shpss_', 'shpca_', 'shppa_'],
    pattern: /(?<!\w)shp(?:at|ss|ca|pa)_[0-9a-fA-F]{32}(?!\w)/g,
  },
  {
    what: 'New Relic key',
    marks: ['NRAK-', 'NRII-'],
    pattern: /(?<!\w)NR(?:AK|II)-[A-Za-z0-9_-]{27,40}(?!\w)/g,
  },
  { what: 'Vault token', marks: ['hvs.', 'hvb.'], pattern: /(?<!\w)hv[bs]\.[\w-]{24,200}/g, isReal: isMixed },
  { what: 'Atlassian token', marks: ['ATATT3'], pattern: /(?<!\w)ATATT3[\w=-]{60,250}/g },
  { what: 'Telegram bot token', marks: [':AA'], pattern: /(?<!\w)\d{8,10}:AA[\w-]{33}(?![\w-])/g },
  { what: 'Azure storage key', marks: ['AccountKey='], pattern: /AccountKey=([A-Za-z0-9+/]{60,90}={0,2})/g },
  {
    what: 'Azure shared access key',
    marks: ['SharedAccessKey='],
    pattern: /SharedAccessKey=([A-Za-z0-9+/]{40,60}={0,2})/g,
  },
  { what: 'age secret key', marks: ['AGE-SECRET-KEY-1'], pattern: /AGE-SECRET-KEY-1[0-9A-Z]{58}/g },
  {
    what: 'private key',
    marks: ['PRIVATE KEY'],
    // The header alone is what code looks for; a key has a body, maybe after headers of its own.
    pattern:
      /-----BEGIN (?:RSA |EC |DSA |OPENSSH |PGP |ENCRYPTED )?PRIVATE KEY(?: BLOCK)?-----(?:\\[nr]|[\s"'+,\\]){0,20}(?:[A-Za-z-]{1,20}: ?[^\n\\]{0,100}(?:\\n|\s){1,4}){0,5}[A-Za-z0-9+/=]{24,76}/g,
  },
  {
    what: 'JSON web token',
    marks: ['eyJ'],
    pattern: /(?<![\w-])eyJ[\w-]{10,600}\.eyJ[\w-]{10,4000}\.[\w-]{20,800}/g,
    isReal: isSigned,
  },
  {
    what: 'password in a connection string',
    marks: ['://'],
    pattern:
      /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/'"`<>{}$]{0,100}:[^\s@/'"`<>{}$]{1,200}@[^\s'"`:/@]{1,200}/gi,
    isReal: hasRealPassword,
  },
  {
    what: 'password in a connection string',
    marks: ['assword=', 'wd='],
    pattern:
      /(?:^|[;\s"'])(?:server|data source|host|addr(?:ess)?)=[^;"']{1,200};(?:[^;"']{1,200};){0,8}(?:password|pwd)=([^;"'\s]{4,100})/gi,
  },
  {
    what: 'bearer token',
    marks: ['earer '],
    pattern: /\bBearer {1,2}([A-Za-z0-9._~+/-]{20,500}=*)/g,
    isReal: isMixed,
  },
  {
    what: 'password of a command',
    marks: ['curl '],
    pattern: /\bcurl [^\n|;]{0,300}?(?<=\s)(?:-u|--user)[ =]?["']?[\w.@+-]{1,64}:([^\s"'`$<>{}]{4,100})/g,
  },
  {
    // https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html
    what: 'password of a .netrc file',
    marks: ['machine '],
    pattern: /\bmachine\s{1,10}\S{1,200}\s{1,10}login\s{1,10}\S{1,200}\s{1,10}password\s{1,10}(\S{4,200})/g,
  },
  {
    what: 'basic authorization',
    marks: ['Basic '],
    pattern: /\bBasic ([A-Za-z0-9+/]{16,300}={0,2})(?![A-Za-z0-9+/=])/g,
    isReal: isUserAndPassword,
  },
];

/** Letters and digits without much repetition: `xoxb-your-token` is not. */
function isMixed(secret: string): boolean {
  return /\d/.test(secret) && characterClasses(secret) >= 2 && secretEntropy(secret) >= 3;
}

/** The token of the debugger at jwt.io is in every manual. */
function isSigned(token: string): boolean {
  return !token.includes('.eyJzdWIiOiIxMjM0NTY3ODkwIi');
}

const LOCAL = /@(?:localhost|127\.|0\.0\.0\.0|\[::1|host\.docker\.internal|db$|postgres$|redis$|mysql$)/i;

function hasRealPassword(url: string): boolean {
  const at = url.lastIndexOf('@');
  const [user = '', password = ''] = url.slice(url.indexOf('://') + 3, at).split(':');
  return !LOCAL.test(url) && password !== user && password.length >= 3;
}

function isUserAndPassword(encoded: string): boolean {
  try {
    return /^[\x20-\x7e]{1,100}:[\x20-\x7e]{1,200}$/.test(atob(encoded));
  } catch {
    return false;
  }
}
