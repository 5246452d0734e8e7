import type { ApiCall } from '../../records/api-call.ts';
import { type EventFacts, networkOf } from './event-facts.ts';
import { fieldValues, type SigmaEvent } from './field-values.ts';
import { opensToInternet } from './open-to-internet.ts';
import { policyDocuments, policyGrants } from './policy-grants.ts';
import type { SessionActivity } from './session-activity.ts';

/** What is known around one event when its fields are derived. */
export interface DerivationContext {
  readonly facts: EventFacts;
  /** Own accounts, with those that received the judged events. */
  readonly ownAccounts: ReadonlySet<string>;
  /** Execution roles known from facts or named by the judged events. */
  readonly executionRoles: ReadonlySet<string>;
  readonly activity: SessionActivity | undefined;
  /** True when a person's or a program's own key called from the same address within the judged events. */
  readonly isAddressShared: boolean;
}

/**
 * Facts that rules need but CloudTrail does not state, computed once per event. Absent history leaves
 * `firstTimeForPrincipal` and the like absent, so that a rule can tell "never before" from "not known".
 */
export function deriveFields(call: ApiCall, event: SigmaEvent, context: DerivationContext): SigmaEvent {
  const parameters = event['requestParameters'];
  return {
    ...event,
    derived: {
      ...whoFields(call, event, context),
      ...historyFields(call, context),
      ...grantFields(call, parameters, context),
      ...functionFields(call, parameters, context),
      ...serviceFields(call, parameters),
      resource: call.resource,
      secretNames: secretNames(call, parameters),
      network: networkOf(call.sourceAddress),
    },
  };
}

function whoFields(call: ApiCall, event: SigmaEvent, context: DerivationContext): Record<string, unknown> {
  const isExecutionRole = context.executionRoles.has(call.principal);
  const userName = call.principalType === 'IAMUser' ? call.sessionName : '';
  const targets = fieldValues(event, 'requestParameters.userName').map(String);
  const isDirect = networkOf(call.sourceAddress) !== '' && call.vpcEndpointId === '';
  const isInstance =
    /^i-[0-9a-f]+$/i.test(call.sessionName) ||
    fieldValues(event, 'userIdentity.sessionContext.ec2RoleDelivery').length > 0;
  return {
    principal: call.principal,
    principalIsRoot: call.principalType === 'Root',
    principalIsForeign: call.principalAccount !== '' && !context.ownAccounts.has(call.principalAccount),
    isServiceCall: isServiceCall(call),
    isConsole: call.fromConsole || call.eventSource === 'signin.amazonaws.com',
    isLongTermKey: call.principalType === 'IAMUser' && call.accessKeyId.startsWith('AKIA'),
    isExecutionRole,
    isLambdaSession:
      isExecutionRole || /^awslambda_/.test(call.sessionName) || call.invokedBy === 'lambda.amazonaws.com',
    isInstanceSession: isInstance,
    // The user agent is forgeable: its absence may raise, its presence clears nothing.
    lacksLambdaAgent: isExecutionRole && isDirect && !call.userAgent.includes('exec-env/AWS_Lambda'),
    isAddressShared: isDirect && context.isAddressShared,
    targetsOtherUser: targets.some((target) => target !== userName),
  };
}

/** An account known for this long shows who works in it. */
const KNOWN_AFTER = 14 * 86_400;

/** Called by an AWS service on someone's behalf, or by the service itself. */
function isServiceCall(call: ApiCall): boolean {
  return (
    call.invokedBy !== '' ||
    call.principalType === 'AWSService' ||
    call.sourceAddress.endsWith('.amazonaws.com')
  );
}

