import {
  child,
  entriesOf,
  itemsOf,
  knownText,
  listTree,
  mapTree,
  mapTreeOf,
  scalarTree,
  type Tree,
  textTree,
} from '../tree/tree.ts';
import {
  allowing,
  attributeOf,
  type Emitter,
  picked,
  refTo,
  type ServerlessResource,
  without,
} from './emitter.ts';
import { callerRole, configuredPolicies, roleOf } from './function-role.ts';

/** The remaining types of SAM, by name. */
export const OTHER_TYPES: ReadonlyMap<string, (source: ServerlessResource, emitter: Emitter) => void> =
  new Map([
    ['AWS::Serverless::SimpleTable', expandTable],
    ['AWS::Serverless::LayerVersion', expandLayer],
    ['AWS::Serverless::StateMachine', expandStateMachine],
    ['AWS::Serverless::GraphQLApi', expandGraphqlApi],
    ['AWS::Serverless::Application', expandApplication],
    ['AWS::Serverless::WebFunction', expandWebFunction],
    ['AWS::Serverless::CapacityProvider', expandCapacityProvider],
  ]);

function expandTable(source: ServerlessResource, emitter: Emitter): void {
  emitter.replace(source, 'AWS::DynamoDB::Table', source.properties);
}

function expandLayer(source: ServerlessResource, emitter: Emitter): void {
  const p = source.properties;
  const uri = child(p, 'ContentUri');
  const content =
    child(uri, 'Bucket') === undefined
      ? uri
      : mapTree({ S3Bucket: child(uri, 'Bucket'), S3Key: child(uri, 'Key') }, uri?.at);
  const own = without(p, new Set(['ContentUri', 'RetentionPolicy']));
  const entries = new Map([...entriesOf(own), ...entriesOf(mapTree({ Content: content }))]);
  emitter.replace(source, 'AWS::Lambda::LayerVersion', mapTreeOf(entries, p.at));
}

function expandStateMachine(source: ServerlessResource, emitter: Emitter): void {
  const p = source.properties;
  const location = knownText(child(p, 'DefinitionUri'));
  const definition =
    child(p, 'Definition') ?? (location === undefined ? undefined : emitter.context.include(location));
  if (definition === undefined && child(p, 'DefinitionUri') !== undefined)
    emitter.context.report(`${source.logicalId}: its definition`, 'it is not a local file');
  const role = roleOf(source, emitter, {
    service: 'states.amazonaws.com',
    managed: knownText(child(p, 'Tracing', 'Enabled')) === 'true' ? ['AWSXRayDaemonWriteAccess'] : [],
    statements: [],
  });
  const properties = mapTree(
    {
      ...picked(p, ['DefinitionSubstitutions', 'Tags']),
      StateMachineName: child(p, 'Name'),
      StateMachineType: child(p, 'Type'),
      Definition: definition,
      RoleArn: role,
      LoggingConfiguration: child(p, 'Logging'),
      TracingConfiguration: child(p, 'Tracing'),
    },
    p.at,
  );
  emitter.replace(source, 'AWS::StepFunctions::StateMachine', properties);
  for (const [name, event] of entriesOf(child(p, 'Events')))
    stateMachineEvent(name, event, { source, emitter });
}

/** Rules and schedules start a state machine through a role of their own. */
function stateMachineEvent(
  name: string,
  event: Tree,
  { source, emitter }: { readonly source: ServerlessResource; readonly emitter: Emitter },
): void {
  const type = knownText(child(event, 'Type')) ?? '';
  const p = child(event, 'Properties') ?? mapTree({}, event.at);
  if (!['Schedule', 'ScheduleV2', 'EventBridgeRule', 'CloudWatchEvent'].includes(type)) {
    if (type !== 'Api')
      emitter.context.report(`event ${source.logicalId}${name}`, `events of type ${type} are not known`);
    return;
  }
  const isSchedule = type === 'ScheduleV2';
  const prefix = `${source.logicalId}${name}`;
  const role = callerRole(
    {
      logicalId: `${prefix}Role`,
      service: isSchedule ? 'scheduler.amazonaws.com' : 'events.amazonaws.com',
      statement: allowing(['states:StartExecution'], [refTo(source.logicalId)], p.at),
    },
    source,
    emitter,
  );
  const target = mapTree(
    { Arn: refTo(source.logicalId), RoleArn: role, ...picked(p, ['DeadLetterConfig', 'RetryPolicy']) },
    p.at,
  );
  const properties = isSchedule
    ? mapTree({ ...picked(p, ['Name', 'ScheduleExpression', 'State']), Target: target }, p.at)
    : mapTree(
        {
          ...picked(p, ['Name', 'EventBusName', 'State']),
          ScheduleExpression: child(p, 'Schedule'),
          EventPattern: child(p, 'Pattern'),
          Targets: listTree([target]),
        },
        p.at,
      );
  const made = isSchedule ? 'AWS::Scheduler::Schedule' : 'AWS::Events::Rule';
  emitter.make({ logicalId: prefix, type: made, properties }, source);
}

