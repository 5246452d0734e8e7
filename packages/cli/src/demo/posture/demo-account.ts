import type {
  AccountReader,
  AccountSource,
  ApiAnswer,
  ApiCall,
  ApiInput,
} from '@watertight/monitor/collect/account-reader.ts';
import { type DemoFunction, ENTRANCE, TAKEN } from './demo-function.ts';

/** How an account of the simulated organisation stands at one time: each stage mends something, the last breaks something. */
export interface DemoStage {
  /** Anybody may invoke the attacked function: in the beginning only. */
  readonly isOpen: boolean;
  /** The support role may change the code of every function: in the end only. */
  readonly isChangeable: boolean;
}

/** A call that has no answer; AWS has nothing of that kind. */
type Absent = (call: ApiCall) => Error;

/** The accounts of the simulated organisation, answering as AWS would. */
export function demoAccount(
  functions: readonly DemoFunction[],
  { stage, at, absent }: { readonly stage: DemoStage; readonly at: string; readonly absent: Absent },
): AccountSource {
  const accounts = [...new Set(functions.map(({ account }) => account))];
  return {
    targets: accounts.map((account) => ({
      account,
      regions: [...new Set(functions.filter((each) => each.account === account).map(({ region }) => region))],
    })),
    capturedAt: at,
    incomplete: [],
    readerFor: (account, region): AccountReader => ({
      account,
      region,
      async call(call, input) {
        const own = functions.filter((each) => each.account === account);
        const answer = answerTo(call, input, { own, account, region, stage });
        if (answer === undefined) throw absent(call);
        return answer;
      },
    }),
  };
}

interface Place {
  /** Functions of the account. */
  readonly own: readonly DemoFunction[];
  readonly account: string;
  readonly region: string;
  readonly stage: DemoStage;
}

/** What is not told apart is a list without anything in it, or a thing that is not there. */
function answerTo(call: ApiCall, input: ApiInput, place: Place): ApiAnswer | undefined {
  const { own, region, stage, account } = place;
  const name = String(input['FunctionName'] ?? '');
  const here = own.filter((each) => each.region === region);
  const isEntrance = name.endsWith(ENTRANCE);
  switch (call) {
    case 'lambda:ListFunctions':
      return { Functions: here.map(listed) };
    case 'lambda:ListFunctionUrlConfigs':
      return { FunctionUrlConfigs: isEntrance ? [urlOf(arnOf(place, name))] : [] };
    case 'lambda:GetPolicy':
      return isEntrance && stage.isOpen ? { Policy: openPolicy(arnOf(place, name)) } : undefined;
    case 'lambda:ListTags':
      return { Tags: { owner: 'orders-team' } };
    case 'iam:GetAccountAuthorizationDetails':
      return identities(place);
    case 'cloudtrail:DescribeTrails':
      return { trailList: [] };
    case 'cloudwatch-logs:DescribeLogGroups':
      return { logGroups: here.map((each) => logGroup(each, account)) };
    default:
      return call.includes(':Get') || call.includes(':Describe') ? undefined : {};
  }
}

function arnOf({ account, region }: Place, name: string): string {
  return name.startsWith('arn:') ? name : `arn:aws:lambda:${region}:${account}:function:${name}`;
}

function listed({ name, account, region, runtime, role, memory, timeout }: DemoFunction): ApiAnswer {
  const isNode = runtime.startsWith('nodejs');
  return {
    FunctionName: name,
    FunctionArn: `arn:aws:lambda:${region}:${account}:function:${name}`,
    Runtime: runtime,
    Role: role,
    Handler: isNode ? 'index.handler' : 'app.handler',
    MemorySize: memory,
    Timeout: timeout,
    PackageType: 'Zip',
    Architectures: ['arm64'],
    EphemeralStorage: { Size: 512 },
    TracingConfig: { Mode: 'PassThrough' },
    Environment: { Variables: name === TAKEN ? { BUCKET: 'invoices', DEBUG: 'true' } : { STAGE: 'prod' } },
    LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${name}` },
  };
}

function urlOf(arn: string): ApiAnswer {
  return {
    FunctionArn: arn,
    AuthType: 'NONE',
    FunctionUrl: 'https://orders.lambda-url.example/',
    Cors: { AllowOrigins: ['*'] },
  };
}

function openPolicy(arn: string): string {
  return policy([
    {
      Sid: 'for-the-partner',
      Effect: 'Allow',
      Principal: '*',
      Action: 'lambda:InvokeFunction',
      Resource: arn,
    },
  ]);
}

function logGroup({ name, region }: DemoFunction, account: string): ApiAnswer {
  const group = `/aws/lambda/${name}`;
  return { logGroupName: group, arn: `arn:aws:logs:${region}:${account}:log-group:${group}:*` };
}

/** A role for each function, one for support and one that deploys. */
function identities({ own, account, stage }: Place): ApiAnswer {
  const roles = [...new Set(own.map(({ role }) => role))];
  const support = stage.isChangeable ? ['lambda:Get*', 'lambda:UpdateFunctionCode'] : ['lambda:Get*'];
  return {
    RoleDetailList: [
      ...roles.map((role) => ({
        RoleName: role.split('/').at(-1),
        Arn: role,
        AssumeRolePolicyDocument: trust({ Service: 'lambda.amazonaws.com' }),
        RolePolicyList: [{ PolicyName: 'own', PolicyDocument: policy(statementsOf(role, account)) }],
        AttachedManagedPolicies: [],
      })),
      person('support', { account, actions: support }),
      person('deployer', { account, actions: ['lambda:*', 'iam:PassRole'] }),
    ],
    UserDetailList: [],
    GroupDetailList: [],
    Policies: [],
  };
}

/** A role that people take. */
function person(
  name: string,
  { account, actions }: { account: string; actions: readonly string[] },
): ApiAnswer {
  return {
    RoleName: name,
    Arn: `arn:aws:iam::${account}:role/${name}`,
    AssumeRolePolicyDocument: trust({ AWS: `arn:aws:iam::${account}:root` }),
    RolePolicyList: [
      { PolicyName: name, PolicyDocument: policy([{ Effect: 'Allow', Action: actions, Resource: '*' }]) },
    ],
    AttachedManagedPolicies: [],
  };
}

/** The function that is taken over may do more than its purpose needs. */
function statementsOf(role: string, account: string): readonly object[] {
  const logs = {
    Effect: 'Allow',
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: `arn:aws:logs:*:${account}:*`,
  };
  if (role.endsWith(`/${TAKEN}-role`))
    return [
      logs,
      {
        Sid: 'everything',
        Effect: 'Allow',
        Action: ['s3:*', 'secretsmanager:GetSecretValue'],
        Resource: '*',
      },
    ];
  if (role.endsWith(`/${ENTRANCE}-role`))
    return [
      logs,
      {
        Effect: 'Allow',
        Action: 'dynamodb:*',
        Resource: `arn:aws:dynamodb:us-east-1:${account}:table/orders`,
      },
    ];
  return [logs];
}

function trust(principal: object): string {
  return policy([{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }]);
}

function policy(statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
