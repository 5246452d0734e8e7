import { samTemplate } from './a-project.ts';

/** Templates that cost a careless reader minutes or all memory. Each is made when it is needed. */
export const HOSTILE_TEMPLATES: readonly { readonly name: string; readonly text: () => string }[] = [
  { name: '10 MB of functions', text: () => samTemplate(0, 6_000) },
  { name: '10 MB in one text', text: () => inResource(`Description: ${'x'.repeat(10 * 2 ** 20)}`) },
  { name: 'deep flow lists', text: () => inResource(`Deep: ${'['.repeat(100_000)}${']'.repeat(100_000)}`) },
  { name: 'deep maps', text: () => inResource(deepMaps(2_000)) },
  { name: 'references in a circle', text: circle },
  { name: 'aliases that multiply', text: aliases },
  { name: 'an alias in itself', text: () => inResource('Loop: &loop [*loop]') },
  { name: 'Subs that double', text: doublingSubs },
  { name: '100,000 equal keys', text: () => inResource('Same: 1\n      '.repeat(100_000)) },
  { name: 'one statement, 20,000 actions', text: manyActions },
  { name: 'wildcards that backtrack', text: () => policy([`s3:${'a*'.repeat(2_000)}b`]) },
];

function inResource(properties: string): string {
  return `Resources:
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      ${properties}
`;
}

function deepMaps(depth: number): string {
  return Array.from({ length: depth }, (_, index) => `${' '.repeat(index + 6)}a:`)
    .join('\n')
    .trimStart();
}

/** Each resource refers to the next one, and the last one to the first. */
function circle(): string {
  const count = 5_000;
  const resources = Array.from(
    { length: count },
    (_, index) => `  Q${index}:
    Type: AWS::SQS::Queue
    Properties: { QueueName: !Sub '\${Q${(index + 1) % count}.QueueName}-x', RedrivePolicy: { deadLetterTargetArn: !GetAtt Q${(index + 1) % count}.Arn } }
`,
  );
  return `Resources:\n${resources.join('')}`;
}

/** Ten to the ninth values in a few lines. */
function aliases(): string {
  const lines = Array.from({ length: 9 }, (_, index) => {
    const item = index === 0 ? 'x' : `*a${index - 1}`;
    return `  a${index}: &a${index} [${Array.from({ length: 10 }, () => item).join(', ')}]`;
  });
  return `Metadata:\n${lines.join('\n')}\n${inResource('Tags: *a8')}`;
}

/** Two to the fortieth characters, when every text is put in. */
function doublingSubs(): string {
  const mappings = Array.from({ length: 40 }, (_, index) => {
    const next = index === 39 ? 'x' : `!Sub ['\${A}\${A}', { A: !Ref P${index + 1} }]`;
    return `  P${index}: { Type: String, Default: ${next} }`;
  });
  const nested = Array.from({ length: 40 }).reduce<string>(
    (inner) => `!Sub ['\${A}\${A}', { A: ${inner} }]`,
    'x',
  );
  return `Parameters:\n${mappings.join('\n')}\n${inResource(`QueueName: ${nested}`)}`;
}

function manyActions(): string {
  return policy(Array.from({ length: 20_000 }, (_, index) => `s3:Get${index}*`));
}

function policy(actions: readonly string[]): string {
  return `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
      Policies:
        - PolicyName: p
          PolicyDocument:
            Version: '2012-10-17'
            Statement: [{ Effect: Allow, Resource: '*', Action: [${actions.map((each) => `'${each}'`).join(', ')}] }]
  Fn:
    Type: AWS::Lambda::Function
    Properties: { Role: !GetAtt Role.Arn, Runtime: nodejs24.x, Handler: i.h, Code: { ZipFile: x } }
`;
}