function expandGraphqlApi(source: ServerlessResource, emitter: Emitter): void {
  const p = source.properties;
  const auth = child(p, 'Auth');
  const provider = (tree: Tree | undefined) =>
    mapTree(
      {
        AuthenticationType: child(tree, 'Type'),
        LambdaAuthorizerConfig: child(tree, 'LambdaAuthorizer'),
        UserPoolConfig: child(tree, 'UserPool'),
        OpenIDConnectConfig: child(tree, 'OpenIDConnect'),
      },
      tree?.at,
    );
  const entries = new Map([
    ...entriesOf(provider(auth)),
    ...entriesOf(
      mapTree({
        ...picked(p, ['Name', 'XrayEnabled', 'Tags', 'Visibility']),
        LogConfig: child(p, 'Logging'),
        AdditionalAuthenticationProviders: listTree(itemsOf(child(auth, 'Additional')).map(provider)),
      }),
    ),
  ]);
  emitter.replace(source, 'AWS::AppSync::GraphQLApi', mapTreeOf(entries, p.at));
  for (const [name, lambda] of entriesOf(child(p, 'DataSources', 'Lambda'))) {
    const properties = mapTree(
      {
        ApiId: attributeOf(source.logicalId, 'ApiId'),
        Type: textTree('AWS_LAMBDA'),
        LambdaConfig: mapTree({ LambdaFunctionArn: child(lambda, 'FunctionArn') }),
      },
      lambda.at,
    );
    emitter.make(
      { logicalId: `${source.logicalId}${name}DataSource`, type: 'AWS::AppSync::DataSource', properties },
      source,
    );
  }
}

/** A nested application is a nested stack; one of the application repository is not read. */
function expandApplication(source: ServerlessResource, emitter: Emitter): void {
  const p = source.properties;
  const location = child(p, 'Location');
  const properties = mapTree(
    {
      TemplateURL:
        location?.kind === 'map'
          ? textTree(`serverlessrepo://${knownText(child(location, 'ApplicationId')) ?? ''}`)
          : location,
      Parameters: child(p, 'Parameters'),
    },
    p.at,
  );
  emitter.replace(source, 'AWS::CloudFormation::Stack', properties);
}

function expandWebFunction(source: ServerlessResource, emitter: Emitter): void {
  const role = roleOf(source, emitter, {
    service: 'lambda.amazonaws.com',
    managed: configuredPolicies(source.properties),
    statements: [],
  });
  const own = without(source.properties, new Set(['Policies', 'Role', 'Events']));
  const entries = new Map([...entriesOf(own), ['Role', role] as const]);
  emitter.replace(source, 'AWS::Lambda::WebFunction', mapTreeOf(entries, source.properties.at));
}

function expandCapacityProvider(source: ServerlessResource, emitter: Emitter): void {
  const p = source.properties;
  const operator = child(p, 'OperatorRole');
  const entries = new Map([
    ...entriesOf(p),
    ...entriesOf(
      mapTree({
        PermissionsConfig:
          operator === undefined ? undefined : mapTree({ CapacityProviderOperatorRoleArn: operator }),
        IsManaged: scalarTree(true),
      }),
    ),
  ]);
  emitter.replace(source, 'AWS::Lambda::CapacityProvider', mapTreeOf(entries, p.at));
}
