import { monitorError } from '../../errors.ts';
import {
  type AccountReader,
  type AccountSource,
  type AccountTarget,
  ApiFailure,
  type CallerIdentity,
} from '../account-reader.ts';
import { mapBounded } from '../map-bounded.ts';
import { pageCalls } from '../page-calls.ts';
import { fieldsOf } from '../parse/fields.ts';
import { type CredentialProvider, liveReader } from './live-reader.ts';

/** Which accounts and regions to read, and as whom. */
export interface LiveAccountOptions {
  readonly profile?: string;
  /** Role to take in the account; with `organization` its name is taken in every account. */
  readonly roleArn?: string;
  readonly externalId?: string;
  /** Region codes; `all` for every region that the account has enabled. */
  readonly regions: readonly string[];
  /** Every account of the organization, each by this role name. */
  readonly organization?: { readonly roleName: string };
}

/** Partitions have an endpoint of their own for what has no region. */
function globalRegionOf(regions: readonly string[]): string {
  const first = regions.find((region) => region !== 'all') ?? '';
  if (first.startsWith('cn-')) return 'cn-north-1';
  return first.startsWith('us-gov-') ? 'us-gov-west-1' : 'us-east-1';
}

/**
 * Live accounts as a source of readers. Asks AWS first who the caller is.
 * @throws WatertightError WT-E-COLLECT-01 (SSO session expired), -02 (no credentials), -03 (refused), -05 (organization).
 */
export async function openLiveAccounts(options: LiveAccountOptions): Promise<AccountSource> {
  const globalRegion = globalRegionOf(options.regions);
  const credentials = await credentialsOf(options, globalRegion);
  const identity = await callerIdentity({ credentials, globalRegion }, profileName(options));
  const readers = new Map<string, CredentialProvider>([[identity.account, credentials]]);
  const incomplete: { what: string; because: string }[] = [];
  const readerFor = (account: string, region: string): AccountReader =>
    liveReader({ account, region, globalRegion, credentials: readers.get(account) ?? credentials });
  if (options.organization !== undefined) {
    const accounts = await organizationAccounts(readerFor(identity.account, ''));
    const { roleName } = options.organization;
    for await (const opened of mapBounded(accounts, 8, (account) =>
      openMember(account, { credentials, globalRegion, identity, roleName, options }),
    )) {
      if ('because' in opened)
        incomplete.push({ what: `account ${opened.account}`, because: opened.because });
      else readers.set(opened.account, opened.credentials);
    }
  }
  const targets: AccountTarget[] = [];
  for (const account of readers.keys()) {
    const regions = await regionsOf(options.regions, () => readerFor(account, globalRegion));
    targets.push({ account, regions });
  }
  return { identity, targets, incomplete, readerFor };
}

function profileName({ profile }: LiveAccountOptions): string {
  return profile ?? process.env['AWS_PROFILE'] ?? 'default';
}

async function credentialsOf(options: LiveAccountOptions, globalRegion: string): Promise<CredentialProvider> {
  const { fromNodeProviderChain } = await import('@aws-sdk/credential-providers');
  const { profile, roleArn } = options;
  const chain = fromNodeProviderChain(profile === undefined ? {} : { profile });
  if (roleArn === undefined) return chain;
  return assumedRole(chain, roleArn, { globalRegion, externalId: options.externalId });
}

async function assumedRole(
  credentials: CredentialProvider,
  roleArn: string,
  { globalRegion, externalId }: { globalRegion: string; externalId: string | undefined },
): Promise<CredentialProvider> {
  const { fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
  const options = {
    masterCredentials: credentials,
    params: {
      RoleArn: roleArn,
      RoleSessionName: 'watertight',
      ...(externalId === undefined ? {} : { ExternalId: externalId }),
    },
    clientConfig: { region: globalRegion },
  };
  return Reflect.apply(fromTemporaryCredentials, undefined, [options]);
}

async function callerIdentity(
  { credentials, globalRegion }: { credentials: CredentialProvider; globalRegion: string },
  profile: string,
): Promise<CallerIdentity> {
  try {
    const reader = liveReader({ account: '', region: '', globalRegion, credentials });
    const answer = fieldsOf(await reader.call('sts:GetCallerIdentity', {}));
    return { account: answer.text('Account') ?? '', arn: answer.text('Arn') ?? '' };
  } catch (cause) {
    throw credentialError(cause, profile);
  }
}

/** What to do about credentials that do not work. The SDK's own words are the only sign of an expired SSO session. */
export function credentialError(cause: unknown, profile: string): Error {
  const name = cause instanceof ApiFailure ? cause.code : '';
  const because = oneLine(cause instanceof Error ? cause.message : String(cause));
  const text = `${name} ${because}`;
  const isSso = /\bsso\b/i.test(text) && /expired|not found or invalid|login|refresh/i.test(text);
  if (isSso || /session token not found or invalid/i.test(text))
    return monitorError('WT-E-COLLECT-01', { profile }, { cause });
  if (/could not load credentials|could not (?:be )?(?:resolve|find)|CredentialsProviderError/i.test(text))
    return monitorError('WT-E-COLLECT-02', { because }, { cause });
  return monitorError('WT-E-COLLECT-03', { because: oneLine(text) }, { cause });
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
}

async function organizationAccounts(reader: AccountReader): Promise<readonly string[]> {
  try {
    const accounts: string[] = [];
    for await (const page of pageCalls(reader, 'organizations:ListAccounts', {}))
      for (const each of fieldsOf(page).list('Accounts'))
        if ((each.text('Status') ?? 'ACTIVE') === 'ACTIVE') accounts.push(each.text('Id') ?? '');
    return accounts.filter((id) => /^\d{12}$/.test(id));
  } catch (cause) {
    const because = cause instanceof ApiFailure ? `${cause.code} ${oneLine(cause.message)}` : String(cause);
    throw monitorError('WT-E-COLLECT-05', { because }, { cause });
  }
}

interface MemberOptions {
  readonly credentials: CredentialProvider;
  readonly globalRegion: string;
  readonly identity: CallerIdentity;
  readonly roleName: string;
  readonly options: LiveAccountOptions;
}

type OpenedMember =
  | { readonly account: string; readonly credentials: CredentialProvider }
  | { readonly account: string; readonly because: string };

/** The caller's own account needs no role; the others are tried once, so that a missing role is told by its account. */
async function openMember(account: string, member: MemberOptions): Promise<OpenedMember> {
  const { credentials, globalRegion, identity, roleName, options } = member;
  if (account === identity.account) return { account, credentials };
  const partition = identity.arn.split(':')[1] ?? 'aws';
  const roleArn = `arn:${partition}:iam::${account}:role/${roleName}`;
  const taken = await assumedRole(credentials, roleArn, { globalRegion, externalId: options.externalId });
  try {
    await taken();
    return { account, credentials: taken };
  } catch (error) {
    const because = error instanceof Error ? `${error.name} ${oneLine(error.message)}` : String(error);
    return { account, because: `Cannot take role ${roleName}: ${because}` };
  }
}

async function regionsOf(wanted: readonly string[], reader: () => AccountReader): Promise<readonly string[]> {
  if (!wanted.includes('all')) return [...new Set(wanted)];
  const regions: string[] = [];
  for await (const page of pageCalls(reader(), 'ec2:DescribeRegions', {}))
    regions.push(
      ...fieldsOf(page)
        .list('Regions')
        .flatMap((each) => each.text('RegionName') ?? []),
    );
  return regions.sort();
}
