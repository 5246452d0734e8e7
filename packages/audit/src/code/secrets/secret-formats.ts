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
  format('AWS access key', ['AKIA', 'ASIA'], /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/g),
  format(
    'GitHub token',
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    /(?<!\w)gh[pousr]_[A-Za-z0-9]{36,255}(?!\w)/g,
  ),
  format('GitHub token', ['github_pat_'], /(?<!\w)github_pat_\w{22,255}(?!\w)/g),
  format(
    'GitLab token',
    ['glpat-', 'gldt-', 'glrt-', 'glptt-', 'glsoat-'],
    /(?<!\w)gl(?:pat|dt|rt|ptt|soat)-[\w-]{20,64}(?![\w-])/g,
  ),
  format(
    'Slack token',
    ['xox', 'xapp-'],
    /(?<!\w)(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,250}(?![\w-])/g,
    isMixed,
  ),
  format(
    'Slack webhook',
    ['hooks.slack.com'],
    /hooks\.slack\.com\/(?:services|workflows)\/([A-Z0-9]{8,12}\/[A-Z0-9]{8,12}\/[A-Za-z0-9]{20,30})/g,
  ),
  format(
    'Discord webhook',
    ['/api/webhooks/'],
    /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/([\w-]{60,80})/g,
  ),
  format('Stripe key', ['sk_live_', 'rk_live_'], /(?<!\w)[sr]k_live_[A-Za-z0-9]{16,200}(?!\w)/g),
  format('Stripe webhook secret', ['whsec_'], /(?<!\w)whsec_[A-Za-z0-9+/=]{24,100}(?!\w)/g),
  format('Google API key', ['AIza'], /(?<!\w)AIza[\w-]{35}(?![\w-])/g, isMixed),
  format(
    'Google OAuth secret',
    ['GOCSPX-', 'ya29.'],
    /(?<!\w)(?:GOCSPX-[\w-]{28}|ya29\.[\w-]{40,250})(?![\w-])/g,
  ),
  format('SendGrid key', ['SG.'], /(?<!\w)SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g),
  format('Twilio key', ['SK', 'AC'], /(?<!\w)(?:SK|AC)[0-9a-f]{32}(?!\w)/g, (secret) =>
    secret.startsWith('SK'),
  ),
  format('Mailgun key', ['key-'], /(?<![\w-])key-[0-9a-f]{32}(?!\w)/g),
  format('npm token', ['npm_'], /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/g, isMixed),
  format('PyPI token', ['pypi-AgE'], /(?<!\w)pypi-AgE[\w-]{50,300}/g),
  format('OpenAI key', ['sk-'], /(?<![\w-])sk-(?:proj-|svcacct-|admin-)?[\w-]{10,100}T3BlbkFJ[\w-]{16,100}/g),
  format('Anthropic key', ['sk-ant-'], /(?<![\w-])sk-ant-[\w-]{40,150}/g),
  format('Hugging Face token', ['hf_'], /(?<!\w)hf_[A-Za-z0-9]{30,60}(?!\w)/g, isMixed),
  format('DigitalOcean token', ['dop_v1_', 'doo_v1_', 'dor_v1_'], /(?<!\w)do[opr]_v1_[0-9a-f]{64}(?!\w)/g),
  format('Databricks token', ['dapi'], /(?<!\w)dapi[0-9a-f]{32}(?:-\d)?(?!\w)/g),
  format(
    'Shopify token',
    ['shpat_', 'shpss_', 'shpca_', 'shppa_'],
    /(?<!\w)shp(?:at|ss|ca|pa)_[0-9a-fA-F]{32}(?!\w)/g,
  ),
  format('New Relic key', ['NRAK-', 'NRII-'], /(?<!\w)NR(?:AK|II)-[A-Za-z0-9_-]{27,40}(?!\w)/g),
  format('Vault token', ['hvs.', 'hvb.'], /(?<!\w)hv[bs]\.[\w-]{24,200}/g, isMixed),
  format('Atlassian token', ['ATATT3'], /(?<!\w)ATATT3[\w=-]{60,250}/g),
  format('Telegram bot token', [':AA'], /(?<!\w)\d{8,10}:AA[\w-]{33}(?![\w-])/g),
  format('Azure storage key', ['AccountKey='], /AccountKey=([A-Za-z0-9+/]{60,90}={0,2})/g),
  format('Azure shared access key', ['SharedAccessKey='], /SharedAccessKey=([A-Za-z0-9+/]{40,60}={0,2})/g),
  format('age secret key', ['AGE-SECRET-KEY-1'], /AGE-SECRET-KEY-1[0-9A-Z]{58}/g),
  format(
    'private key',
    ['PRIVATE KEY'],
    // The header alone is what code looks for; a key has a body, maybe after headers of its own.
    /-----BEGIN (?:RSA |EC |DSA |OPENSSH |PGP )?PRIVATE KEY(?: BLOCK)?-----(?:\\[nr]|[\s"'+,\\]){0,20}(?:[A-Za-z-]{1,20}: ?[^\n\\]{0,100}(?:\\n|\s){1,4}){0,5}[A-Za-z0-9+/=]{24,76}/g,
  ),
  format(
    'JSON web token',
    ['eyJ'],
    /(?<![\w-])eyJ[\w-]{10,600}\.eyJ[\w-]{10,4000}\.[\w-]{20,800}/g,
    isSigned,
  ),
  format(
    'password in a connection string',
    ['://'],
    /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/'"`<>{}$]{0,100}:[^\s@/'"`<>{}$]{1,200}@[^\s'"`:/@]{1,200}/gi,
    hasRealPassword,
  ),
  format(
    'password in a connection string',
    ['assword=', 'wd='],
    /(?:^|[;\s"'])(?:server|data source|host|addr(?:ess)?)=[^;"']{1,200};(?:[^;"']{1,200};){0,8}(?:password|pwd)=([^;"'\s]{4,100})/gi,
  ),
  format('bearer token', ['earer '], /\bBearer {1,2}([A-Za-z0-9._~+/-]{20,500}=*)/g, isMixed),
  format(
    'basic authorization',
    ['Basic '],
    /\bBasic ([A-Za-z0-9+/]{16,300}={0,2})(?![A-Za-z0-9+/=])/g,
    isUserAndPassword,
  ),
];

function format(
  what: string,
  marks: readonly string[],
  pattern: RegExp,
  isReal?: (secret: string) => boolean,
): SecretFormat {
  return isReal === undefined ? { what, marks, pattern } : { what, marks, pattern, isReal };
}

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
