import type { TemplateResource } from '../cloudformation/template.ts';
import {
  child,
  entriesOf,
  itemsOf,
  knownText,
  listTree,
  mapTree,
  type Tree,
  type TreeTarget,
  textTree,
} from '../tree/tree.ts';
import { allowing, attributeOf, documentOf, type Emitter, refTo, subOf } from './emitter.ts';

type Access = 'Read' | 'Write';

/** What a connector to a type grants; `{arn}` is the destination's ARN. */
const GRANTS: ReadonlyMap<string, Readonly<Record<Access, readonly string[]>>> = new Map(
  Object.entries({
    'AWS::DynamoDB::Table': {
      Read: [
        'dynamodb:GetItem',
        'dynamodb:Query',
        'dynamodb:Scan',
        'dynamodb:BatchGetItem',
        'dynamodb:ConditionCheckItem',
        'dynamodb:PartiQLSelect',
      ],
      Write: [
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
        'dynamodb:DeleteItem',
        'dynamodb:BatchWriteItem',
        'dynamodb:PartiQLDelete',
        'dynamodb:PartiQLInsert',
        'dynamodb:PartiQLUpdate',
      ],
    },
    'AWS::S3::Bucket': {
      Read: [
        's3:GetObject',
        's3:GetObjectAcl',
        's3:GetObjectLegalHold',
        's3:GetObjectRetention',
        's3:GetObjectTorrent',
        's3:GetObjectVersion',
        's3:GetObjectVersionAcl',
        's3:GetObjectVersionForReplication',
        's3:GetObjectVersionTorrent',
        's3:ListBucket',
        's3:ListBucketMultipartUploads',
        's3:ListBucketVersions',
        's3:ListMultipartUploadParts',
      ],
      Write: [
        's3:AbortMultipartUpload',
        's3:DeleteObject',
        's3:DeleteObjectVersion',
        's3:PutObject',
        's3:PutObjectLegalHold',
        's3:PutObjectRetention',
        's3:RestoreObject',
      ],
    },
    'AWS::SQS::Queue': {
      Read: ['sqs:ReceiveMessage', 'sqs:GetQueueAttributes'],
      Write: ['sqs:DeleteMessage', 'sqs:SendMessage', 'sqs:ChangeMessageVisibility', 'sqs:PurgeQueue'],
    },
    'AWS::SNS::Topic': { Read: [], Write: ['sns:Publish'] },
    'AWS::Lambda::Function': { Read: [], Write: ['lambda:InvokeAsync', 'lambda:InvokeFunction'] },
    'AWS::StepFunctions::StateMachine': {
      Read: [
        'states:DescribeStateMachine',
        'states:ListExecutions',
        'states:DescribeExecution',
        'states:DescribeStateMachineForExecution',
        'states:GetExecutionHistory',
      ],
      Write: ['states:StartExecution', 'states:StartSyncExecution', 'states:StopExecution'],
    },
    'AWS::Events::EventBus': { Read: [], Write: ['events:PutEvents'] },
  }),
);

/** Services that are let in by a grant on the function, by the type of the source. */
const INVOKERS: ReadonlyMap<string, string> = new Map([
  ['AWS::ApiGateway::RestApi', 'apigateway.amazonaws.com'],
  ['AWS::ApiGatewayV2::Api', 'apigateway.amazonaws.com'],
  ['AWS::S3::Bucket', 's3.amazonaws.com'],
  ['AWS::SNS::Topic', 'sns.amazonaws.com'],
  ['AWS::Events::Rule', 'events.amazonaws.com'],
]);

/**
 * Connectors of their own and those embedded in a resource: the source's role gets the rights, or the destination
 * function lets the source's service in. Run after everything else is expanded.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-connector.html
 */
export function expandConnector(connector: TemplateResource, emitter: Emitter): void {
  const p = connector.properties;
  const source = endOf(child(p, 'Source'), emitter);
  connect({ connector, id: connector.logicalId, source, settings: p }, emitter);
}

/** `Connectors` beside the properties of a resource, the resource being the source. */
export function expandEmbeddedConnectors(resource: TemplateResource, emitter: Emitter): void {
  const declared = child(resource.attributes, 'Connectors');
  if (declared === undefined) return;
  const connectors = emitter.context.resolver.resolve(declared);
  const source = emitter.resources.get(resource.logicalId);
  for (const [name, tree] of entriesOf(connectors))
    connect(
      {
        connector: resource,
        id: `${resource.logicalId}${name}`,
        source,
        settings: child(tree, 'Properties') ?? tree,
      },
      emitter,
    );
}

