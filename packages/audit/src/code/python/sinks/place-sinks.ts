import type { SinkRow } from './sink-row.ts';

const PATH = 'event-in-file-path';
const ADDRESS = 'event-in-request-address';
const LOG = 'event-in-log';

/** Names of files. */
export const PATH_SINKS: readonly SinkRow[] = [
  {
    weakness: PATH,
    path: /^(?:open|io\.open|codecs\.open|aiofiles\.open|gzip\.open|bz2\.open|lzma\.open|builtins\.open|builtins\.open\(\))$/,
    takes: 'file@0 filename@0',
  },
  {
    weakness: PATH,
    path: /^os\.(?:remove|unlink|mkdir|makedirs|rmdir|removedirs|listdir|scandir|open|chmod|truncate|walk|stat)$/,
    takes: 'path@0',
  },
  {
    weakness: PATH,
    path: /^(?:os\.(?:rename|replace|renames|link|symlink)|shutil\.(?:copy\w*|move|rmtree|make_archive|unpack_archive))$/,
    takes: '@0 @1',
  },
  {
    weakness: PATH,
    path: /^flask\.send_file$|^(?:fastapi|starlette)\.responses\.FileResponse$|^linecache\.getlines?$/,
    takes: 'path_or_file@0 path@0',
  },
  {
    weakness: PATH,
    path: /^(?:pandas\.read_(?:csv|json|excel|parquet|table|xml|html|feather)|openpyxl\.load_workbook|PIL\.Image\.open|zipfile\.ZipFile|tarfile\.open|sqlite3\.connect|numpy\.loadtxt)$/,
    takes: '@0 name@0',
  },
  { weakness: PATH, path: /^(?:client s3|s3)\.(?:download_file)$/, takes: 'Filename@2' },
  { weakness: PATH, path: /^(?:client s3|s3)\.(?:upload_file)$/, takes: 'Filename@0' },
  { weakness: PATH, path: /^resource s3\.Bucket\.download_file$/, takes: 'Filename@1' },
  {
    weakness: PATH,
    path: /^resource s3\.(?:Object\.(?:download_file|upload_file)|Bucket\.upload_file)$/,
    takes: 'Filename@0',
  },
];

/** Methods of a path that touch the file. */
export const PATH_METHODS =
  /^(?:open|read_text|read_bytes|write_text|write_bytes|unlink|mkdir|rmdir|iterdir|touch|rename|replace|glob|rglob|symlink_to|hardlink_to)$/;

