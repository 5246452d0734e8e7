import { ANY_TEXT } from '../decode/form.ts';
import type { Detector } from './detector.ts';
import { bestShape, shapesOf } from './shapes/best-shape.ts';

/**
 * Serialised objects that run code when they are read: Java (stream magic AC ED 00 05, Object Serialization Stream
 * Protocol), .NET BinaryFormatter, PHP `serialize`, Python pickle protocols 0 to 5, YAML tags, node-serialize, type
 * names of Jackson, fastjson and Json.NET. In base64 and as decoded bytes.
 */
export const deserialisation: Detector = {
  kind: 'deserialisation',
  needs: ANY_TEXT,
  mayMatch: (text) => MAY.test(text),
  detect: (form) => bestShape(SHAPES, form),
};

const MAY =
  /_FUNC|__js_|rO0AB|ACED|aced|AAEAAAD|^\/wE|gA[SJNMQRUW]|[aCOs]:\+?\d|![!rptj<]|[@$](?:type|class|c)["']|\u00ac\u00ed|[\u0080\ufffd][\u0002-\u0005]|(?:^|\W)c[\w.]{2,40}\n|KGRw|Y(?:29z|3Bvc|25|3N1|19f|2J1)|Templates|[tT]ransformer|[fF]actory|[cC]losure|ObjectData|H4sIA|BAh|System\.|com\.sun|RowSet|springframework|BCEL|XMLDecoder|commons\.|java\.beans|mchange|hikari|groovy|<(?:java|object|void|sorted)|\u0004\bo:/;

// biome-ignore format: one shape to a line
const SHAPES = shapesOf([
  { rule: 'node-serialize-function', any: '$_', pattern: /_\$\$?ND_FUNC\$?\$_|\b__js_function\b/, score: 0.95, quoted: 0.3 },
  { rule: 'java-stream', any: '0\u0000', pattern: /(?:^|[^A-Za-z0-9+/])rO0AB[A-Za-z0-9+/]|(?:^|[^\da-f])aced0005[\da-f]{2}|\u00ac\u00ed\u0000\u0005|\ufffd\ufffd\u0000\u0005(?:s|w|t)r?/i, score: 0.95 },
  { rule: 'java-stream-compressed', any: '0', pattern: /^H4sIAAAAAAAA[A-Za-z0-9+/]{2}(?:Fvz|Fvy|1vz)/, score: 0.9 },
  { rule: 'java-gadget', pattern: /\b(?:(?:chained|invoker|instantiate|constant|clone|for|while|prototypeclone|prototypeserialization)(?:transformer|factory|closure))\b|\bTemplatesImpl\b|\bJdbcRowSetImpl\b|\bcom\.sun\.(?:rowset|org\.apache\.(?:xalan|bcel))|\borg\.(?:apache\.(?:commons\.(?:collections|beanutils|configuration)|xalan|tomcat\.dbcp|shiro\.jndi|ibatis\.datasource)|springframework\.(?:context\.support|beans\.factory|aop\.)|codehaus\.groovy\.runtime|hibernate\.jmx)\.?\w|\bcom\.mchange\.v2\.c3p0\b|\bcom\.zaxxer\.hikari\b|\bjava\.beans\.(?:XMLDecoder|EventHandler)\b|\$\$BCEL\$\$|\bClassPathXmlApplicationContext\b/i, score: 0.8 },
  { rule: 'java-xml-encoder', any: '<', pattern: /<java\s[^>]{0,80}XMLDecoder|<(?:object|void)\s{1,4}(?:class|method)="(?:java\.|exec|start)|<(?:sorted-set|dynamic-proxy|java\.util\.PriorityQueue|javax\.)/i, score: 0.9 },
  { rule: 'dotnet-stream', pattern: /(?:^|[^A-Za-z0-9+/])AAEAAAD\/{5}AQ|^\/wE[A-Za-z0-9+/]{40}|\bObjectDataProvider\b|\bSystem\.Windows\.Data\b|\bSystem\.Configuration\.Install\b|\bSystem\.Diagnostics\.Process\b/, score: 0.9, quoted: 0.2 },
  { rule: 'dotnet-type', needs: '$type', pattern: /"\$type"\s{0,4}:\s{0,4}"[\w.]{3,120},/, score: 0.75, quoted: 0.2 },
  { rule: 'php-object', needs: ':{', pattern: /(?:^|[;{:}"\s>=|])[OC]:\+?\d{1,5}:\\?"[\w\\]{1,120}\\?":\d{1,5}:\{/, score: 0.95, quoted: 0.3 },
  { rule: 'php-array', needs: ':{', pattern: /(?:^|[;{])a:\d{1,5}:\{(?:i:\d{1,9};|s:\d{1,6}:\\?")[^}]{0,200}[OC]:\d/, score: 0.9 },
  { rule: 'python-pickle-text', any: '\n', pattern: /(?:^|[^\w.])c(?:os|posix|nt|subprocess|sys|builtins|__builtin__|commands|pty|socket|webbrowser|runpy|importlib|shutil|pickle|timeit|platform|code)[\w.]{0,20}\n\w{1,40}\n/, score: 0.95 },
  { rule: 'python-pickle-bytes', any: '\u0000', pattern: /[\u0080\ufffd][\u0002-\u0005](?:[\u0095c(}\]K]|\ufffd)[\s\S]{0,400}(?:\.|system|popen|exec|eval)/, score: 0.9 },
  { rule: 'python-pickle-base64', pattern: /^(?:gASV[A-Za-z0-9+/_-]{3}AAAA|gA(?:WV|V9|SM)|gA[JNMQ][cjKX}\]]|gA(?:Jj|Nj|R9|SV)|(?:Y(?:29z|3Bvc2l4|25|3N1YnByb2Nlc3M|19f|2J1aWx0)|KGRwMA|Y29zC))[A-Za-z0-9+/=_-]{8}/, score: 0.9 },
  { rule: 'yaml-tag', needs: '!', pattern: /!!(?:python|javax?|ruby|js|perl|php|org\.|com\.|ch\.|sun\.|net\.)[/.\w]|!ruby\/(?:object|hash|struct|sym|regexp)|!<?tag:yaml\.org,2002:(?:python|js|java)|!(?:python|perl|php)\//, score: 0.95, quoted: 0.3 },
  { rule: 'type-name', needs: '@', pattern: /["']?@(?:type|class|c)["']?\s{0,4}:\s{0,4}["'](?:L?(?:java|javax|com\.sun|org\.apache|org\.springframework|sun|oracle|ch\.qos|com\.mchange|com\.zaxxer|br\.com)\.|\[com\.)/, score: 0.9 },
  { rule: 'ruby-marshal', pattern: /^BAh(?:vO|bC|7C|Jz|be)[A-Za-z0-9+/]{12}|\u0004\bo:[\s\S]{1,60}(?:ERB|Gem::|ActiveSupport)/, score: 0.85 },
]);
