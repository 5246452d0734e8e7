import { type Form, marksFor } from '../decode/form.ts';
import type { Detector, Match } from './detector.ts';
import { bestShape, shapesOf, surer } from './shapes/best-shape.ts';

/** A file from elsewhere where one of ours was meant: stream wrappers of PHP, remote scripts, scripts as uploads. */
export const fileInclusion: Detector = {
  kind: 'file-inclusion',
  needs: marksFor('./:_~'),
  mayMatch: (text) =>
    /:\/|^\/\/|:[a-z\d]|\.\s?(?:ph|jsp|asp|cgi|cf|p[ly]|sh)|_path|^(?:https?|ftps?|file)\?/i.test(text),
  detect: (form) => surer(bestShape(SHAPES, form), scriptUpload(form)),
};

// biome-ignore format: one shape to a line
const SHAPES = shapesOf([
  { rule: 'stream-wrapper', any: ':', pattern: /\b(?:php:\/\/(?:filter|input|stdin|stdout|output|fd|memory|temp)|(?:expect|phar|zip|rar|glob|ogg|zlib|compress\.zlib|compress\.bzip2|ssh2\.\w{3,6}):\/\/)/i, score: 0.9, quoted: 0.2 },
  { rule: 'data-to-run', any: ';:', pattern: /^data:(?:text\/x-php|application\/x-httpd-php|),|^data:\/\/text\/plain|^data:;base64,/i, score: 0.6 },
  { rule: 'remote-script-cut-off', any: '~', pattern: /^\s{0,4}(?:https?|ftps?):\/\/[^\s?#]{1,200}\.(?:php\d?|txt|asp|jsp|cgi|inc|dat|gif|jpe?g|png|html?|log|pl|py|sh)\?{1,3}(?:$|[\u0000&])/i, score: 0.8 },
  { rule: 'remote-url-cut-off', any: '~', pattern: /^\s{0,4}(?:https?|ftps?|file):\/\/[^\s?#]{1,200}\?{1,3}(?:$|\u0000)|^(?:https?|ftps?|file)\?$/i, score: 0.6 },
  { rule: 'remote-script-by-address', any: ':', pattern: /^\s{0,4}(?:https?|ftps?):\/\/(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[\da-f]{0,4}(?::[\da-f]{0,4}){2,8}\]?)(?::\d{1,5})?\/[^\s?#]{0,200}\.(?:php\d?|txt|asp|jsp|cgi|inc|pl|py|sh|exe|ps1)\b/i, score: 0.75 },
  { rule: 'remote-script', any: '/', pattern: /^\s{0,4}(?:(?:https?|ftps?):)?\/\/[^\s?#]{1,200}\/(?:c99|r57|shell|cmd|evil|webshell|backdoor|b374k|exploit|payload|rce|rfi|hack\w{0,8})[\w-]{0,12}\.(?:php\d?|txt|aspx?|jsp|cgi|inc|sh|py|pl|gif|jpe?g)/i, score: 0.85 },
  { rule: 'remote-script', any: '/', pattern: /^\s{0,4}(?:(?:https?|ftps?):)?\/\/[^\s?#]{1,200}\/(?:(?:c99|r57|b374k)[\w-]{0,12}\.(?:php\d?|txt|aspx?|jsp|inc)|(?:(?:web-?)?shell|cmd|rfi|rce|backdoor)\.(?:php\d?|aspx?|jsp))\?{0,2}\s{0,3}$/i, score: 0.92 },
  { rule: 'file-transfer-url', any: ':', pattern: /(?:^|>)\s{0,4}ftps?:\/\/(?:[^\s@/]{1,60}@)?\d{1,3}(?:\.\d{1,3}){3}/i, score: 0.6 },
  { rule: 'jsp-or-null-ending', any: ':', pattern: /^\s{0,4}(?:https?|ftps?):\/\/[^\s]{1,200}(?:\u0000|%00)/i, score: 0.75 },
]);

/** Names of parameters that PHP programs once included from. */
const INCLUDE_NAME =
  /(?:absolute_path|root_path|_conf\[path|\bpath\]|include_path|basepath|base_dir|docroot|document_root|_root\b|\[path\])/i;
const REMOTE = /^\s{0,4}(?:https?|ftps?):\/\/\S/i;

/** Names of parameters from which pages are put together; `file` and `url` may well hold an address. */
const INCLUDING =
  /(?:^|[._[])(?:page|include|inc|template|tpl|module|view|layout|lang|language|load|require|controller|content|file)\]?$/i;
/** A script from elsewhere; `?` at its end cuts off what the program adds. */
const REMOTE_SCRIPT =
  /^\s{0,4}(?:https?|ftps?):\/\/[^\s?#]{1,200}\.(?:php\d?|txt|inc|aspx?|jsp)\?{0,3}\s{0,3}$/i;

/** Extensions that a server runs: nothing a person uploads to a function. */
const SCRIPT_NAME =
  /(?:^|[\w)\]-])\.\s?(?:ph(?:p\d{0,3}|ps|tml?|t|pt|ar)|jspx?|aspx?|asa|cgi|cfm|htaccess|user\.ini)(?:[\s.]{0,40}$|;|%00|\u0000|\.(?:jpe?g|png|gif|txt|pdf)$)|(?:^|[\\/])sess_\w{16,64}$/i;
const NAME_HEADER = /file-?name$/i;

function scriptUpload({ text, field }: Form): Match | undefined {
  const whole = { start: 0, end: text.length };
  if (REMOTE.test(text) && INCLUDE_NAME.test(field.path))
    return { rule: 'remote-include', ...whole, score: 0.75 };
  if (INCLUDING.test(field.path) && REMOTE_SCRIPT.test(text))
    return { rule: 'remote-include', ...whole, score: /\?\s*$/.test(text) ? 0.92 : 0.75 };
  const isName = field.role === 'file-name' || (field.role === 'header' && NAME_HEADER.test(field.path));
  return isName && SCRIPT_NAME.test(text) ? { rule: 'script-upload', ...whole, score: 0.6 } : undefined;
}