function historyFields(call: ApiCall, { facts, activity }: DerivationContext): Record<string, unknown> {
  const before = facts.calledBefore.get(call.principal);
  const networks = facts.networks.get(call.principal);
  const network = networkOf(call.sourceAddress);
  // A principal that never called in the weeks that the account is known for does everything for the first time.
  const since = facts.accountSince.get(call.account) ?? Number.POSITIVE_INFINITY;
  const isStranger = before === undefined && call.time - since >= KNOWN_AFTER;
  const isKnown = isStranger ? false : before?.has(`${call.eventSource}:${call.eventName}`);
  return {
    isIacSession: facts.deployers.has(call.principal) || activity?.isDeploy === true,
    isTeardown: activity?.isTeardown === true,
    isUsualForPrincipal: isKnown === true,
    ...(isKnown === undefined ? {} : { firstTimeForPrincipal: !isKnown }),
    ...(networks === undefined || network === '' ? {} : { isNewNetwork: !networks.has(network) }),
  };
}

function grantFields(
  call: ApiCall,
  parameters: unknown,
  context: DerivationContext,
): Record<string, unknown> {
  const grants = policyGrants(policyDocuments(parameters), context.ownAccounts);
  const foreign = new Set([...grants.foreignAccounts, ...sharedWith(parameters, context.ownAccounts)]);
  const arns = fieldValues(parameters, 'policyArn').map(String);
  const opened = /^(AuthorizeSecurityGroupIngress|ModifySecurityGroupRules)$/.test(call.eventName)
    ? opensToInternet(parameters)
    : undefined;
  return {
    foreignAccounts: [...foreign].sort(),
    hasForeignAccount: foreign.size > 0,
    publicPrincipal: grants.isPublic || isSharedPublicly(parameters) || isPublicPermission(parameters),
    trustsForeign: /^(CreateRole|UpdateAssumeRolePolicy)$/.test(call.eventName) && foreign.size > 0,
    isOpenFederation: grants.isOpenFederation,
    policyGrantsAdmin:
      grants.isAdmin || arns.some((arn) => /:aws:policy\/(AdministratorAccess|IAMFullAccess)$/.test(arn)),
    ...(opened === undefined
      ? {}
      : { opensToInternet: { ports: opened.ports, hasAdminPort: opened.hasAdminPort } }),
  };
}

/** Accounts that parameters outside policies name: permissions of functions, layers, snapshots and images. */
function sharedWith(parameters: unknown, own: ReadonlySet<string>): string[] {
  const paths = [
    'principal', 'sourceAccount', 'createVolumePermission.add.items.userId', 'launchPermission.add.items.userId',
    'valuesToAdd', 'awsAccountIds', 'granteePrincipal', 'eventSourceArn', 'sourceArn',
  ]; // biome-ignore format: a list of words
  const accounts = paths
    .flatMap((path) => fieldValues(parameters, path))
    .flatMap(
      (value) => /^(?:arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:)?(\d{12})(?::|$)/.exec(String(value))?.[1] ?? [],
    );
  return accounts.filter((account) => !own.has(account));
}

function isSharedPublicly(parameters: unknown): boolean {
  const paths = ['createVolumePermission.add.items.group', 'launchPermission.add.items.group', 'valuesToAdd'];
  return paths.some((path) => fieldValues(parameters, path).includes('all'));
}

/** `*` as the principal of a Lambda permission, unless the organisation or a source bounds it. */
function isPublicPermission(parameters: unknown): boolean {
  const bounds = ['principalOrgID', 'organizationId', 'sourceArn', 'sourceAccount'];
  const isBound = bounds.some((path) => fieldValues(parameters, path).some((value) => String(value) !== ''));
  return fieldValues(parameters, 'principal').includes('*') && !isBound;
}

