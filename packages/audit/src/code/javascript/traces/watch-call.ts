import { schemaAnswer } from '../guards/schemas.ts';
import type { Atom, CallUse, Value } from '../machine/abstract-value.ts';
import { joinAll, NO_VALUE, readCell } from '../machine/cells.ts';
import { machineOf, scalar } from '../machine/make-atoms.ts';
import { ALL_DANGERS, type Trace } from '../machine/trace.ts';
import { carry, deepTraces, trace, tracesOf } from '../machine/traces.ts';
import { clearedBy } from '../sinks/cleaners.ts';
import { type Callee, calleeOf } from './callee.ts';
import { holdsEnvironment } from './known-text.ts';
import { redactedFields } from './redacted-fields.ts';
import { secretIn } from './secret-in.ts';
import { noteOpen, noteUse } from './seen-imports.ts';
import { sight } from './sight.ts';
import { templateClears } from './template-output.ts';
import { watchEffects } from './watch-effects.ts';
import { watchLasting } from './watch-lasting.ts';
import { watchRegexp } from './watch-regexp.ts';
import { watchResponse, watchWebResponse } from './watch-response.ts';
import { watchSinks } from './watch-sinks.ts';

/** Looks at a call before it happens. */
export function watchCall(atom: Atom, use: CallUse): Value | undefined {
  if (atom.kind === 'closure' || atom.kind === 'class') {
    noteProof(calleeOf({ kind: 'nothing' }, use), use);
    return undefined;
  }
  if (atom.kind === 'nothing' || atom.kind === 'object') return undefined;
  const known = calleeOf(atom, use);
  const isAnswer = isContextAnswer(atom) || known.package === 'awslambda';
  const callee = isAnswer ? { ...known, package: 'response' } : known;
  for (const each of joinAll(use.args)) {
    if (each.kind === 'external' && each.origin === undefined) noteOpen(each.name, use.frame);
  }
  if (atom.kind === 'external' && atom.origin === undefined) noteUse(atom.name, 'default', use);
  watchSinks(callee, use);
  watchRegexp(callee, use);
  watchEffects(callee, use);
  watchLasting(callee, use);
  watchLogs(atom, callee, use);
  noteProof(callee, use);
  if (callee.package === 'response') watchResponse(callee, use);
  if (callee.package === 'Response' || callee.package === 'NextResponse') watchWebResponse(callee, use);
  for (const origin of PARSED_BY[callee.package] ?? []) machineOf(use.frame).watch.parsed.add(origin);
  return environmentText(callee, use);
}

/** Middleware after which a text of the event is an object. https://middy.js.org/docs/middlewares/http-json-body-parser */
const PARSED_BY: Readonly<Record<string, readonly string[]>> = {
  '@middy/http-json-body-parser': ['event.body'],
  '@middy/http-urlencode-body-parser': ['event.body'],
  '@middy/http-multipart-body-parser': ['event.body'],
  '@middy/event-normalizer': ['event.Records.[].body', 'event.Records.[].Sns.Message'],
  '@middy/sqs-json-body-parser': ['event.Records.[].body'],
};

/** hono's `c.html(…)`, a method of what the framework hands over. */
function isContextAnswer(atom: Atom): boolean {
  return (
    atom.kind === 'scalar' && /^request\.(?:html|redirect|json|text|body)$/u.test(atom.trace?.origin ?? '')
  );
}

const LOGS = /^console\.(?:log|info|warn|error|debug|trace|dir|table)$/u;
const LOGGERS =
  /^(?:@aws-lambda-powertools\/logger|pino|winston|bunyan|loglevel|log4js|debug|lambda-log|consola|signale|tslog|roarr|npmlog)$/u;

/** Whether a call writes a log. */
function writesLog(callee: Callee): boolean {
  if (callee.package === 'global') return LOGS.test(callee.method);
  return (
    LOGGERS.test(callee.package) &&
    /^(?:|log|info|warn|error|debug|trace|silly|verbose|critical|fatal)$/u.test(callee.method)
  );
}

function watchLogs(atom: Atom, callee: Callee, use: CallUse): void {
  if (use.frame.isLoading || !writesLog(callee)) return;
  const redacted = redactedFields(atom, use);
  if (redacted === 'all') return;
  const given = joinAll([...use.args, use.moreArgs ?? NO_VALUE]);
  const secret = secretIn(given, use, redacted);
  if (secret !== undefined)
    sight({
      weakness: 'secret-in-log-call',
      frame: use.frame,
      site: use.site,
      what: `${secret.what} is written to the log`,
      ...(secret.trace === undefined ? {} : { trace: secret.trace }),
    });
}

