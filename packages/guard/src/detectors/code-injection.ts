import { ANY_TEXT, type Form, marksFor } from '../decode/form.ts';
import type { Detector, Match } from './detector.ts';
import { bestShape, shapesOf } from './shapes/best-shape.ts';
import { isProseBefore, SPOKEN_OF } from './shapes/prose-around.ts';

/** Program text where a value was expected: JavaScript, Python, PHP, Ruby, Perl, Java expressions, classic ASP. */
export const codeInjection: Detector = {
  kind: 'code-injection',
  needs: ANY_TEXT,
  mayMatch: (text, marks) => (marks & BRACKET) !== 0 || MAY.test(text),
  detect: (form) => spokenOf(form, bestShape(SHAPES, form)),
};

/** Words directly before it make it no program: a question about code, not code. */
function spokenOf({ text }: Form, match: Match | undefined): Match | undefined {
  if (match === undefined || match.score <= SPOKEN_OF || !isProseBefore(text, match.start)) return match;
  return { ...match, score: SPOKEN_OF };
}

const BRACKET = marksFor('(');
const MAY =
  /<[?%]|\$[\w ]{0,20}[{[-]|\$[\w$]{1,20}[=:]|\$\d|[%#]\{|[[{][/\\]?php|__|^data:|_\w{1,30}\s?=|\b(?:precision|smtp|engine|extension|\w{3,10}\.\w{3,40})\s{0,4}=|:constructor|\[["']constructor|(?:process|console|require|global|module|window|document)[.[]|\b(?:java|org\.apache|org\.omg|com\.open|os\.|subprocess|socket\.|urllib|import|from |class\.|Response\.|Server\.|WScript|ProcessBuilder|Runtime|Process\.|IO\.|Kernel|Open3)|[cC]lassLoader|Marshal|ENV[[{]|groovy|std::|Deno|Bun\.|fs\.|sys\.|pickle|yaml\.|marshal\.|arguments|Function`|ScriptEngine|mainModule|BuiltinModule|spawn_sync|_formData|["')]\s{0,4}\.\s{0,4}["'(]|%x[[{(]|php:|#_mem|@ognl|String\.from/i;

/** Comments and space that PHP and JavaScript allow between a name and its arguments. */
const GAP = String.raw`(?:\s|/\*[^*]{0,40}\*/|(?:#|//)[^\n]{0,40}\n){0,6}`;

/** Functions of PHP that no sentence and few programs name before a parenthesis. */
const PHP_NAMES = `shell_exec|proc_open|pcntl_exec|passthru|call_user_func(?:_array)?|create_function|base64_decode|
base64_encode|gz(?:inflate|uncompress|decode|compress)|bz(?:de)?compress|zlib_decode|str_rot13|phpinfo|phpversion|
file_(?:get|put)_contents|file_exists|is_array|is_callable|strip_tags|p?fsockopen|curl_(?:init|exec)|
posix_\\w{3,20}|unserialize|preg_replace|array_(?:map|walk|filter)|get_defined_(?:vars|functions)|assert_options|
func_get_args|highlight_file|show_source|move_uploaded_file|print_r|var_dump|strrev|intval|getenv|putenv|hexdec|
dechex|ob_start|ini_set|register_shutdown_function|set_error_handler|error_log|readfile|fopen|fwrite|fputs|chr|filegroup|
parse_ini_file|phpcredits|get_current_user|getmyuid|stream_\\w{4,30}|symlink|uasort|usort|mb_ereg_replace`;

/** Names that are words too; they need an argument that is program text. */
const WORDS = 'system|exec|execSync|spawn|spawnSync|popen|eval|assert|include|file|define|printf|sleep';

/** Where a program begins: with the value, or behind the end of a string or statement. */
const BEGINNING = String.raw`(?:^[\s"'\x60(;{]{0,6}|["'\x60]\s{0,3}[;+),}|&]{1,3}\s{0,4}|;\s{0,4})`;

// biome-ignore format: one shape to a line
const SHAPES = shapesOf([
  { rule: 'module-in-use', needs: '(', pattern: /\b(?:require|import)\s{0,4}\(\s{0,4}["'`](?:node:)?(?:child_process|fs|vm|net|os|http|https|module|cluster|worker_threads|process|repl|inspector)(?:\/promises)?["'`]\s{0,4}\)\s{0,4}(?:\.|\[|\?\.)/, score: 0.95 },
  { rule: 'require-module', needs: '(', pattern: /\b(?:require|import)\s{0,4}\(\s{0,4}["'`](?:node:)?(?:child_process|fs|vm|net|os|http|https|module|cluster|worker_threads|process|repl|inspector)\b/, score: 0.85 },
  { rule: 'module-loader', pattern: /\bmainModule\b|\bprocess\s{0,4}\.\s{0,4}(?:binding|dlopen|mainModule|_linkedBinding)\b|\b_load\s{0,2}\(|\bchild_process\b["'`]?\s{0,3}\)?\s{0,3}(?:[.;,[]|\n)[^?!\n]{0,40}\b(?:exec|spawn)\w{0,8}\s{0,3}[("'`\]]|\bspawn_sync\b|require\.main\b|\bgetBuiltinModule\b/, score: 0.95 },
  { rule: 'process-object', any: '[.', needs: 'process', pattern: /\bprocess\s{0,4}(?:\.\s{0,4}(?:env|kill|getuid|getgid)\b(?![\w.]{0,40} [a-z]{2,12}(?: |$))|\[["'\w])/, score: 0.7 },
  { rule: 'constructor-walk', any: '([.:', needs: 'constructor', pattern: /\bconstructor\b["'\]\s]{0,4}[.[]\s{0,4}["']?constructor\b|\.constructor\s{0,4}\(\s{0,4}["'`]|:constructor:constructor|\[["']constructor["']\]/, score: 0.95, quoted: 0.3 },
  { rule: 'flight-reference', needs: '$', pattern: /\$[\dB@]{1,6}:(?:constructor|__proto__|Module|\w{1,20}:(?:prototype|constructor|pop))|"?_formData"?.{0,20}\$\d/i, score: 0.95 },
  { rule: 'function-from-text', any: '(.', needs: '(', pattern: /\bnew\s{1,4}Function\s{0,4}\(|\bFunction\s{0,4}\(\s{0,4}["'`]|\beval\s{0,4}\(\s{0,4}(?:["'`$\w(+!]|String\.)|\bset(?:Timeout|Interval|Immediate)\s{0,4}\(\s{0,4}["'`]|\bvm\.run/, score: 0.8 },
  { rule: 'characters-from-codes', any: '(.', pattern: /\bString\.from(?:CharCode|CodePoint)\b|\bchr\s{0,4}\(\s{0,4}\d{1,3}\s{0,4}\)/i, score: 0.7 },
  { rule: 'script-call', any: '[.', pattern: /(?:^|[;"'}]\s{0,4})(?:window|document|globalThis|global|res|response|module)\s{0,4}(?:\.\s{0,4}(?:info|log|error|debug|end|send|exports|process|write|cookie|location)|\[["'])\s{0,4}(?:\.\s{0,4}\w{2,10}\s{0,2})?[(=\]i][^\n]{0,200}$/, score: 0.55 },
  { rule: 'console-call', any: '[.', needs: 'console', pattern: /^\s{0,9}console\s{0,4}(?:\.\s{0,4}|\[["'])\w{3,10}[^\n]{0,200}$/, score: 0.45 },
  { rule: 'immediate-function', any: '{', needs: 'function', pattern: /\(\s{0,4}(?:async\s{1,4})?function\s{0,4}\w{0,20}\s{0,4}\([^)]{0,60}\)\s{0,4}\{[\s\S]{0,400}\}\s{0,4}\)?\s{0,4}\(|^\s{0,9}function\s{0,4}\([^)]{0,60}\)\s{0,4}\{/, score: 0.7 },
  { rule: 'endless-loop', needs: '(', pattern: /^\s{0,9}(?:while|for)\s{0,4}\(\s{0,4}\(?(?:[!+-]{1,3}\s{0,4}(?:\w{1,10}|["'`]{2}|\{\}|\[\])|true|this|String|Infinity|NaN|\d{1,9}|new Date|;;)\)?\s{0,4}\)/, score: 0.6 },
  { rule: 'runtime-object', any: '.[`(', pattern: new RegExp(String.raw`${BEGINNING}(?:process\.(?:exit|argv|abort|cwd|chdir|reallyExit|stdin|versions|mainModule|umask)\b|(?:Deno|Bun)\.(?:env|spawn|run|file|write|Command|readTextFile|serve)\b|(?:fs|child_process)\.\w{3,20}\s{0,3}\(|Reflect\.(?:construct|apply)\s{0,3}\(|new\s{1,4}(?:Worker|WebAssembly\.\w{4,10})\s{0,3}\(|WebAssembly\.\w{5,20}\(|(?:global|globalThis|window|self|this)\s{0,3}\[\s{0,3}["'\x60]|require\.(?:cache|main|resolve|extensions)\b|\(\s{0,3}\d\s{0,3},\s{0,3}eval\s{0,3}\)|Function\s{0,3}\x60|arguments\.callee|set(?:Immediate|Timeout|Interval)\s{0,3}\(\s{0,3}(?:async\s{1,3})?(?:function|\())`), score: 0.65 },
  { rule: 'python-runtime', any: '.(', pattern: new RegExp(String.raw`${BEGINNING}(?:os\.(?:system|popen|exec\w{1,3}|spawn\w{1,3}|environ|getenv|listdir|remove|unlink|kill|fork|walk|putenv)|sys\.(?:modules|exit|argv|stdout|_getframe)|shutil\.\w{3,12}|ctypes\.\w{3,12}|platform\.\w{3,12}\s{0,3}\(|pickle\.loads?|marshal\.loads?|yaml\.(?:unsafe_)?load|importlib\.\w{4,16}|builtins\.\w{3,12}|pty\.spawn|commands\.get\w{3,12}|codecs\.open|timeit\.timeit)\b|${BEGINNING}(?:(?:globals|locals|vars|dir|breakpoint)\(\s{0,3}\)|(?:setattr|getattr|delattr)\(\s{0,3}\w{1,30}\s{0,3},\s{0,3}["']|type\(\s{0,3}["']\w{0,20}["']\s{0,3},\s{0,3}\()|^\s{0,4}\w{1,20}\.__(?:class|dict|globals|builtins|code|mro|base|bases)__`), score: 0.65 },
  { rule: 'platform-call', any: '.:[{(', pattern: new RegExp(String.raw`${BEGINNING}(?:(?:java\.lang\.)?(?:System\.(?:exit|getenv|getProperty|load(?:Library)?)|Runtime\.\w{3,20}|Thread\.sleep|ClassLoader\.\w{3,24})\s{0,3}\(|groovy\.lang\.\w{4,20}|["'][^"'\n]{1,60}["']\.execute\(|(?:System\.)?Reflection\.Assembly\.|Assembly\.Load\w{0,8}\(|Activator\.Create\w{4,16}\(|System\.Diagnostics\.Process|std::process::|exec\.Command\(|os\.Getenv\(|syscall\.Exec\(|(?:instance|class|module)_eval\s{0,3}[("']|(?:public_|__)?send(?:__)?\s{0,3}\(\s{0,3}[:"']|Marshal\.load\b|\$?ENV\s{0,2}[[{]|qx\s{0,3}[({/]|Kernel\.\w{4,8}\b|Process\.(?:exit|kill)\b)`), score: 0.65 },
  { rule: 'python-internals', needs: '__', pattern: /(?<![\w/])__(?:import|globals|builtins|subclasses|class|mro|base|bases|init|reduce|getattribute|code|dict)__(?!\.py)\s{0,4}[[(.'"]|\b__import__(?:\s{0,4}\(|["'])/, score: 0.95, quoted: 0.2 },
  { rule: 'python-call', any: '(.', pattern: /\bos\s{0,2}\.\s{0,2}(?:system|popen|exec[lv]\w{0,2}|spawn\w{0,3}|environ|getenv|listdir|remove)\b|\bsubprocess\s{0,2}\.\s{0,2}(?:run|Popen|call|check_output|getoutput)\b|\bpty\.spawn\b|\bcompile\s{0,2}\(\s{0,2}["'].{0,200}["']exec["']\s{0,2}\)|\bimportlib\.|\burllib\.request\b|\bsocket\.(?:gethostbyname|create_connection|socket)\b/, score: 0.85 },
  { rule: 'python-import', any: '\n \u0000', pattern: /(?:^|[;"'([])\s{0,4}import\s{1,4}(?:os|subprocess|socket|pty|sys|shutil|base64)\b\s{0,4}(?:[;,)"'\]]|as\b|$)|\bfrom\s{1,4}(?:os|subprocess)\s{1,4}import\b/, score: 0.75 },
  { rule: 'open-and-read', needs: '(', pattern: /\bopen\s{0,4}\(\s{0,4}["'][^"']{1,120}["'][^)]{0,20}\)\s{0,4}\.\s{0,4}(?:read|write)|\bread(?:File|dir)(?:Sync)?\s{0,4}\(/, score: 0.85 },
  { rule: 'php-tag', any: '%~', needs: '<', pattern: /<\?\s{0,9}(?:php\b|=)|<\?(?:php)?\s{1,9}(?:[$\w;]{1,40}\s{0,4}[("'=;\w$]|\(\))|<\?xml\s{0,9}(?::|\(\))|^\w{0,20}<\?$|<%\s{0,4}(?:system|exec|eval|response|execute)\b/i, score: 0.85, quoted: 0.2 },
  { rule: 'php-tag-in-brackets', any: '{[', pattern: /\{\/?php\}|\[[/\\]?php\]/i, score: 0.75, quoted: 0.2 },
  { rule: 'php-superglobal', any: '$:', pattern: /\$(?:_(?:GET|POST|REQUEST|COOKIE|SERVER|SESSION|FILES|ENV)|GLOBALS)\b|\bphp:\/\/(?:input|stdin|stdout|filter|memory|temp)/, score: 0.8 },
  { rule: 'php-function', needs: '(', pattern: new RegExp(String.raw`(?:^|[^\w.])\w{0,8}(?:${PHP_NAMES.replaceAll('\n', '')})${GAP}\(`, 'i'), score: 0.7 },
  { rule: 'php-function-assigned', needs: '=', pattern: /^\s{0,4}(?:shell_exec|zlib_decode|passthru|base64_decode|proc_open)\s{0,4}=\s{0,4}\(/i, score: 0.6 },
  { rule: 'function-with-text', needs: '(', pattern: new RegExp(String.raw`(?:^|[^\w.\s]|[^\w.,\s]\s{0,4}|\breturn\s{0,4}["']?)@?(?:${WORDS})(?:${GAP}\(\s{0,4}["'\x60$]|\(\s{0,4}\w{1,40}\s{0,4}\)\s{0,4}(?:;|$)|\(\w{1,20}\()`, 'i'), score: 0.7 },
  { rule: 'function-after-comment', needs: '(', pattern: /\b(?:system|exec|eval|assert|passthru|file|include|gz\w{4,12})(?:\s{0,4}(?:\/\*[^*]{0,40}\*\/|(?:\/\/|#)[^\n]{0,40}\n)\s{0,4}|[\t\r\n ]{2,6}|\t|[\r\n]{1,4})\s{0,6}\(\s{0,4}[^\s)]{0,60}\)/i, score: 0.65 },
  { rule: 'function-name-as-text', needs: '(', pattern: /[[("'.]\s{0,4}(?:\/\*[^*]{0,30}\*\/)?\s{0,4}(?:system|exec|passthru|shell_exec|popen|eval|assert|phpinfo|em)\s{0,4}["'\])]{1,2}(?:\s|["'\])]|\[\d\]|\/\*[^*]{0,30}\*\/|\{[^}]{0,30}\}){0,9}\(\s{0,4}(?:["'\w/])/i, score: 0.85 },
  { rule: 'name-in-pieces', needs: '.', pattern: /["'(]\w{1,12}["')]\s{0,4}\.\s{0,4}["'(]\w{1,12}["')]/, score: 0.75, quoted: 0 },
  { rule: 'output-call', needs: '(', pattern: /(?:^|[;{}]\s{0,4})(?:print|echo|die|exit|puts|var_dump|print_r)\s{0,2}\(\s{0,4}["'\d$][^()\n]{0,80}\)\s{0,4}(?:;|$)/, score: 0.55 },
  { rule: 'class-loader', any: '[.', needs: 'oader', pattern: /\bclass(?:\.module|\[["']?module["']?\])?[.[]["']?classLoader\b|\bclassLoader\.(?:resources|URLs|defaultAssertionStatus)\b/, score: 0.9, quoted: 0.2 },
  { rule: 'cast-and-call', needs: '(', pattern: /\(\s{0,4}string\s{0,4}\)\s{0,4}["'{[]/i, score: 0.7 },
  { rule: 'variable-function', needs: '$', pattern: /(?:^|[;=@.\s("'>])@?\$(?:\$\w{0,9}|\{\s{0,12}[^}]{0,30}\}|[A-Za-z_]\w{0,29})(?:\s{0,4}(?:\/\*[^*]{0,30}\*\/|(?:#|\/\/)[^\n]{0,30}\n)|\s|\$?\w{0,30}[[{][^\]}]{0,30}[\]}]{1,2}|->\s{0,2}\$?\w{1,30}|\$\w{1,30}){0,8}\(\s{0,4}[^\s(]/, score: 0.6 },
  { rule: 'variable-method', needs: '$', pattern: /(?:\w::|->)\$\w{1,30}\s{0,4}\(|\$\w{1,20}\s{0,4}=\s{0,4}(?:@?\$|["'(])[^;]{0,80};|\$\w{1,20}\s{0,9}\/\/[^\n]{0,30}\n\s{0,4}\(/, score: 0.6 },
  { rule: 'variable-by-name', needs: '$', pattern: /\$\s{0,20}\{\s{0,20}["'@$]|\$\s{1,20}\{\s{0,20}[$@\w"']/, score: 0.55 },
  { rule: 'php-setting', needs: '=', pattern: /(?:^|[?&\s])(?:allow_url_\w{4,8}|auto_(?:ap|pre)pend_file|disable_(?:functions|classes)|extension(?:_dir)?|open_basedir|memory_limit|unserialize_\w{4,20}|mbstring\.\w{4,40}|opcache\.\w{3,40}|session\.\w{4,30}|zend\.\w{4,30}|error_(?:log|append_string)|safe_mode|include_path|precision|smtp|engine)\s{0,4}=\s{0,4}[\w/]/i, score: 0.55 },
  { rule: 'ruby-or-perl-call', any: '(.%', pattern: /\b(?:Process\.(?:spawn|fork|exec)|Kernel\.(?:system|exec|open)|IO\.popen|Open3\.|File\.(?:read|open)\()|%x[({[]|\bDir\.entries\(/, score: 0.8 },
  { rule: 'java-class', pattern: /\bjava\.(?:lang\.)?(?:Runtime|Process(?:Builder)?|reflect|ClassLoader|Thread\b.{0,20}sleep)\b|\bjavax\.(?:script|naming)\b|\bgetRuntime\s{0,4}\(\s{0,4}\)|\bProcessBuilder\b|\bScriptEngineManager\b|\bClass\.forName\s{0,2}\(/, score: 0.8 },
  { rule: 'java-class-as-value', any: '.', pattern: /(?:^|[">'=])(?:java\.(?:lang|io|util|net|nio|sql|rmi)\.(?!\w{0,40}(?:Exception|Error))[A-Za-z]\w{2,40}|org\.(?:apache\.commons|omg\.CORBA)[\w.]{0,60}|com\.opensymphony\.xwork2[\w.]{0,60})(?:$|[<"'=&])/i, score: 0.6 },
  { rule: 'ognl', any: '(%@#', pattern: /#_memberAccess|@java\.lang\.|@ognl\.|#context\s{0,2}[[.]|#parameters\b|%\{\s{0,4}[#(]|\(#\w{1,20}\s{0,4}=|\bT\s{0,2}\(\s{0,2}java\.|\.getClass\(\)\s{0,4}\./, score: 0.95, quoted: 0.2 },
  { rule: 'asp-code', any: '(.', pattern: /\bServer\.(?:CreateObject|ScriptTimeout|MapPath|Execute)\b|\bWScript\.Shell\b|\bResponse\.(?:Write|End)\b\s{0,4}[("]|\bEv\s?al\s{0,4}\(.{0,20}Request|\bExecute(?:Global)?\s{0,4}\(\s{0,4}(?:Request|"")/i, score: 0.85 },
  { rule: 'code-in-url', any: ':', pattern: /^data:text\/(?:plain|html|javascript)(?:$|[;,])/i, score: 0.4 },
]);
