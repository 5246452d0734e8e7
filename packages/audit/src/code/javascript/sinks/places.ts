import { Danger } from '../machine/trace.ts';
import type { Sink } from './sink.ts';

const PATH = { weakness: 'event-in-file-path', danger: Danger.path, what: 'names the file' } as const;
const ADDRESS = {
  weakness: 'event-in-request-address',
  danger: Danger.address,
  what: 'decides where a request goes',
} as const;

/** What opens, writes or removes a file by its name. */
export const PATH_SINKS: readonly Sink[] = [
  {
    ...PATH,
    package: /^(?:node:fs|fs-extra|graceful-fs|mz\/fs|fs-jetpack)$/u,
    method:
      /^(?:access|appendFile|chmod|chown|cp|copyFile|createReadStream|createWriteStream|exists|lstat|mkdir|mkdirp|ensureDir|ensureFile|outputFile|outputJson|open|opendir|openAsBlob|read|readdir|readFile|readJson|readJSON|writeJson|readlink|realpath|remove|rename|move|copy|rm|rmdir|stat|symlink|link|truncate|unlink|utimes|watch|writeFile|write|emptyDir)(?:Sync)?$/u,
  },
  {
    ...PATH,
    package: /^(?:node:fs|fs-extra|graceful-fs|mz\/fs|fs-jetpack)$/u,
    method: /^(?:cp|copyFile|rename|move|copy|symlink|link)(?:Sync)?$/u,
    arguments: [1],
  },
  {
    ...PATH,
    package: /^(?:rimraf|del|make-dir|mkdirp|load-json-file|write-file-atomic|glob|fast-glob)$/u,
    method: /^(?:|default|sync|native|rimraf|glob|globSync|mkdirp)$/u,
  },
  {
    ...PATH,
    package: /^(?:response)$/u,
    method: /^(?:sendFile|download|sendfile|render)$/u,
    when: 'no-root',
  },
  {
    ...PATH,
    package: /^(?:adm-zip|unzipper|yauzl|tar|jszip|archiver|extract-zip|decompress)$/u,
    method: /^(?:extractAllTo|extractEntryTo|addLocalFile|file|directory|Extract)$/u,
  },
];

/** What sends a request to an address. */
export const ADDRESS_SINKS: readonly Sink[] = [
  {
    ...ADDRESS,
    package: /^global$/u,
    method: /^(?:fetch|WebSocket|EventSource)$/u,
    fields: ['href', 'hostname', 'host', 'url'],
  },
  {
    ...ADDRESS,
    package:
      /^(?:axios|got|node-fetch|cross-fetch|isomorphic-fetch|undici|ky|needle|superagent|request|request-promise(?:-native)?|phin|bent|wretch|node:https?|node:http2|follow-redirects|make-fetch-happen|minipass-fetch|centra|urllib|fetch-retry|@vercel\/fetch|sync-request|teeny-request|gaxios|ofetch|puppeteer(?:-core)?|playwright(?:-core)?|playwright-aws-lambda|link-preview-js|image-size|download|open-graph-scraper|ws|soap|graphql-request|@apollo\/client|@urql\/core|@hapi\/wreck|node-libcurl|http-proxy|http-proxy-middleware|@fastify\/http-proxy|simple-get|redaxios|unfetch|isomorphic-unfetch|xior|up-fetch|basic-ftp|ssh2|ssh2-sftp-client|ioredis|redis|mqtt|amqplib|socket\.io-client|eventsource|robots-parser|html-pdf-node|metascraper|jsdom|feedparser-promised|rss-parser)$/u,
    method:
      /^(?:|default|fetch|\$?fetch|get|post|put|patch|delete|del|head|options|request|stream|pipeline|connect|goto|paginate|ofetch|createClient|createClientAsync|json|text|buffer|raw|got|axios|ky|needle|setContentFromUrl|getLinkPreview|extend|create|GraphQLClient|rawRequest|HttpLink|createHttpLink|Client|curly|web|access|fromURL|parseURL|WebSocket|EventSource|batchRequests)$/u,
    arguments: [0, 1],
    fields: ['url', 'uri', 'baseURL', 'baseUrl', 'prefixUrl', 'host', 'hostname', 'origin', 'href'],
  },
  {
    ...ADDRESS,
    package: /^node:(?:net|tls|dgram|dns)$/u,
    method: /^(?:connect|createConnection|lookup|resolve)$/u,
    arguments: [0, 1],
    fields: ['host'],
  },
];

/** Regular expressions made of the event. */
export const REGEXP_SINKS: readonly Sink[] = [
  {
    weakness: 'event-in-regular-expression',
    danger: Danger.regexp,
    package: /^global$/u,
    method: /^RegExp$/u,
    what: 'becomes a regular expression',
  },
  {
    weakness: 'event-in-regular-expression',
    danger: Danger.regexp,
    package: /^(?:xregexp|re2-unsafe)$/u,
    method: /^(?:|default|exec|test|match|build)$/u,
    what: 'becomes a regular expression',
  },
];

