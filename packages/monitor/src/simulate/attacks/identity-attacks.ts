import { CONSOLE_USERS, consoleIdentity, OFFICE_ADDRESS } from '../benign/background-calls.ts';
import { HOUR, MINUTE } from '../clock.ts';
import { FOREIGN_ACCOUNT } from '../world/world.ts';
import { type AttackInstance, type AttackRecipe, developerArn, developerCall } from './attack-recipe.ts';

/** Calls of one technique: service, event name and the request parameters that make it an attack. */
type Technique = readonly (readonly [service: string, name: string, request: unknown])[];

const FOREIGN_ROOT = `arn:aws:iam::${FOREIGN_ACCOUNT}:root`;
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: FOREIGN_ROOT }, Action: 'sts:AssumeRole' }],
});

/** Well-known cloud attack techniques, as the calls CloudTrail would show. */
export const TECHNIQUES: Readonly<Record<string, Technique>> = {
  'ssm-retrieve-parameters': [
    ['ssm', 'DescribeParameters', { maxResults: 10 }],
    ['ssm', 'GetParameters', { names: ['/db/password', '/db/user', '/api/key'], withDecryption: true }],
    ['ssm', 'GetParameters', { names: ['/mail/password', '/queue/key'], withDecryption: true }],
  ],
  'secretsmanager-batch-retrieve': [
    ['secretsmanager', 'BatchGetSecretValue', { filters: [{ key: 'tag-key', values: ['env'] }] }],
    ['secretsmanager', 'BatchGetSecretValue', { filters: [{ key: 'tag-key', values: ['team'] }] }],
  ],
  'cloudtrail-event-selectors': [
    [
      'cloudtrail',
      'PutEventSelectors',
      { eventSelectors: [{ includeManagementEvents: false, readWriteType: 'ReadOnly' }] },
    ],
  ],
  'vpc-remove-flow-logs': [['ec2', 'DeleteFlowLogs', { FlowLogIds: ['fl-0example'] }]],
  'dns-delete-logs': [
    ['route53resolver', 'DeleteResolverQueryLogConfig', { resolverQueryLogConfigId: 'rqlc-0example' }],
  ],
  'ssm-start-session': [['ssm', 'StartSession', { target: 'i-0example' }]],
  'ssm-send-command': [
    ['ssm', 'SendCommand', { documentName: 'AWS-RunShellScript', instanceIds: ['i-0example'] }],
  ],
  'security-group-open-port-22': [
    [
      'ec2',
      'AuthorizeSecurityGroupIngress',
      {
        groupId: 'sg-0example',
        ipPermissions: {
          items: [{ fromPort: 22, toPort: 22, ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } }],
        },
      },
    ],
  ],
  'share-snapshot': [
    [
      'ec2',
      'ModifySnapshotAttribute',
      {
        snapshotId: 'snap-0example',
        createVolumePermission: { add: { items: [{ userId: FOREIGN_ACCOUNT }] } },
      },
    ],
  ],
  'bedrock-invoke-model': [
    ['bedrock', 'PutFoundationModelEntitlement', {}],
    ['bedrock', 'InvokeModel', { modelId: 'example-model' }],
  ],
  'serial-console': [['ec2', 'EnableSerialConsoleAccess', {}]],
  'backdoor-role': [
    ['iam', 'CreateRole', { roleName: 'support-access', assumeRolePolicyDocument: TRUST }],
    [
      'iam',
      'AttachRolePolicy',
      { roleName: 'support-access', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
    ],
  ],
  'trust-policy': [['iam', 'UpdateAssumeRolePolicy', { roleName: 'reporting', policyDocument: TRUST }]],
  'trust-anchor': [
    ['rolesanywhere', 'CreateTrustAnchor', { name: 'offsite', enabled: true }],
    ['rolesanywhere', 'CreateProfile', { name: 'offsite' }],
  ],
  'login-profile': [['iam', 'UpdateLoginProfile', { userName: 'a.lindqvist', passwordResetRequired: false }]],
};

const SUPPRESSIONS: Readonly<Record<string, Technique>> = {
  'stop logging': [['cloudtrail', 'StopLogging', { name: 'organisation-trail' }]],
  'delete detector': [['guardduty', 'DeleteDetector', { detectorId: '0example' }]],
  'trusted address list': [
    ['guardduty', 'CreateIPSet', { detectorId: '0example', name: 'office', activate: true }],
  ],
  'finding filter': [
    ['guardduty', 'CreateFilter', { detectorId: '0example', name: 'quiet', action: 'ARCHIVE' }],
  ],
};

/** Attacks by or on people's identities. */
export const IDENTITY_ATTACKS: readonly AttackRecipe[] = [
  identityRecipe('logging-suppression', SUPPRESSIONS, 2),
  identityRecipe('technique', TECHNIQUES, 4),
  {
    kind: 'impossible-travel',
    intensities: ['direct', 'vpn'],
    needs: 'identity',
    count: 2,
    days: () => 1,
    expected: (intensity) => (intensity === 'direct' ? ['unusual-user-activity', 'cloudtrail-event'] : []),
    plan: planTravel,
  },
];

function identityRecipe(
  kind: string,
  techniques: Readonly<Record<string, Technique>>,
  count: number,
): AttackRecipe {
  return {
    kind,
    intensities: Object.keys(techniques),
    needs: 'identity',
    count,
    days: () => 1,
    expected: () => ['cloudtrail-event'],
    plan: (instance) => {
      const { planned, time, intensity } = instance;
      const calls = techniques[intensity] ?? [];
      for (const [index, [service, name, request]] of calls.entries()) {
        planned.addCall(developerCall(instance, { time: time + index * 15, service, name, request }));
      }
      return { end: time + calls.length * 15, principal: developerArn(instance) };
    },
  };
}

/** Works from the office, and within the hour from elsewhere; `vpn` is the company's own exit. */
function planTravel(instance: AttackInstance) {
  const { planned, random, one, time, intensity } = instance;
  const user = random.pick(CONSOLE_USERS.filter(({ federated }) => !federated));
  const identity = consoleIdentity(user.name, one.account, false);
  const away = intensity === 'vpn' ? '203.0.113.99' : `198.51.100.${random.integer(60, 120)}`;
  for (let turn = 0; turn < 16; turn += 1) {
    planned.addCall({
      time: time + turn * 4 * MINUTE,
      account: one.account,
      region: 'us-east-1',
      identity,
      service: turn === 8 ? 'signin' : 'lambda',
      name: turn === 8 ? 'ConsoleLogin' : 'ListFunctions20150331',
      sourceAddress: turn < 8 ? OFFICE_ADDRESS : away,
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
      ...(turn === 8
        ? {
            eventType: 'AwsConsoleSignIn',
            response: { ConsoleLogin: 'Success' },
            additional: { MFAUsed: 'No' },
          }
        : {}),
    });
  }
  return { end: time + HOUR, principal: `arn:aws:iam::${one.account}:user/${user.name}` };
}