/** `JSON.stringify(process.env)`: every variable as text. */
function environmentText(callee: Callee, use: CallUse): Value | undefined {
  if (!/(?:^JSON\.stringify|inspect)$/u.test(callee.method)) return undefined;
  if (!holdsEnvironment(use.args[0] ?? NO_VALUE, use.frame)) return undefined;
  const machine = machineOf(use.frame);
  const step = {
    kind: 'read',
    what: 'the whole environment is made a text',
    file: use.frame.file,
    at: use.site.start,
  } as const;
  const from = trace(machine, { source: 'secret', origin: 'environment', form: 'text', cleared: 0, step });
  return [scalar(machine, { kind: 'unknown', because: 'a JSON text' }, from)];
}

const PROOFS =
  /(?:auth|verif|permission|session|jwt|token|signature|identity|currentuser|acl|canaccess|isowner|isadmin|policy|guard)/iu;
const PROOF_PACKAGES =
  /^(?:jsonwebtoken|jose|aws-jwt-verify|passport.*|express-jwt|jwks-rsa|@clerk\/.*|firebase-admin|@okta\/.*|fast-jwt|svix|koa-jwt|@fastify\/jwt)$/u;

/** Packages of which what is made while modules load has asked nobody yet. */
const PREPARED =
  /^(?:jose|jsonwebtoken|aws-jwt-verify|jwks-rsa|firebase-admin|fast-jwt|svix|@clerk\/.*|@okta\/.*)$/u;

/** Functions that make or end what tells who somebody is: they ask nobody. */
const MAKERS =
  /^(?:create|issue|sign|make|generate|new|save|put|set|store|delete|remove|revoke|reset|refresh|send|end|clear|update|log)(?![a-z])/u;
/** What frameworks put before every route. */
const PROOF_MIDDLEWARE =
  /^(?:hono (?:jwt|jwk|basicAuth|bearerAuth|verifyFirebaseAuth)|@hono\/\S+ (?:verifyAuth|clerkMiddleware|getAuth|verifyFirebaseAuth)|express-oauth2-jwt-bearer (?:auth|requiresAuth|requiredScopes)|express-basic-auth |express-openid-connect (?:auth|requiresAuth)|@auth0\/\S+ |koa-passport |middy-\S*jwt\S* |@middy\/\S*auth\S* |middleware-jwt-auth )/u;

/** A function that is asked about the event and whose name says that it looks at who calls. */
function noteProof(callee: Callee, use: CallUse): void {
  const isProof =
    (PROOF_PACKAGES.test(callee.package) &&
      callee.method !== 'sign' &&
      !(use.frame.isLoading && PREPARED.test(callee.package))) ||
    callee.method === 'timingSafeEqual' ||
    PROOF_MIDDLEWARE.test(`${callee.package} ${callee.method}`) ||
    (PROOFS.test(callee.method) &&
      !MAKERS.test(callee.method) &&
      joinAll(use.args).length > 0 &&
      deepTraces(joinAll(use.args), use.frame).length > 0);
  if (isProof) machineOf(use.frame).watch.callerProofs.add(callee.method);
}

const RANDOM =
  /^(?:randomUUID|randomBytes|randomInt|v1|v4|v6|v7|nanoid|ulid|uuid|uuidv4|ksuid|createId|cuid|monotonicFactory|customAlphabet|shortid|generate|default)?$/u;
const RANDOM_PACKAGES =
  /^(?:node:crypto|uuid|nanoid|ulid|ulidx|ksuid|cuid|@paralleldrive\/cuid2|shortid|crypto|short-uuid|uniqid)$/u;
/** Packages whose answers are what they found, not what they were asked. */
const STORES =
  /^(?:pg.*|mysql2?|mariadb|mssql|mongodb|mongoose|knex|sequelize|typeorm|@prisma\/client|ioredis|redis|better-sqlite3|sqlite3?|axios|got|node-fetch|undici|node:https?|node:fs|fs-extra|stripe|global|@elastic\/elasticsearch|node:child_process|data-api-client|serverless-mysql|drizzle-orm|kysely|nodemailer|twilio)$/u;
