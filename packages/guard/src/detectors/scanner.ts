import { ANY_TEXT } from '../decode/form.ts';
import type { Detector } from './detector.ts';
import { bestShape, shapesOf } from './shapes/best-shape.ts';

/**
 * Requests that look for software which a function is not: pages of PHP, ASP, JSP and CGI servers, of content and
 * network management systems, forgotten secrets and backups, and the tools that ask for them. Worth an alert, never a
 * block: the answer is a 404 anyway, what counts is who asks.
 */
export const scanner: Detector = {
  kind: 'scanner',
  needs: ANY_TEXT,
  roles: new Set(['path', 'user-agent']),
  mayMatch: (text) => MAY.test(text),
  detect(form) {
    if (form.field.isName === true) return undefined;
    if (form.field.role === 'path') return bestShape(PROBES, form);
    return form.field.role === 'user-agent' ? bestShape(TOOLS, form) : undefined;
  },
};

/** Paths start so, or are the rest of one; the tools are named by a letter, so that one test serves both. */
const MAY = /^\/|[a-z]{3}/i;

// biome-ignore format: one shape to a line
const PROBES = shapesOf([
  { rule: 'secret-file', any: '.', pattern: /(?:^|\/)\.(?:env|git|svn|hg|bzr|aws|ssh|docker|dockerenv|kube|npmrc|htpasswd|htaccess|htgroup|DS_Store|bash_history|vscode|idea|ftpconfig|remote-sync|sftp-config|pgpass|my\.cnf|netrc|boto|config|s3cfg|terraform|travis|circleci|gitlab-ci|composer|well-known\/(?:openid-federation\/\.)|user\.ini|profile|rediscli_history)(?:[./~_-]|$)/i, score: 0.6 },
  { rule: 'page-of-another-server', any: '.', pattern: /\.(?:php\d{0,2}|phtml|phps?|pht|aspx?|ashx|asmx|asa|axd|jspx?|jspa|jsf|jhtml|cfml?|cgi|pl|fcgi|do|action|nsf|dll|exe|shtml?|swf|mdb|idc|htr|ida|idq|printer|htw|stm|php~)(?:$|[/?;.%~\u0000]|\d$)/i, score: 0.6 },
  { rule: 'administration', pattern: /(?:^|\/)(?:wp-(?:admin|login|content|includes|config|cron|mail|signup|trackback)|xmlrpc|phpmyadmin|phppgadmin|pma\d{0,4}|mysqladmin|dbadmin|sqladmin|adminer|administrator\/components|manager\/(?:html|status)|host-manager|jmx-console|web-console|boaform|goform|hnap1|cgi-(?:bin|mod|sys)|_vti_\w{2,8}|_layouts|_catalogs|_mem_bin|_private|iissamples|msadc|siteserver|CFIDE|railo-context|OA_HTML|dana-na|remote\/fgt_lang|global-protect|tmui|mgmt\/tm|wls-wsat|examples\/servlets?|examplesWebApp|server-(?:status|info)|f?ckeditor|kcfinder|elfinder|_ignition|_profiler|debug\/(?:default|pprof|vars)|jolokia|heapdump|v2\/_catalog|_cat\/indices|_all_dbs|eval-stdin|vendor\/phpunit|bb-admin|invoker\/(?:jmx|ejb)|irj\/portal|\+CSCO\w\+)(?:[/.?_-]|$)/i, score: 0.6 },
  { rule: 'product-at-root', any: '/', pattern: /^\/{1,3}(?:wordpress|wp|joomla|drupal|typo3|magento|bitrix|sitecore|umbraco|moodle|vbulletin|phpbb\d?|phpnuke|myadmin|administrator|cpanel|webmail|roundcube|owa|ecp|autodiscover|jenkins|hudson|nagios|zabbix|cacti|kibana|solr|webdav|weblogic|geoserver|nacos|druid|seeyon|ueditor|telescope|thinkphp|actuator|console\/(?:login|css)|hp\/device|vpn\/index|sap\/bc|remote\/login|swagger-ui\.html|~root|~admin)(?:[/.?]|$)/i, score: 0.55 },
  { rule: 'backup-or-dump', any: '.~', pattern: /\.(?:bak|old|orig|save|swp|swo|sql|sqlite3?|dump|backup|copy|tmp|inc|conf|ini|log|rar|tgz|tar|7z|kdbx|ppk|pem|key|pfx|p12|jks|dist)(?:$|~|\.(?:gz|zip|bz2|\d))|(?:^|\/)(?:backup|dump|database|db|www|site|htdocs|public_html)\.(?:zip|tar|gz|tgz|rar|sql)|~$/i, score: 0.55 },
  { rule: 'settings-file', pattern: /(?:^|\/)(?:web\.config|config\.(?:json|ya?ml|inc|xml|toml)|settings\.py|local_settings\.py|database\.yml|credentials(?:\.\w{2,5})?|id_rsa|docker-compose\.ya?ml|Dockerfile|package-lock\.json|composer\.(?:json|lock)|Gemfile|serverless\.ya?ml|samconfig\.toml|secrets?\.(?:json|ya?ml)|application\.(?:properties|ya?ml)|appsettings\.json|crossdomain\.xml|phpinfo|info\.php|test\.php|sftp\.json)$/i, score: 0.55 },
]);

// biome-ignore format: one shape to a line
const TOOLS = shapesOf([
  { rule: 'scanning-tool', pattern: /\b(?:sqlmap|nikto|owasp|zaproxy|nessus|openvas|nmap|masscan|zgrab|zmap|nuclei|wpscan|dirbuster|dirb|gobuster|feroxbuster|ffuf|wfuzz|fuzz faster u fool|acunetix|netsparker|invicti|appscan|burp ?suite|burpcollaborator|arachni|w3af|skipfish|havij|pangolin|jbrofuzz|whatweb|whatwaf|wafw00f|joomscan|droopescan|cmsmap|commix|xsstrike|xsser|hydra|medusa|metasploit|sqlninja|bsqlbf|grendel-scan|paros|webinspect|webshag|n-stealth|qualys|detectify|intruder|tplmap|testssl|sslscan|sslyze|crlfuzz|dalfox|jaeles|httpx|interactsh|interact\.sh|oast\.\w{2,4}|brutus|cgichk|core-project|dav\.pm|fhscan|grabber|inspath|internet ninja|libwhisker|mfibot|morzilla|n\.?ikto|prog\.customcrawler|sf\/|sysscan|vega\/|whcc|xmlrpc exploit|zmeu|morfeus|muieblackcat|toata|black ?widow|\w{2,40}\.nasl|censysinspect|expanse|l9explore|leakix|internetmeasurement|nimbostratus|secscan|riddler|webbandit|webtrends security|mozilla\/4\.0 \(hydra\))/i, score: 0.6 },
]);