/** Answers of frameworks that are read as pages, or that send the browser on. */
export const ANSWER_SINKS: readonly Sink[] = [
  {
    weakness: 'event-in-redirect',
    danger: Danger.redirect,
    package: /^response$/u,
    method: /^(?:redirect|location)$/u,
    arguments: [0, 1],
    what: 'decides where the browser is sent',
  },
  {
    weakness: 'event-in-redirect',
    danger: Danger.redirect,
    package: /^response$/u,
    method: /^(?:setHeader|set|header|writeHead|append)$/u,
    arguments: [1],
    when: 'redirect-header',
    what: 'decides where the browser is sent',
  },
  {
    weakness: 'event-in-html-response',
    danger: Danger.html,
    package: /^response$/u,
    method: /^(?:html|send|end|write)$/u,
    what: 'is put into a page',
  },
];

/** Lines of logs. */
export const LOG_SINKS: readonly Sink[] = [
  {
    weakness: 'event-in-log',
    danger: Danger.log,
    package: /^global$/u,
    method: /^console\.(?:log|info|warn|error|debug|trace)$/u,
    arguments: 'all',
    what: 'is written as a line of the log',
  },
  {
    weakness: 'event-in-log',
    danger: Danger.log,
    package: /^process$/u,
    method: /^write$/u,
    what: 'is written as a line of the log',
  },
];

/** Searches whose question is an object: the sender may bring operators. */
export const QUESTION_SINKS: readonly Sink[] = [
  {
    weakness: 'event-in-nosql-query',
    danger: Danger.nosql,
    package:
      /^(?:mongodb|mongoose|monk|mongojs|@typegoose\/typegoose|mongodb-client-encryption|mongodb-memory-server)$/u,
    method:
      /^(?:find|findOne|findMany|findOneAndUpdate|findOneAndDelete|findOneAndReplace|findById|update|updateOne|updateMany|replaceOne|remove|deleteOne|deleteMany|count|countDocuments|distinct|aggregate|exists|where|match|or|and|bulkWrite|\$where|findByIdAndUpdate|findByIdAndDelete)$/u,
    needs: 'whole',
    what: 'is part of a query as an object that the sender builds',
  },
  {
    weakness: 'event-in-nosql-query',
    danger: Danger.code,
    package: /^(?:mongodb|mongoose|monk|mongojs)$/u,
    method: /^(?:find|findOne|count|countDocuments|aggregate|\$where)$/u,
    fields: ['$where'],
    needs: 'field',
    what: 'is run as code by the database',
  },
  {
    weakness: 'event-in-nosql-query',
    danger: Danger.nosql,
    package: /^(?:@elastic\/elasticsearch|@opensearch-project\/opensearch|couchbase|nano|@azure\/cosmos)$/u,
    method: /^(?:search|query|find|n1qlQuery|deleteByQuery|updateByQuery)$/u,
    needs: 'whole',
    what: 'is part of a query as an object that the sender builds',
  },
];

const MERGE = {
  weakness: 'event-in-object-merge',
  danger: Danger.merge,
  what: 'is merged key by key into an object',
} as const;
/** The path is what leads to the prototype; the value is data. */
const KEY = { ...MERGE, danger: Danger.key, what: 'names the property that is written' } as const;

/** Merges that follow every key: `__proto__` too. */
export const MERGE_SINKS: readonly Sink[] = [
  {
    ...MERGE,
    package:
      /^(?:lodash(?:\.(?:merge|mergewith|defaultsdeep|assign\w*))?|lodash-es|deepmerge|merge-deep|deep-extend|extend|defaults-deep|merge|merge-options|ts-deepmerge|deep-assign|jquery|just-extend|assign-deep|mixin-deep|defu|hoek|@hapi\/hoek|node-extend|putil-merge|flat|unflatten|dottie|dot-object|mixme|ramda|immer-merge|deepmerge-ts|@fastify\/deepmerge|lodash\.merge)$/u,
    method:
      /^(?:|default|merge|mergeWith|defaultsDeep|recursive|extend|applyToDefaults|unflatten|assign|object|all|mergeDeepRight|mergeDeepLeft|mutate|deepmerge|defu)$/u,
    arguments: 'all',
    needs: 'whole',
  },
  {
    ...KEY,
    package:
      /^(?:lodash(?:\.set|\.setwith)?|lodash-es|object-path|set-value|dot-prop|dset|dottie|dot-object|property-expr|nested-property|object-path-immutable|just-safe-set|set-deep)$/u,
    method: /^(?:|default|set|setWith|update|setProperty|dset|push|ensureExists|str)$/u,
    arguments: [1],
  },
  {
    ...KEY,
    package: /^(?:lodash(?:\.zipobjectdeep)?|lodash-es)$/u,
    method: /^(?:|default|zipObjectDeep)$/u,
  },
];