/** Addresses of requests. */
export const ADDRESS_SINKS: readonly SinkRow[] = [
  {
    weakness: ADDRESS,
    path: /^(?:requests|httpx)\.(?:(?:sessions\.)?(?:Session|session|Client|AsyncClient)\(\)\.)?(?:get|post|put|delete|patch|head|options|stream)$/,
    takes: 'url@0',
  },
  {
    weakness: ADDRESS,
    path: /^(?:requests|httpx)\.(?:(?:sessions\.)?(?:Session|session|Client|AsyncClient)\(\)\.)?(?:request|stream)$/,
    takes: 'url@1',
  },
  {
    weakness: ADDRESS,
    path: /^(?:urllib\.request|urllib2|urllib|six\.moves\.urllib\.request)\.(?:urlopen|Request|urlretrieve|OpenerDirector\(\)\.open|build_opener\(\)\.open)$/,
    takes: 'url@0 fullurl@0',
  },
  {
    weakness: ADDRESS,
    path: /^urllib3\.(?:request|PoolManager\(\)\.(?:request|urlopen|request_encode_\w+))$/,
    takes: 'url@1',
  },
  {
    weakness: ADDRESS,
    path: /^aiohttp\.(?:request|ClientSession\(\)\.(?:request|ws_connect))$/,
    takes: 'url@1',
  },
  {
    weakness: ADDRESS,
    path: /^aiohttp\.ClientSession\(\)\.(?:get|post|put|delete|patch|head|options)$/,
    takes: 'url@0',
  },
  {
    weakness: ADDRESS,
    path: /^(?:http\.client|httplib)\.HTTPS?Connection$|^(?:socket\.create_connection|websockets\.connect|websocket\.create_connection|ftplib\.FTP|smtplib\.SMTP|pycurl\.Curl\(\)\.setopt|wget\.download|paramiko\..*\.connect)$/,
    takes: 'host@0 url@0',
  },
  { weakness: ADDRESS, path: /^socket\.socket\(\)\.connect$/, takes: '@0', isDeep: true },
  {
    weakness: ADDRESS,
    path: /^httplib2\.Http\(\)\.request$|^treq\.\w+$|^pandas\.read_html$/,
    takes: 'uri@0',
  },
  // What renders, reads or crawls pages fetches them.
  {
    weakness: ADDRESS,
    path: /^(?:pdfkit|imgkit)\.from_url$|^feedparser\.parse$|^(?:trafilatura|newspaper)\.(?:fetch_url|Article)$|^xmlrpc\.client\.ServerProxy$|^zeep\.Client$|^(?:playwright|pyppeteer)\b.*\.goto$|^selenium\..*\.get$/,
    takes: 'url@0 uri@0 wsdl@0',
  },
  { weakness: ADDRESS, path: /^(?:httpx\.(?:Async)?Client|aiohttp\.ClientSession)$/, takes: 'base_url' },
  {
    weakness: ADDRESS,
    path: /^(?:aio)?boto3\.(?:client|resource)$|^session\.(?:client|resource)$/,
    takes: 'endpoint_url',
  },
  { weakness: ADDRESS, path: /^weasyprint\.HTML$/, takes: 'url filename@0' },
  {
    weakness: ADDRESS,
    path: /^(?:niquests|cloudscraper|grequests|curl_cffi\.requests|requests_html|requests_toolbelt|tornado\.(?:simple_)?httpclient)\b.*\.(?:get|post|put|delete|patch|head|options|fetch)$/,
    takes: 'url@0 request@0',
  },
];

/** Redirects, by the functions of frameworks. */
export const REDIRECT_SINKS: readonly SinkRow[] = [
  {
    weakness: 'event-in-redirect',
    path: /^(?:flask|werkzeug\.utils|django\.shortcuts|bottle|quart)\.redirect$/,
    takes: 'location@0',
  },
  {
    weakness: 'event-in-redirect',
    path: /^(?:fastapi|starlette)\.responses\.RedirectResponse$|^django\.http\.HttpResponse(?:Permanent)?Redirect$/,
    takes: 'url@0',
  },
];

/** Pages, by the functions of frameworks. */
export const HTML_SINKS: readonly SinkRow[] = [
  {
    weakness: 'event-in-html-response',
    path: /^(?:fastapi|starlette)\.responses\.HTMLResponse$|^(?:flask|quart)\.(?:make_response|Markup)$|^markupsafe\.Markup$|^django\.(?:http\.HttpResponse|utils\.safestring\.mark_safe)$/,
    takes: 'content@0',
  },
];

/** Lines of a log in plain text. */
export const LOG_SINKS: readonly SinkRow[] = [
  { weakness: LOG, path: /^print$|^sys\.(?:stdout|stderr)\.write$/, takes: '*' },
  {
    weakness: LOG,
    path: /^logging\.(?:(?:getLogger\(\)|Logger(?:\(\))?|root|LoggerAdapter(?:\(\))?|getLogger\(\)\.getChild\(\))\.)?(?:debug|info|warn|warning|error|critical|exception|fatal)$/,
    takes: '*',
  },
  { weakness: LOG, path: /^logging\.(?:getLogger\(\)\.)?log$/, takes: '*' },
  { weakness: LOG, path: /^loguru\.logger\.\w+$/, takes: '*' },
];

/** Every call that writes to a log, in whatever form. */
export const LOG_CALLS =
  /^print$|^pprint\.pp(?:rint)?$|^sys\.(?:stdout|stderr)\.write$|^(?:logging|loguru|structlog|aws_lambda_powertools)\b.*\.(?:debug|info|warn|warning|error|critical|exception|fatal|log|append_keys|trace|success|msg|bind)$/;

export const REGEX_FUNCTIONS =
  /^(?:re|regex)\.(?:(?:compile\(\)\.)?(?:match|fullmatch|search|findall|finditer|sub|subn|split)|compile)$/;