function functionFields(
  call: ApiCall,
  parameters: unknown,
  context: DerivationContext,
): Record<string, unknown> {
  if (call.eventSource !== 'lambda.amazonaws.com') return {};
  const layers = fieldValues(parameters, 'layers').map(
    (layer) => /:lambda:[^:]*:(\d{12}):layer:/.exec(String(layer))?.[1] ?? '',
  );
  const isKnown = (account: string) =>
    context.ownAccounts.has(account) || context.facts.layerAccounts.has(account);
  const service = fieldValues(parameters, 'principal')
    .map(String)
    .find((principal) => principal.endsWith('.amazonaws.com'));
  const hasSource = ['sourceAccount', 'sourceArn'].some((path) => fieldValues(parameters, path).length > 0);
  const subnets = fieldValues(parameters, 'vpcConfig.subnetIds');
  return {
    hasLayers: layers.length > 0,
    layerAccounts: [...new Set(layers)].sort(),
    foreignLayerAccounts: [
      ...new Set(layers.filter((account) => account !== '' && !isKnown(account))),
    ].sort(),
    hasForeignLayer: layers.some((account) => account !== '' && !isKnown(account)),
    functionUrlAuthNone:
      fieldValues(parameters, 'authType').includes('NONE') ||
      fieldValues(parameters, 'functionUrlAuthType').includes('NONE'),
    serviceWithoutSource: service !== undefined && !hasSource,
    bucketWithoutAccount:
      service === 's3.amazonaws.com' && fieldValues(parameters, 'sourceAccount').length === 0,
    detachesVpc: hasKey(parameters, 'vpcConfig') && subnets.length === 0,
    setsRole: fieldValues(parameters, 'role').length > 0,
    setsWrapper: [
      'AWS_LAMBDA_EXEC_WRAPPER',
      'NODE_OPTIONS',
      'LD_PRELOAD',
      'PYTHONPATH',
      'PYTHONSTARTUP',
      'JAVA_TOOL_OPTIONS',
    ].filter((name) => fieldValues(parameters, `environment.variables.${name}`).length > 0),
  };
}

function serviceFields(call: ApiCall, parameters: unknown): Record<string, unknown> {
  const days = ['expiration.days', 'Expiration.Days', 'LifecycleConfiguration.Rule.Expiration.Days'];
  const expirations = days.flatMap((path) =>
    fieldValues(parameters, `LifecycleConfiguration.Rule.${path}`).concat(fieldValues(parameters, path)),
  );
  return {
    targetCount: fieldValues(parameters, 'instanceIds').length,
    hasTagTargets: fieldValues(parameters, 'targets').length > 0,
    selectorsStopLogging: call.eventName === 'PutEventSelectors' && stopsLogging(parameters),
    expiresSoon: expirations.some((value) => Number(value) >= 0 && Number(value) <= 3),
    kmsOrSecretRead: /^(Decrypt|GetSecretValue|BatchGetSecretValue|GetParameters?|GetParametersByPath)$/.test(
      call.eventName,
    ),
  };
}

/** Selectors that leave no management events, or only reads or only writes of them. */
function stopsLogging(parameters: unknown): boolean {
  const basic = fieldValues(parameters, 'eventSelectors');
  const advanced = fieldValues(parameters, 'advancedEventSelectors');
  if (basic.length > 0) {
    const isFull = (selector: unknown) =>
      !fieldValues(selector, 'includeManagementEvents').includes(false) &&
      !fieldValues(selector, 'readWriteType').some((type) => type === 'ReadOnly');
    return !basic.some(isFull);
  }
  const keepsManagement = (selector: unknown) =>
    fieldValues(selector, 'fieldSelectors').some(
      (field) =>
        fieldValues(field, 'field').includes('eventCategory') &&
        fieldValues(field, 'equals').includes('Management'),
    );
  return advanced.length > 0 && !advanced.some(keepsManagement);
}

/** Names of secrets and parameters read; a successful read may have kept its columns only, with the names joined. */
function secretNames(call: ApiCall, parameters: unknown): string[] {
  const asked = ['names', 'name', 'secretId'].flatMap((path) => fieldValues(parameters, path).map(String));
  return asked.length > 0 ? asked : call.resource.split(',').filter((name) => name !== '');
}

function hasKey(value: unknown, key: string): boolean {
  return fieldValues(value, key).length > 0;
}