function endOf(tree: Tree | undefined, emitter: Emitter): TemplateResource | undefined {
  const id = knownText(child(tree, 'Id'));
  return id === undefined ? undefined : emitter.resources.get(id);
}

interface Connection {
  readonly connector: TemplateResource;
  readonly id: string;
  readonly source: TemplateResource | undefined;
  readonly settings: Tree;
}

function connect(connection: Connection, emitter: Emitter): void {
  const access = itemsOf(child(connection.settings, 'Permissions')).flatMap((each) => accessOf(each));
  itemsOf(child(connection.settings, 'Destination')).forEach((tree, index) => {
    const destination = endOf(tree, emitter);
    const { source, id } = connection;
    if (source === undefined || destination === undefined) {
      emitter.context.report(`connector ${id}`, 'its ends are not both in this template');
      return;
    }
    const service = INVOKERS.get(source.type);
    if (service !== undefined && destination.type === 'AWS::Lambda::Function')
      grantInvocation({ ...connection, source }, destination, { service, emitter });
    else
      grantRole({ ...connection, source, id: `${id}${index === 0 ? '' : index}` }, destination, {
        access,
        emitter,
      });
  });
}

function accessOf(tree: Tree): readonly Access[] {
  const text = knownText(tree);
  return text === 'Read' || text === 'Write' ? [text] : [];
}

function grantInvocation(
  { connector, id, source, settings }: Connection & { readonly source: TemplateResource },
  destination: TemplateResource,
  { service, emitter }: { readonly service: string; readonly emitter: Emitter },
): void {
  const isApi = service.startsWith('apigateway');
  const api = subOf('arn:{Partition}:execute-api:{Region}:{AccountId}:{Api}/*', {
    Api: refTo(source.logicalId),
  });
  const arn =
    source.type === 'AWS::SNS::Topic' ? refTo(source.logicalId) : attributeOf(source.logicalId, 'Arn');
  const properties = mapTree(
    {
      Action: textTree('lambda:InvokeFunction'),
      FunctionName: refTo(destination.logicalId),
      Principal: textTree(service),
      SourceArn: isApi ? api : arn,
      SourceAccount: service.startsWith('s3') ? refTo('AWS::AccountId') : undefined,
    },
    settings.at,
  );
  emitter.make(
    { logicalId: `${id}WriteLambdaPermission`, type: 'AWS::Lambda::Permission', properties },
    connector,
  );
}

function grantRole(
  { connector, id, source, settings }: Connection & { readonly source: TemplateResource },
  destination: TemplateResource,
  { access, emitter }: { readonly access: readonly Access[]; readonly emitter: Emitter },
): void {
  const grants = GRANTS.get(destination.type);
  const role = roleIdOf(source);
  const actions = access.flatMap((each) => grants?.[each] ?? []);
  if (role === undefined || actions.length === 0) {
    emitter.context.report(`connector ${id}`, `from ${source.type} to ${destination.type} it is not known`);
    return;
  }
  const properties = mapTree(
    {
      PolicyDocument: documentOf([allowing(actions, resourcesOf(destination), settings.at)], settings.at),
      Roles: listTree([refTo(role)]),
    },
    settings.at,
  );
  emitter.make({ logicalId: `${id}Policy`, type: 'AWS::IAM::ManagedPolicy', properties }, connector);
}

function resourcesOf({ logicalId, type }: TemplateResource): readonly Tree[] {
  if (type === 'AWS::SNS::Topic' || type === 'AWS::StepFunctions::StateMachine') return [refTo(logicalId)];
  const arn = attributeOf(logicalId, 'Arn');
  if (type === 'AWS::DynamoDB::Table') return [arn, subOf('{Table}/index/*', { Table: arn })];
  return type === 'AWS::S3::Bucket' ? [arn, subOf('{Bucket}/*', { Bucket: arn })] : [arn];
}

/** Id of the role that a function, state machine or rule target runs with. */
function roleIdOf(source: TemplateResource): string | undefined {
  const role = child(source.properties, 'Role') ?? child(source.properties, 'RoleArn');
  const target: TreeTarget | undefined =
    role?.kind === 'scalar' || role?.kind === 'unresolved' ? role.target : undefined;
  const [made] = itemsOf(child(role, 'Fn::GetAtt'));
  return target?.logicalId ?? knownText(made);
}
