import { type Form, marksFor } from '../decode/form.ts';
import type { Detector, Match } from './detector.ts';
import { bestShape, shapesOf, surer } from './shapes/best-shape.ts';
import { isInSentence, isProseAfter, runEnd, runStart, SPOKEN_OF } from './shapes/prose-around.ts';

/**
 * Ways out of the folder that a path was meant for: dot segments in every encoding (RFC 3986, 5.2.4, and what servers
 * accept beside it), files of the system and of the Lambda runtime by their absolute paths, null bytes.
 */
export const pathTraversal: Detector = {
  kind: 'path-traversal',
  needs: marksFor('./\\%:_0\u0000'),
  mayMatch: (text) => MAY.test(text),
  detect: (form) => {
    const steps = DOTS.test(form.text) ? bestShape(DOT_SEGMENTS, form) : undefined;
    return spokenOf(form, surer(surer(steps, bestShape(ANYWHERE, form)), byRole(form)));
  },
};

/** A path with words behind it names no file. */
function spokenOf({ text }: Form, match: Match | undefined): Match | undefined {
  if (match === undefined || match.score <= SPOKEN_OF) return match;
  const at = text.slice(match.start).search(/\S/) + match.start;
  const isSpoken =
    isProseAfter(text, match.end) || isInSentence(text, runStart(text, at), runEnd(text, match.end));
  return isSpoken ? { ...match, score: SPOKEN_OF } : match;
}

