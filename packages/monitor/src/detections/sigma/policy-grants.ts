import { isRecord } from './field-values.ts';

/** What the policies and permission parameters of one request give away. */
export interface PolicyGrants {
  /** Accounts outside the organisation that gain something, sorted. */
  readonly foreignAccounts: readonly string[];
  /** Anyone at all gains something. */
  readonly isPublic: boolean;
  /** Everything, or all of IAM, is allowed on everything. */
  readonly isAdmin: boolean;
  /** A web identity provider is trusted without naming whose tokens. */
  readonly isOpenFederation: boolean;
}

const MAX_POLICY = 100_000;

/** Condition keys that bind a wildcard principal to someone known. */
const BINDING_KEYS = [
  'aws:principalorgid', 'aws:principalorgpaths', 'aws:principalaccount', 'aws:principalarn', 'aws:sourceaccount',
  'aws:sourcearn', 'aws:sourceowner', 'aws:sourceorgid', 'aws:sourcevpc', 'aws:sourcevpce', 'aws:sourceip',
  'aws:userid', 'kms:calleraccount', 'kms:viaservice', 'lambda:functionurlauthtype', 's3:dataaccesspointaccount',
]; // biome-ignore format: a list of words

/** Reads every policy document found in the texts of a request. `own` holds the organisation's accounts. */
export function policyGrants(documents: readonly unknown[], own: ReadonlySet<string>): PolicyGrants {
  const foreign = new Set<string>();
  let isPublic = false;
  let isAdmin = false;
  let isOpenFederation = false;
  for (const statement of documents.flatMap(statementsOf)) {
    if (statement['Effect'] !== 'Allow') continue;
    isAdmin ||= grantsAdmin(statement);
    isOpenFederation ||= trustsAnyToken(statement);
    if (isWriteOnlyBucketGrant(statement)) continue;
    for (const principal of awsPrincipals(statement)) {
      const account = /^(?:arn:aws[a-z-]*:(?:iam|sts)::)?(\d{12})(?::|$)/.exec(principal)?.[1];
      if (principal === '*') isPublic ||= !isBound(statement);
      else if (account !== undefined && !own.has(account)) foreign.add(account);
    }
  }
  return { foreignAccounts: [...foreign].sort(), isPublic, isAdmin, isOpenFederation };
}

/** The policy documents inside request parameters: parsed objects, from JSON text or already as maps. */
export function policyDocuments(parameters: unknown): unknown[] {
  const found: unknown[] = [];
  findDocuments(parameters, found, 0);
  return found;
}

function findDocuments(value: unknown, found: unknown[], depth: number): void {
  if (depth > 8 || found.length >= 20) return;
  if (typeof value === 'string') {
    const parsed = parsePolicy(value);
    if (parsed !== undefined) found.push(parsed);
  } else if (Array.isArray(value)) for (const each of value) findDocuments(each, found, depth + 1);
  else if (isRecord(value)) {
    if (value['Statement'] !== undefined) found.push(value);
    else for (const each of Object.values(value)) findDocuments(each, found, depth + 1);
  }
}

function parsePolicy(text: string): unknown {
  if (text.length > MAX_POLICY || !text.includes('Statement')) return undefined;
  for (const form of [text, text.includes('%7B') ? safeDecode(text) : '']) {
    try {
      const parsed: unknown = JSON.parse(form);
      if (isRecord(parsed)) return parsed;
    } catch {
      // Not JSON in this form; a request that is no policy says nothing here.
    }
  }
  return undefined;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function statementsOf(document: unknown): Readonly<Record<string, unknown>>[] {
  const statements = isRecord(document) ? document['Statement'] : undefined;
  return (Array.isArray(statements) ? statements : [statements]).filter(isRecord);
}

function awsPrincipals(statement: Readonly<Record<string, unknown>>): string[] {
  const principal = statement['Principal'];
  return isRecord(principal) ? textList(principal['AWS']) : textList(principal);
}

function isBound(statement: Readonly<Record<string, unknown>>): boolean {
  return conditionKeys(statement).some((key) => BINDING_KEYS.includes(key));
}

function conditionKeys(statement: Readonly<Record<string, unknown>>): string[] {
  const condition = statement['Condition'];
  if (!isRecord(condition)) return [];
  return Object.entries(condition).flatMap(([operator, keys]) =>
    isRecord(keys) && !/not|ifexists/i.test(operator)
      ? Object.keys(keys).map((key) => key.toLowerCase())
      : [],
  );
}

function grantsAdmin(statement: Readonly<Record<string, unknown>>): boolean {
  if (statement['Principal'] !== undefined) return false;
  const actions = textList(statement['Action']);
  const onEverything = textList(statement['Resource']).includes('*');
  return onEverything && actions.some((action) => ['*', '*:*', 'iam:*'].includes(action.toLowerCase()));
}

function trustsAnyToken(statement: Readonly<Record<string, unknown>>): boolean {
  const principal = statement['Principal'];
  const providers = isRecord(principal) ? textList(principal['Federated']) : [];
  const isToken = textList(statement['Action']).some((action) =>
    /^sts:assumerolewithwebidentity$/i.test(action),
  );
  if (!isToken || !providers.some((provider) => provider.includes('oidc-provider/'))) return false;
  return !conditionKeys(statement).some(
    (key) => /:(sub|aud|repository|job_workflow_ref)$/.test(key) && !key.endsWith(':aud'),
  );
}

/** Log delivery from another account may write into a bucket; that alone takes nothing out. */
function isWriteOnlyBucketGrant(statement: Readonly<Record<string, unknown>>): boolean {
  const actions = textList(statement['Action']).map((action) => action.toLowerCase());
  const isLogging = ['s3:putobject', 's3:getbucketacl', 's3:putobjectacl'];
  const hasForeign = !awsPrincipals(statement).includes('*');
  return hasForeign && actions.length > 0 && actions.every((action) => isLogging.includes(action));
}

function textList(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === 'string');
}
