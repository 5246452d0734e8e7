import { characterClasses, secretEntropy } from './secret-entropy.ts';
import type { SecretFormat } from './secret-formats.ts';

/** Tokens of hosted services, as their makers document them: a prefix, then characters of one alphabet. */
export const SERVICE_FORMATS: readonly SecretFormat[] = [
  // https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html
  { what: 'Bedrock API key', marks: ['ABSK'], pattern: /(?<![\w+/])ABSK[A-Za-z0-9+/]{100,260}={0,2}/g },
  {
    what: 'AWS session token',
    marks: ['IQoJb3JpZ2luX2Vj', 'FwoGZXIvYXdzE', 'FQoGZXIvYXdzE'],
    pattern: /(?<![\w+/])(?:IQoJb3JpZ2luX2Vj|F[wQ]oGZXIvYXdzE)[A-Za-z0-9+/]{80,2000}={0,2}/g,
  },
  { what: 'GitLab token', marks: ['glcbt-'], pattern: /(?<!\w)glcbt-[0-9a-zA-Z]{1,5}_[\w-]{20}(?![\w-])/g },
  {
    what: 'Bitbucket app password',
    marks: ['ATBB'],
    pattern: /(?<!\w)ATBB[A-Za-z0-9]{28,36}(?!\w)/g,
    isReal: isMixed,
  },
  {
    what: 'Discord bot token',
    marks: ['.'],
    pattern: /(?<![\w-])[MNO][A-Za-z\d]{23,27}\.[\w-]{6}\.[\w-]{27,40}(?![\w-])/g,
    isReal: startsWithNumber,
  },
  {
    what: 'Teams webhook',
    marks: ['/IncomingWebhook/'],
    pattern: /\/webhookb2\/([\w-]{36}@[\w-]{36}\/IncomingWebhook\/[0-9a-f]{32}\/[\w-]{36,80})/g,
  },
  {
    what: 'Braintree token',
    marks: ['access_token$production$'],
    pattern: /access_token\$production\$[0-9a-z]{16}\$[0-9a-f]{32}(?!\w)/g,
  },
  {
    what: 'Firebase server key',
    marks: [':APA91b'],
    pattern: /(?<![\w-])AAAA[\w-]{7}:APA91b[\w-]{100,180}/g,
  },
  {
    what: 'Azure client secret',
    marks: ['Q~'],
    pattern: /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/g,
    isReal: isMixed,
  },
  { what: 'Azure DevOps token', marks: ['AZDO'], pattern: /(?<!\w)[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?!\w)/g },
  {
    what: 'Azure shared access signature',
    marks: ['sig='],
    pattern: /[?&](?:sv|se|sp|sr|ss)=[^\s"'`]{1,300}?&(?:amp;)?sig=([A-Za-z0-9%+/]{40,80})/g,
  },
  { what: 'Mailchimp key', marks: ['-us'], pattern: /(?<!\w)[0-9a-f]{32}-us\d{1,2}(?!\w)/g },
  { what: 'Brevo key', marks: ['xkeysib-'], pattern: /(?<!\w)xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?!\w)/g },
  {
    what: 'Resend key',
    marks: ['re_'],
    pattern: /(?<!\w)re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}(?!\w)/g,
    isReal: isMixed,
  },
  { what: 'RubyGems key', marks: ['rubygems_'], pattern: /(?<!\w)rubygems_[0-9a-f]{48}(?!\w)/g },
  {
    what: 'Docker token',
    marks: ['dckr_'],
    pattern: /(?<!\w)dckr_(?:pat|oat)_[\w-]{27,40}(?![\w-])/g,
    isReal: isMixed,
  },
  { what: 'Groq key', marks: ['gsk_'], pattern: /(?<!\w)gsk_[A-Za-z0-9]{48,60}(?!\w)/g, isReal: isMixed },
  {
    what: 'Perplexity key',
    marks: ['pplx-'],
    pattern: /(?<![\w-])pplx-[A-Za-z0-9]{40,64}(?!\w)/g,
    isReal: isMixed,
  },
  { what: 'xAI key', marks: ['xai-'], pattern: /(?<![\w-])xai-[A-Za-z0-9]{70,100}(?!\w)/g, isReal: isMixed },
  { what: 'Replicate token', marks: ['r8_'], pattern: /(?<!\w)r8_[A-Za-z0-9]{37}(?!\w)/g, isReal: isMixed },
  { what: 'Grafana token', marks: ['glsa_'], pattern: /(?<!\w)glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}(?!\w)/g },
  { what: 'Grafana Cloud token', marks: ['glc_eyJ'], pattern: /(?<!\w)glc_eyJ[A-Za-z0-9+/]{60,400}={0,2}/g },
  {
    what: 'Sentry token',
    marks: ['sntryu_', 'sntrys_eyJ'],
    pattern: /(?<!\w)(?:sntryu_[0-9a-f]{64}(?!\w)|sntrys_eyJ[A-Za-z0-9+/=_]{60,500})/g,
  },
  {
    what: 'Terraform Cloud token',
    marks: ['.atlasv1.'],
    pattern: /(?<!\w)[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,80}(?![\w=-])/g,
  },
  { what: 'Pulumi token', marks: ['pul-'], pattern: /(?<![\w-])pul-[0-9a-f]{40}(?!\w)/g },
  {
    what: 'Doppler token',
    marks: ['dp.'],
    pattern: /(?<![\w.])dp\.(?:pt|st|sa|ct|scim|audit)\.(?:[\w-]{2,35}\.)?[A-Za-z0-9]{40,44}(?!\w)/g,
  },
  { what: '1Password service token', marks: ['ops_eyJ'], pattern: /(?<!\w)ops_eyJ[\w+/-]{200,1500}={0,2}/g },
  {
    what: 'Linear key',
    marks: ['lin_api_', 'lin_oauth_'],
    pattern: /(?<!\w)lin_(?:api|oauth)_[A-Za-z0-9]{40,64}(?!\w)/g,
  },
  {
    what: 'Notion token',
    marks: ['ntn_', 'secret_'],
    pattern: /(?<!\w)(?:ntn_[A-Za-z0-9]{43,50}|secret_[A-Za-z0-9]{43})(?!\w)/g,
    isReal: isMixed,
  },
  { what: 'Figma token', marks: ['figd_'], pattern: /(?<!\w)figd_[\w-]{38,48}(?![\w-])/g, isReal: isMixed },
  { what: 'Airtable token', marks: ['pat'], pattern: /(?<!\w)pat[A-Za-z0-9]{14}\.[0-9a-f]{64}(?!\w)/g },
  {
    what: 'HubSpot token',
    marks: ['pat-'],
    pattern:
      /(?<![\w-])pat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?!\w)/g,
  },
  {
    what: 'Cloudflare origin key',
    marks: ['v1.0-'],
    pattern: /(?<![\w.])v1\.0-[0-9a-f]{24}-[0-9a-f]{146}(?!\w)/g,
  },
  {
    what: 'Heroku key',
    marks: ['HRKU-AA'],
    pattern: /(?<![\w-])HRKU-AA[\w-]{50,64}(?![\w-])/g,
    isReal: isMixed,
  },
  {
    what: 'Netlify token',
    marks: ['nfp_'],
    pattern: /(?<!\w)nfp_[A-Za-z0-9]{36,40}(?!\w)/g,
    isReal: isMixed,
  },
  {
    what: 'Supabase token',
    marks: ['sbp_', 'sb_secret_'],
    pattern: /(?<!\w)(?:sbp_[0-9a-f]{40}|sb_secret_[\w-]{30,45})(?![\w-])/g,
  },
  {
    what: 'PlanetScale credential',
    marks: ['pscale_'],
    pattern: /(?<!\w)pscale_(?:pw|tkn|oauth)_[\w.-]{32,64}(?![\w-])/g,
    isReal: isMixed,
  },
  {
    what: 'Dropbox token',
    marks: ['sl.'],
    pattern: /(?<![\w.])sl\.(?:u\.)?[\w-]{130,1400}/g,
    isReal: isMixed,
  },
  {
    what: 'LaunchDarkly key',
    marks: ['sdk-', 'api-'],
    pattern: /(?<![\w-])(?:sdk|api)-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}(?!\w)/g,
  },
  { what: 'Okta token', marks: ['SSWS '], pattern: /\bSSWS (00[\w-]{40})(?![\w-])/g },
  // Of `docker login`: https://docs.docker.com/reference/cli/docker/login/
  {
    what: 'registry login',
    marks: ['"auth"'],
    pattern: /"auth"\s{0,4}:\s{0,4}"([A-Za-z0-9+/]{12,400}={0,2})"/g,
    isReal: isLogin,
  },
  // https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/
  {
    what: 'private key',
    marks: ['LS0tLS1CRUdJTi'],
    pattern:
      /(?<![\w+/])LS0tLS1CRUdJTi(?:BSU0EgUFJJVkFURSBLRV|BFQyBQUklWQVRFIEtF|BQUklWQVRFIEtF|BPUEVOU1NI)[A-Za-z0-9+/]{40,8000}={0,2}/g,
  },
];

/** Letters and digits without much repetition. */
function isMixed(secret: string): boolean {
  return /\d/.test(secret) && characterClasses(secret) >= 2 && secretEntropy(secret) >= 3;
}

/** The first part is the base64 of the bot's id. https://docs.discord.com/developers/reference#authentication */
function startsWithNumber(token: string): boolean {
  const [first = ''] = token.split('.');
  return characterClasses(token.replaceAll(/[.-]/g, '')) === 3 && /^\d/.test(decoded(first));
}

function isLogin(encoded: string): boolean {
  return /^[^:\s]{1,200}:\S{3,300}$/.test(decoded(encoded));
}

function decoded(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}
