/**
 * Packages that functions of Node.js on Lambda carry in their bundles, chosen by hand as of November 2026; what they need is
 * read with them. Fingerprints are made of all of these.
 */
export const FUNCTION_PACKAGES = {
  /** AWS, and what adapts programs to Lambda. */
  'functions-aws': names(`
    aws-sdk @aws-sdk/client-api-gateway @aws-sdk/client-apigatewaymanagementapi @aws-sdk/client-athena
    @aws-sdk/client-bedrock-runtime @aws-sdk/client-cloudformation @aws-sdk/client-cloudfront
    @aws-sdk/client-cloudwatch @aws-sdk/client-cloudwatch-logs @aws-sdk/client-cognito-identity-provider
    @aws-sdk/client-ecs @aws-sdk/client-eventbridge @aws-sdk/client-firehose @aws-sdk/client-iam
    @aws-sdk/client-kinesis @aws-sdk/client-kms @aws-sdk/client-lambda @aws-sdk/client-rds-data
    @aws-sdk/client-rekognition @aws-sdk/client-scheduler @aws-sdk/client-secrets-manager @aws-sdk/client-ses
    @aws-sdk/client-sesv2 @aws-sdk/client-sfn @aws-sdk/client-sns @aws-sdk/client-sqs @aws-sdk/client-ssm
    @aws-sdk/client-sts @aws-sdk/client-textract @aws-sdk/cloudfront-signer @aws-sdk/credential-providers
    @aws-sdk/lib-storage @aws-sdk/rds-signer @aws-sdk/s3-presigned-post @aws-sdk/s3-request-presigner
    @aws-sdk/util-dynamodb @aws-lambda-powertools/batch @aws-lambda-powertools/idempotency
    @aws-lambda-powertools/logger @aws-lambda-powertools/metrics @aws-lambda-powertools/parameters
    @aws-lambda-powertools/parser @aws-lambda-powertools/tracer @middy/do-not-wait-for-empty-event-loop
    @middy/error-logger @middy/event-normalizer @middy/http-cors @middy/http-error-handler
    @middy/http-event-normalizer @middy/http-header-normalizer @middy/http-json-body-parser
    @middy/http-multipart-body-parser @middy/http-response-serializer @middy/http-router
    @middy/http-security-headers @middy/http-urlencode-body-parser @middy/input-output-logger @middy/secrets-manager
    @middy/sqs-partial-batch-failure @middy/ssm @middy/validator @middy/warmup @vendia/serverless-express
    amazon-cognito-identity-js ask-sdk-core aws-embedded-metrics aws-jwt-verify aws-serverless-express
    aws-xray-sdk-core aws4 aws4fetch dynamodb-toolbox dynamoose electrodb lambda-api serverless-http sqs-consumer
  `),
  /** Servers, their middleware, queries by graph. */
  'functions-servers': names(`
    @apollo/server @apollo/subgraph @as-integrations/aws-lambda @fastify/aws-lambda @fastify/cors @fastify/helmet
    @fastify/jwt @graphql-tools/schema @hapi/boom @hapi/hapi @hono/node-server @hono/zod-validator @koa/cors
    @koa/router @nestjs/common @nestjs/config @nestjs/core @nestjs/jwt @nestjs/platform-express @nestjs/swagger
    @trpc/server apollo-server-lambda awilix busboy class-transformer class-validator compression connect
    cookie-parser cookie-session dataloader express-jwt express-rate-limit express-session express-validator fastify
    fastify-plugin find-my-way formidable graphql-request graphql-scalars graphql-subscriptions graphql-tag
    graphql-type-json graphql-yoga helmet http-errors http-proxy http-proxy-middleware http-status-codes inversify
    itty-router koa koa-bodyparser koa-compress koa-router method-override morgan multer on-finished openapi-backend
    path-to-regexp reflect-metadata response-time serve-static socket.io swagger-ui-express tsyringe type-graphql
    typedi
  `),
  /** Who someone is, and secrets. */
  'functions-identity': names(`
    @noble/hashes @node-saml/node-saml argon2 auth0 base64url bcryptjs bn.js crypto-js elliptic google-auth-library
    hashids jose js-sha256 jwks-rsa jwt-decode md5 node-forge oauth oauth-1.0a openid-client otplib passport
    passport-http passport-jwt passport-local passport-oauth2 qrcode simple-oauth2 speakeasy sqids ssh2-sftp-client
    tweetnacl xml-crypto
  `),
  /** Other people's services. */
  'functions-services': names(`
    @anthropic-ai/sdk @elastic/elasticsearch @google-cloud/storage @google/generative-ai
    @launchdarkly/node-server-sdk @microsoft/microsoft-graph-client @modelcontextprotocol/sdk @notionhq/client
    @octokit/rest @octokit/webhooks @opensearch-project/opensearch @pinecone-database/pinecone
    @segment/analytics-node @sendgrid/mail @slack/bolt @slack/web-api @slack/webhook @upstash/ratelimit
    @upstash/redis ai airtable algoliasearch contentful ethers firebase-admin gpt-tokenizer grammy js-tiktoken
    jsforce mailgun.js meilisearch node-telegram-bot-api nodemailer openai plaid postmark posthog-node razorpay
    resend rss-parser soap square telegraf twilio twitter-api-v2 web-push
  `),
  /** Asking by HTTP and sockets. */
  'functions-http': names(`
    abort-controller agentkeepalive axios-retry bowser content-disposition cross-fetch eventsource follow-redirects
    formdata-node got http-proxy-agent https-proxy-agent ipaddr.js is-url isomorphic-fetch ky maxmind mqtt needle
    normalize-url ofetch proxy-agent proxy-from-env query-string request request-promise request-promise-native
    set-cookie-parser socket.io-client socks-proxy-agent superagent tldts tough-cookie ua-parser-js undici url-join
    url-parse urijs
  `),
  /** Databases, queues, wire formats. */
  'functions-data': names(`
    @clickhouse/client @grpc/grpc-js @grpc/proto-loader @influxdata/influxdb-client @mikro-orm/core @msgpack/msgpack
    @neondatabase/serverless @planetscale/database @prisma/client amqplib avsc bull bullmq cache-manager
    cassandra-driver cbor data-api-client drizzle-orm generic-pool google-protobuf kafkajs knex kysely mariadb memjs
    mongodb mongoose msgpackr mssql mysql mysql2 nano nats neo4j-driver node-cache node-pg-migrate objection
    pg-format pg-promise postgres protobufjs redis sequelize sequelize-typescript serverless-mysql sqlstring typeorm
    umzug
  `),
  /** What may be said: validation, and what is asked for. */
  'functions-validation': names(`
    @apidevtools/swagger-parser @asteasolutions/zod-to-openapi @hapi/joi @sinclair/typebox ajv-errors ajv-formats
    ajv-keywords arktype email-validator fastest-validator fp-ts io-ts jsonschema libphonenumber-js superstruct
    valibot validate.js zod-to-json-schema zod-validation-error
  `),
  /** Logs and measures. */
  'functions-logs': names(`
    @bugsnag/node @opentelemetry/api @opentelemetry/exporter-trace-otlp-http @opentelemetry/instrumentation
    @opentelemetry/instrumentation-aws-lambda @opentelemetry/instrumentation-http @opentelemetry/sdk-metrics
    @opentelemetry/sdk-trace-node @sentry/aws-serverless @sentry/serverless bunyan datadog-lambda-js dd-trace
    hot-shots lambda-log log4js loglevel newrelic npmlog pino-http pino-lambda pino-pretty prom-client rollbar tslog
    winston winston-cloudwatch
  `),
  /** Values: numbers, texts, dates, names, waiting. */
  'functions-values': names(`
    @date-fns/tz @faker-js/faker @js-joda/core @js-temporal/polyfill @paralleldrive/cuid2 async async-lock
    async-mutex async-retry async-sema base-x big.js bignumber.js bottleneck bs58 camelcase camelcase-keys chance
    change-case clone-deep co cockatiel color compare-versions core-js crc-32 cron cron-parser croner
    crypto-random-string cuid currency.js date-fns-tz decamelize decimal.js deep-diff deep-equal deep-object-diff
    deepmerge delay dequal diff dinero.js dot-prop dot-object es-toolkit es6-promise eventemitter2 eventemitter3
    expr-eval fast-deep-equal fast-json-patch fast-json-stable-stringify fast-levenshtein fast-safe-stringify flat
    flatted fuse.js geolib he html-entities humanize-duration humps i18next iconv-lite immutability-helper immutable
    inherits iso8601-duration jmespath js-base64 json-bigint json-logic-js json-rules-engine json-stable-stringify
    json-stringify-safe json2csv json5 jsonata jsonpath jsonpath-plus ksuid leven limiter lodash-es lodash.camelcase
    lodash.clonedeep lodash.debounce lodash.get lodash.groupby lodash.isempty lodash.isequal lodash.merge
    lodash.omit lodash.pick lodash.set lodash.sortby lodash.throttle lodash.uniq lodash.uniqby lru-cache map-obj
    mathjs memoize-one memoizee mitt moment-timezone ms neverthrow ngeohash node-cron node-schedule numeral
    object-hash object-path opossum p-event p-limit p-map p-queue p-retry p-settle p-throttle p-timeout pluralize
    pretty-bytes pretty-ms promise-retry q radash rambda randomstring rate-limiter-flexible regenerator-runtime
    remeda retry rrule safe-stable-stringify seedrandom serialize-error serialize-javascript sha.js short-uuid
    shortid slugify snakecase-keys sprintf-js string-similarity superjson ts-pattern ulid underscore xstate
  `),
  /** Files, pages and documents. */
  'functions-files': names(`
    @xmldom/xmldom @zip.js/zip.js adm-zip archiver base64-js basic-ftp bl bwip-js chardet cheerio concat-stream
    csv-generate csv-parse csv-parser csv-stringify csvtojson docx docxtemplater dompurify domhandler entities
    exceljs exifr extract-zip fast-csv fast-glob feed fflate file-type front-matter fs-extra get-stream glob
    graceful-fs gray-matter html-minifier html-to-text htmlparser2 ical-generator ics image-size into-stream
    isbinaryfile jpeg-js jspdf juice jsdom liquidjs lz-string mammoth markdown-it mime mkdirp ndjson
    node-html-parser node-stream-zip nunjucks pako papaparse parse5 pdf-lib pdf-parse pdfkit pdfmake pizzip pngjs
    preact puppeteer-core pug react react-dom readable-stream rimraf sanitize-html sax sharp showdown split2
    stream-json striptags tar tar-stream through2 tmp turndown unified remark-parse unzipper xlsx xml-js xmlbuilder
    xmlbuilder2 xpath xss yauzl yazl
  `),
  /** Settings, the terminal, the machine. */
  'functions-settings': names(`
    ansi-colors ansi-styles boxen chokidar cli-table3 colors colorette commander config convict cosmiconfig
    cross-spawn dotenv-expand env-var envalid execa find-up import-fresh ini inquirer kleur meow micromatch
    minimatch module-alias nconf ora picocolors picomatch postcss prompts source-map-support strip-ansi string-width
    toml verror which wrap-ansi yargs
  `),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** One set of them: smaller ones are installed faster, and one that the registry has not in full keeps none of the others away. */
export type FunctionSet = keyof typeof FUNCTION_PACKAGES;

/** Versions of some years before of some of them. */
export const FUNCTION_PACKAGES_EARLIER = `
  abort-controller@2 agentkeepalive@4.1 ajv-formats@2 amqplib@0.10.3 archiver@6 async@3.2.0 async-mutex@0.3 async-retry@1
  aws4@1.11 base64url@3 bcryptjs@2.4 big.js@5 bignumber.js@9.0 bl@4 bn.js@4 bottleneck@2 bowser@2.10 bs58@4 bullmq@4
  bunyan@1 busboy@0.3 cache-manager@4 camelcase@6 change-case@4 cheerio@1.0.0-rc.12 chokidar@3 class-transformer@0.5
  class-validator@0.14.0 clone-deep@4 color@3 commander@8 compare-versions@4 concat-stream@1 config@3.3.0 content-disposition@0.5
  convict@5 cookie-parser@1.4.5 cosmiconfig@7 cron@3 cron-parser@4 cross-fetch@3.1.4 cross-spawn@7.0.3 crypto-js@4.0
  csv-parse@4 csv-stringify@5 csvtojson@2.0.8 dataloader@2.0 date-fns-tz@1 decimal.js@10.3 deep-diff@1 deep-equal@1 deepmerge@3
  diff@5 docxtemplater@3.30 dot-prop@6 dotenv-expand@8 ejs@2 electrodb@2 elliptic@6.5.3 entities@2 envalid@7 ethers@5 eventemitter3@4
  exceljs@4.2 execa@5 express-jwt@7 express-rate-limit@5 express-session@1.17 express-validator@7.0 fast-csv@4
  fast-deep-equal@2 fast-glob@3.2 fast-levenshtein@2 fastest-validator@1.10 fastify@3 fflate@0.7 file-type@16 find-up@5
  firebase-admin@11 flat@5.0.0 flatted@3.1 follow-redirects@1.14 formidable@2 fs-extra@9 fuse.js@6 generic-pool@3.7 get-stream@6
  glob@7 google-auth-library@8 got@11 graphql-request@4 graphql-scalars@1.17 graphql-tag@2.11 graphql-yoga@3 grammy@1.10 hashids@2.2
  helmet@4 hot-shots@8 html-to-text@7 htmlparser2@6 http-errors@1.8 http-proxy-agent@5 http-proxy-middleware@2
  https-proxy-agent@5 i18next@21 iconv-lite@0.5 immutable@3 inherits@2 ini@2 inversify@5 io-ts@2.1 ipaddr.js@1.9 jose@3 jsforce@1
  json-rules-engine@6 json2csv@5 json5@1 jsonata@1 jsonpath-plus@6 jsonschema@1.2 jszip@3.7 jwks-rsa@2 jwt-decode@3 kafkajs@1 knex@0.95
  koa@2.13 koa-router@10 kysely@0.26 libphonenumber-js@1.9 liquidjs@9 lodash-es@4.17.15 lodash.get@4 log4js@6.3 long@4 lru-cache@6
  luxon@2 markdown-it@12 mathjs@9 memjs@1 mime@2 minimatch@3 mkdirp@1 moment-timezone@0.5.31 mongodb@4 mongoose@6
  mqtt@4 mssql@7 multer@1.4.4-lts.1 mysql2@2 nano@9 nconf@0.11 needle@2 neo4j-driver@4 node-cache@4 node-cron@2 node-forge@0.10
  node-html-parser@5 nodemailer@6.4 normalize-url@6 numeral@2 nunjucks@3.2.2 object-hash@2 objection@2 openid-client@4 opossum@6
  otplib@11 p-limit@3 p-map@4 p-queue@6 p-retry@4 p-timeout@4 pako@1 papaparse@5.2 parse5@6 passport@0.4 passport-jwt@4
  path-to-regexp@6 pdf-lib@1.16 pdfkit@0.12 pg-promise@10 picomatch@2 pino-http@6 pino-pretty@7 pluralize@8 pngjs@5 postcss@8.4.5
  posthog-node@2 preact@10.5 pretty-bytes@5 prom-client@13 promise-retry@2 prompts@2.3 protobufjs@6 proxy-agent@5 proxy-from-env@1
  pug@2 q@1 qrcode@1.4 query-string@7 rate-limiter-flexible@2 react@17 react-dom@17 readable-stream@3 redis@3 reflect-metadata@0.1
  request@2 retry@0.12 rimraf@3 rrule@2.6 sanitize-html@2.4 sax@1.2 seedrandom@3 sequelize@5 sequelize-typescript@2
  serialize-error@8 serialize-javascript@5 serve-static@1.14 serverless-http@2 shortid@2 simple-oauth2@4 slugify@1.4 soap@0.40
  socket.io@4.4 socket.io-client@3 socks-proxy-agent@6 source-map-support@0.5 sqs-consumer@5 sqlstring@2 string-width@4 strip-ansi@6
  superagent@6 superjson@1 superstruct@0.15 tar@6 tar-stream@2 through2@3 tmp@0.2.1 tough-cookie@4.0 tslog@3 tsyringe@4.5 twilio@3
  typeorm@0.2 ua-parser-js@0.7 ulid@2 underscore@1.12 undici@4 unzipper@0.10 url-parse@1.4 uuid@3 verror@1.10 web-push@3.4 which@2
  winston@3.3 wrap-ansi@7 ws@8.5 xlsx@0.17 xml-crypto@2 xmlbuilder@11 xmlbuilder2@2 xpath@0.0.32 xss@1.0.8 xstate@4 yargs@17 yauzl@2 @langchain/core@0.3
  body-parser@2 express@5 semver@6
`;

function names(text: string): readonly string[] {
  return text.split(/\s+/).filter((name) => name !== '');
}