const MAY =
  /[./\\]{2}|(?:^|[\s"'=:(@<>|,*\w])[\\/]\w|:[\\/]|\u0000|0x2e|%2e|%00|2f\.\.|^\.|\.(?:ini|conf|cnf|log|dat|xml|php|config)|_log|id_[rde]/i;

/** A dot and a slash as lenient decoders leave them: percent, hexadecimal, overlong UTF-8 (RFC 3629, 10), look-alikes. */
const DOT = String.raw`(?:\.|%(?:25){0,4}2e|0x2e|%c0%[a2]e|%u002e|\u00c0[\u00ae.]|\u00c0|\ufffd)`;
const SLASH = String.raw`(?:[\\/]|%(?:25){0,4}(?:2f|5c)|0x2f|0x5c|2f|%c0%af|%c1%9c|%u221[56]|\u00c0[\u00af/\\]|\u00c1\u009c|[\u2215\u2216\u2044\uf025\uefc8]|\ufffd)`;
const STEP = `${DOT}{2,4}${SLASH}{1,4}`;

const SECRET_FILE = String.raw`etc[\\/]{1,4}(?:passwd|shadow|group|hosts|sudoers|gshadow|master\.passwd|issue|crontab|ssh)|proc/(?:self|\d{1,7}|version|net)|win(?:dows|nt)[\\/]|boot\.ini|win\.ini|system32`;

/** Two dots, or what may stand for one: without, the patterns of dot segments need not be made. */
const DOTS = /\.\.|%|0x|[\u00c0\ufffd]/i;

// biome-ignore format: one shape to a line
const DOT_SEGMENTS = shapesOf([
  { rule: 'dot-segments-to-system-file', any: '.%0\u0000', pattern: new RegExp(`${STEP}(?:[\\w-]{1,20}[\\\\/]{1,2}){0,2}(?:${SECRET_FILE}|var/task|var/log|\\.env|\\.aws|\\.ssh)`, 'i'), score: 0.95, quoted: 0.55 },
  { rule: 'many-dot-segments', any: '.%0\u0000', pattern: new RegExp(`(?:${STEP}){3}`, 'i'), score: 0.9 },
  { rule: 'dot-segments', any: '.%0\u0000', pattern: new RegExp(`(?<!\\]\\(|from ['"])(?:${STEP}){2}|(?:%(?:25){0,4}2e){2}(?:[\\\\/]|%(?:25){0,4}(?:2f|5c))|(?:0x2e){2}0x|(?:0x5c|0x2f)0x2e`, 'i'), score: 0.75 },
]);

// biome-ignore format: one shape to a line
const ANYWHERE = shapesOf([
  { rule: 'disguised-dot-segments', any: ';./\\', pattern: /(?:\.\\?[\\/]\\?){2}\.\\[./]|(?:\\?\.){2}\\\/|\.{4}[\\/]{1,3}(?:\.{4}|[a-z])|(?:\.;[./\\]|\.\.;[\\/]|[\\/]\\\.\.?[\\/]\\?){1}|(?:\\\.){2}|\.{2,4}[\\/]\.{2,4}[\\/]|(?:\.\\){6}|(?:\\?\/\.\\?){3}|(?:%?\\\.\.){2}|(?:\.\.\\){1,3}\w|(?<!\.)\.{9,120}[\\/]|\.{2,3}[\\/]\.[\\/]\.{0,2}[\\/]?\.{2}/, score: 0.7 },
  { rule: 'system-secret', any: '/', pattern: /(?:^|[\s"'=:(@<>|,/\\*]|\w)\/etc\/{1,3}(?:passwd|shadow|gshadow|sudoers|master\.passwd|group|hosts|subuid|subgid)\b|\/proc\/{1,3}(?:self|\d{1,7})\/(?:environ|cmdline|maps|mem|fd|cwd|root|status|exe)\b/, score: 0.85, quoted: 0.2 },
  { rule: 'file-url', any: ':', pattern: /\b(?:file|netdoc):\/{1,4}(?!\/)(?!(?:localhost)?\/?(?:[a-z]:\/)?(?:Users|home|Volumes|storage\/emulated|sdcard|media|var\/mobile|data\/user)\/[\w%+@.-]{1,60}\/(?!\.|[^\s]{0,200}(?:\/\.|%2f|%5c|\.\.)))(?:localhost)?[\w./%~](?![^\s)]{0,120}:\d{1,6}:\d)/i, score: 0.85, quoted: 0.2 },
  { rule: 'own-process', any: '/', pattern: /^["'\s]{0,3}\/proc\/{1,3}(?:self|thread-self|\d{1,7})\/(?:environ|cmdline|maps|mem|fd\/\d{1,5}|root\/\S{1,120}|cwd\/\S{1,120})["'\s\u0000]{0,3}$/, score: 0.92 },
  { rule: 'server-message-block-path', any: '$\\', pattern: /^\\\\(?:[\w-]{1,60}\.[\w.-]{2,60}|localhost|::1|\[[\da-f:.]{2,40}\])\\[\w$.]|\\[a-z]\$\\/i, score: 0.8 },
  { rule: 'windows-system-path', any: './\\:', pattern: /(?:^|[\s"'=/>])[a-z]:[\\/]{1,3}(?:windows|winnt|inetpub|system32|boot\.ini|program files|documents and settings|wamp|xampp|apache|php|mysql|etc)\b|[\\/](?:win|boot|system)\.ini\b|\bsystem32[\\/]/i, score: 0.7 },
  { rule: 'null-byte', any: '%\u0000', pattern: /[\w./\\-]\u0000|%00(?:$|\.\w)/, score: 0.6 },
]);

/** Roles in which a value that is a path as a whole names a file; URL paths and object keys have rules of their own. */
const VALUE_ROLES = new Set([
  'query',
  'body',
  'header',
  'cookie',
  'text',
  'user-agent',
  'file-name',
  'log-line',
]);

// biome-ignore format: one shape to a line
const AS_VALUE = shapesOf([
  { rule: 'parent-folder', any: '.', pattern: /^[\s/\\%"]{0,6}\.\.[\\/](?![\w./-]{0,80}\.(?:png|jpe?g|gif|svg|webp|css|html?|md|woff2?|ttf|mp[34])$)[\w.~-]/, score: 0.6 },
  { rule: 'parent-folder-inside', any: '/', pattern: /^[\w./:~-]{1,60}\/\.\.\/[\w./-]{1,80}$/, score: 0.6 },
  { rule: 'system-folder', any: '/', pattern: /^["'>\s]{0,3}\/(?:etc|proc|sys|root|boot|dev(?!\/(?:xvd|sd|nvme|disk|hd|null|tty|video)))\/(?![\w@/-]{0,80}\.(?!conf|ini|cfg|cnf|log|passwd|pdb|xml|env|key|pem|rc|yml|yaml|hme|spwr|ecn)(?:[a-z]{2,6}|7z|m4[av]|mp[1-4]|jp2|x3d|ac3|h26\d)$)[\w.@/-]{1,120}["\u0000]?$/, score: 0.65 },
  { rule: 'service-folder', any: '/', pattern: /^["'>\s]{0,3}\/(?:var\/(?:log|www|adm|spool|lp|run|lib|cpanel|mail|apache2?|mysql|local|nm2|saf|cron|cache|backups|db|webmin)|usr\/(?:local(?!\/bin\/\w{1,20}$)|share|ports|apache2?|pkg|lib|home|spool|internet|HTTPServer)|opt\/(?:lampp|xampp|httpd|extensions|bitnami)|home\/\w{1,30}\/\.\w|Library\/WebServer|private\/(?:etc|var)|NetServer|apache2?|logs|php\d?|xampp|mnt\/\w{1,20}\/etc)[/\\](?![\w@/-]{0,80}\.(?!conf|ini|cfg|cnf|log|passwd|pdb|xml|pid|php|sock|db|err|sh|lck|htm)(?:[a-z]{2,6}|7z|m4[av]|mp[1-4]|jp2|x3d|ac3|h26\d)$)[\w. @/\\-]{1,120}$/i, score: 0.6 },
  { rule: 'function-folder', any: '/', pattern: /^["'\s]{0,3}(?:[\w./-]{0,40}\.\.)?\/?(?:var\/task|var\/runtime|opt\/(?:nodejs|python|extensions|bootstrap|java|ruby))(?:\/[\w./-]{0,120})?["\u0000]?$/, score: 0.75 },
  { rule: 'secret-file', any: '.', pattern: /^[\w./\\~-]{0,120}(?:^|[\\/])\.(?:env(?:\.\w{1,12})?|htpasswd|htaccess|pass|netrc|npmrc|pgpass|boto|git-credentials|(?:bash_|zsh_|mysql_|psql_)?history|(?:ssh|aws|docker|kube|gnupg|git|svn)(?:[\\/][\w./-]{1,60})?)\u0000?$/, score: 0.7 },
  { rule: 'settings-or-log-file', pattern: /^[\w./\\: -]{0,120}(?:^|[\\/])(?:php\.ini|httpd\.conf|my\.cnf|my\.ini|web\.config|nginx\.conf|apache2?\.conf|(?:error|acces{1,2})[._]? ?logs?|(?:error|access)\.log|wp-config[.\w-]{0,20}|settings\.\s?php|id_(?:rsa|dsa|ecdsa|ed25519)|metabase\.xml|ntuser\.dat|mysql\.log|sam|config\.inc\.php)\u0000?$/i, score: 0.6 },
  { rule: 'archive-descriptor', any: '-', pattern: /(?:^|[\\/])(?:WEB|META|BOOT)-INF[\\/][\w./-]{0,100}$/i, score: 0.6 },
  { rule: 'file-of-drive', any: ':', pattern: /^[a-z]:[\\/]{1,2}[\w-]{1,30}\.(?:ini|inf|sys|log|dat)\u0000?$/i, score: 0.6 },
  { rule: 'output-to-file', any: '>', pattern: /^>{1,2}\s{0,4}\/(?:tmp|var|etc|dev)\/\w/, score: 0.55 },
]);

// biome-ignore format: one shape to a line
const IN_URL_PATH = shapesOf([
  { rule: 'parent-folder', any: ';.', pattern: /(?:^|[\\/])\.\.(?:[\\/]|$)|[\\/]\.\.;/, score: 0.75 },
  { rule: 'system-folder-after-slashes', any: '/', pattern: /\/{2}(?:etc|proc|sys|var|usr|root|opt|dev|home|boot|php\d?|logs|apache\d?)[\\/][\w./\\-]/, score: 0.7 },
  { rule: 'drive-letter', any: '/', pattern: /\/[a-z]:[\\/]/i, score: 0.7 },
]);

// biome-ignore format: one shape to a line
const IN_KEY = shapesOf([
  { rule: 'parent-folder', any: '.', pattern: /(?:^|[\\/])\.\.(?:[\\/]|$)/, score: 0.7 },
  { rule: 'system-folder-after-slashes', any: '/', pattern: /(?:^|\/)\/(?:etc|proc|sys|var|usr|root|opt|dev|boot|php\d?|logs)[\\/][\w./\\-]/, score: 0.6 },
  { rule: 'drive-letter', any: ':', pattern: /(?:^|\/)[a-z]:[\\/]/i, score: 0.6 },
]);

const LONGEST_PATH = 400;

function byRole(form: Form): Match | undefined {
  if (form.text.length > LONGEST_PATH) return undefined;
  const { role } = form.field;
  if (role === 'path') return bestShape(IN_URL_PATH, form);
  if (role === 'object-key' || role === 'file-name') return bestShape(IN_KEY, form);
  return VALUE_ROLES.has(role) ? bestShape(AS_VALUE, form) : undefined;
}