const PARSERS =
  /^(?:qs|node:querystring|querystring|body-parser|co-body|busboy|lambda-multipart-parser|parse-multipart.*|js-yaml|yaml|fast-xml-parser|xml2js|json5|flatted|superjson|secure-json-parse|devalue)$/u;
/** Functions that say what kind of thing a value is. */
const PROPERTIES =
  /^(?:lookup|getType|contentType|charset|extension|extname|getExtension|fileTypeFromBuffer)$/u;
const ERROR_WRITERS = /^(?:inspect|serializeError|serialize|stringify|format)$/u;

/** What a call of something that is not known gives back, with the traces of what it was given. */
export function watchAnswer(atom: Atom, use: CallUse, answer: Value): Value {
  if (!isCarried(atom, use)) return answer;
  const callee = calleeOf(atom, use);
  const { frame, site } = use;
  if (atom.kind === 'external') {
    const random = RANDOM_PACKAGES.test(callee.package) && RANDOM.test(callee.method);
    if (random) return randomAnswer(answer, use);
    const checked = schemaAnswer(atom, use, { callee, answer });
    if (checked !== undefined) return checked;
  }
  const from = tracesThrough(atom, callee, use);
  const isStore =
    callee.package === '?'
      ? tracesOf([atom]).length === 0 && callee.path.includes('.')
      : STORES.test(callee.package) && callee.package !== 'global';
  const isOwnGlobal = callee.package === 'global' && /^fetch$/u.test(callee.method);
  const clears =
    templateClears(atom, use, { callee, answer }) |
    clearedBy(callee.package, callee.method) |
    (/^Math\./u.test(callee.method) ? ALL_DANGERS : 0);
  const isTrusted = PROOF_PACKAGES.test(callee.package);
  return carry(answer, from, {
    what: `goes through ${callee.method === '' ? callee.package : callee.method}`,
    frame,
    site,
    clears: isTrusted ? ALL_DANGERS : clears,
    ...(PARSERS.test(callee.package) ? { form: 'any' as const } : {}),
    ...(PROPERTIES.test(callee.method) ? { part: callee.method } : {}),
    ...((isStore || isOwnGlobal) && clears === 0 ? { source: 'derived' as const } : {}),
  });
}

/**
 * Whether what a call gives back carries the traces of what it was given. What is known to be of the event is followed as a
 * text or a list of its own: `form.get('x').replace(…)`, `form.getAll('x').map(escape)`.
 */
function isCarried(atom: Atom, use: CallUse): boolean {
  if (atom.kind !== 'external') return atom.kind === 'scalar';
  const { method } = calleeOf(atom, use);
  if (
    /^(?:replace|replaceAll|trim|slice|substring|substr|split|charAt|toLowerCase|toUpperCase)$/u.test(method)
  )
    return false;
  const isVisited = /^(?:map|flatMap|filter|find|forEach|reduce)$/u.test(method);
  return !(isVisited && (use.args[0] ?? NO_VALUE).some((each) => each.kind === 'closure'));
}

function randomAnswer(answer: Value, use: CallUse): Value {
  const machine = machineOf(use.frame);
  const step = {
    kind: 'read',
    what: 'a random value is made',
    file: use.frame.file,
    at: use.site.start,
  } as const;
  const from = trace(machine, {
    source: 'random',
    origin: 'random',
    form: 'text',
    cleared: ALL_DANGERS,
    step,
  });
  return [...answer, scalar(machine, { kind: 'unknown', because: 'a random value' }, from)];
}

function tracesThrough(atom: Atom, callee: Callee, use: CallUse): readonly Trace[] {
  // What a request carries does not decide where it goes.
  const isRequest = callee.package === 'Request';
  const given = joinAll(isRequest ? use.args.slice(0, 1) : [...use.args, use.moreArgs ?? NO_VALUE]);
  const isErrorWriter = ERROR_WRITERS.test(callee.method);
  const own = [...tracesOf([atom]), ...tracesOf(use.receiver), ...deepTraces(given, use.frame)];
  const heldBy = atom.kind === 'external' ? deepTraces(readCell(atom.captured, use.frame), use.frame) : [];
  return [...new Set([...own, ...heldBy])].filter((each) => {
    if (each.source === 'secret')
      return /^(?:stringify|format|inspect|from|parse|toString)$/u.test(callee.method);
    if (each.source === 'error') return isErrorWriter;
    return true;
  });
}
