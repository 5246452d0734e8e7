import {
  child,
  entriesOf,
  knownText,
  listTree,
  mapTree,
  mapTreeOf,
  scalarTree,
  type Tree,
  textTree,
} from '../tree/tree.ts';
import { attributeOf, type Emitter, refTo, type ServerlessResource, without } from './emitter.ts';
import { expandEvents } from './function-events.ts';
import { configuredPolicies, roleOf } from './function-role.ts';
import { sendingStatement } from './policy-entries.ts';

/** Properties of SAM that Lambda's own type does not have. */
const SERVERLESS_ONLY: ReadonlySet<string> = new Set([
  'AssumeRolePolicyDocument',
  'AutoPublishAlias',
  'AutoPublishAliasAllProperties',
  'AutoPublishCodeSha256',
  'CodeUri',
  'DeadLetterQueue',
  'DeploymentPreference',
  'EventInvokeConfig',
  'Events',
  'FunctionUrlConfig',
  'ImageUri',
  'InlineCode',
  'PermissionsBoundary',
  'Policies',
  'PropagateTags',
  'ProvisionedConcurrencyConfig',
  'Role',
  'RolePath',
  'Tracing',
  'VersionDescription',
]);

/**
 * `AWS::Serverless::Function` as the resources that SAM makes of it.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
export function expandFunction(source: ServerlessResource, emitter: Emitter): void {
  const p = source.properties;
  const invoked = versionAndAlias(source, emitter);
  const asynchronous = eventInvokeConfig(source, emitter);
  const events = expandEvents(source, invoked, emitter);
  const queue = child(p, 'DeadLetterQueue');
  const target = child(queue, 'TargetArn');
  const failing =
    target === undefined ? undefined : sendingStatement(knownText(child(queue, 'Type')) ?? 'SQS', target);
  const role = roleOf(source, emitter, {
    service: 'lambda.amazonaws.com',
    managed: [...configuredPolicies(p), ...events.managed],
    statements: [...(failing === undefined ? [] : [failing]), ...asynchronous, ...events.statements],
  });
  const tracing = child(p, 'Tracing');
  const isTraced = knownText(tracing) !== 'Disabled';
  const added = {
    Code: codeOf(p),
    Role: role,
    TracingConfig: tracing !== undefined && isTraced ? mapTree({ Mode: tracing }, tracing.at) : undefined,
    DeadLetterConfig: target === undefined ? undefined : mapTree({ TargetArn: target }, queue?.at),
  };
  const own = without(p, SERVERLESS_ONLY);
  const entries = new Map([...entriesOf(own), ...entriesOf(mapTree(added))]);
  emitter.replace(source, 'AWS::Lambda::Function', mapTreeOf(entries, p.at));
  functionUrl(source, emitter);
}

/** The code: written in the template, an image, a place in S3, or a path beside the template. */
export function codeOf(p: Tree): Tree | undefined {
  const inline = child(p, 'InlineCode');
  if (inline !== undefined) return mapTree({ ZipFile: inline }, inline.at);
  const image = child(p, 'ImageUri');
  if (image !== undefined) return mapTree({ ImageUri: image }, image.at);
  const code = child(p, 'CodeUri');
  if (code === undefined || child(code, 'Bucket') === undefined) return code;
  return mapTree(
    { S3Bucket: child(code, 'Bucket'), S3Key: child(code, 'Key'), S3ObjectVersion: child(code, 'Version') },
    code.at,
  );
}

/** What events invoke: the alias that is published, else the function. */
function versionAndAlias(source: ServerlessResource, emitter: Emitter): Tree {
  const p = source.properties;
  const alias = child(p, 'AutoPublishAlias');
  const name = knownText(alias);
  const { logicalId } = source;
  if (alias === undefined || name === undefined) return refTo(logicalId, source.at);
  const [versionId, aliasId] = [`${logicalId}Version`, `${logicalId}Alias${name.replaceAll(/\W/g, '')}`];
  const on = refTo(logicalId);
  const version = mapTree({ FunctionName: on }, alias.at);
  emitter.make({ logicalId: versionId, type: 'AWS::Lambda::Version', properties: version }, source);
  const properties = mapTree(
    {
      Name: alias,
      FunctionName: on,
      FunctionVersion: attributeOf(versionId, 'Version'),
      ProvisionedConcurrencyConfig: child(p, 'ProvisionedConcurrencyConfig'),
    },
    alias.at,
  );
  emitter.make({ logicalId: aliasId, type: 'AWS::Lambda::Alias', properties }, source);
  emitter.synonyms.set(`${logicalId}.Alias`, aliasId);
  emitter.synonyms.set(`${logicalId}.Version`, versionId);
  return refTo(aliasId, source.at);
}

/** The function's asynchronous settings; answers the statements that its role needs for the destinations. */
function eventInvokeConfig(source: ServerlessResource, emitter: Emitter): readonly Tree[] {
  const config = child(source.properties, 'EventInvokeConfig');
  if (config === undefined) return [];
  const destinations = ['OnSuccess', 'OnFailure'].map((side) =>
    destinationOf(side, config, { source, emitter }),
  );
  const alias = child(source.properties, 'AutoPublishAlias');
  const properties = mapTree(
    {
      FunctionName: refTo(source.logicalId),
      Qualifier: alias ?? textTree('$LATEST'),
      MaximumRetryAttempts: child(config, 'MaximumRetryAttempts'),
      MaximumEventAgeInSeconds: child(config, 'MaximumEventAgeInSeconds'),
      DestinationConfig: mapTree(
        Object.fromEntries(
          destinations.map(({ side, target }) => [
            side,
            target === undefined ? undefined : mapTree({ Destination: target }, target.at),
          ]),
        ),
      ),
    },
    config.at,
  );
  const logicalId = `${source.logicalId}EventInvokeConfig`;
  emitter.make({ logicalId, type: 'AWS::Lambda::EventInvokeConfig', properties }, source);
  return destinations.flatMap(({ type, target }) =>
    target === undefined ? [] : (sendingStatement(type, target) ?? []),
  );
}

/** A destination without an ARN is a queue or topic that SAM makes. */
function destinationOf(
  side: string,
  config: Tree,
  { source, emitter }: { readonly source: ServerlessResource; readonly emitter: Emitter },
): { readonly side: string; readonly type: string; readonly target: Tree | undefined } {
  const destination = child(config, 'DestinationConfig', side);
  const type = knownText(child(destination, 'Type')) ?? '';
  const target = child(destination, 'Destination');
  if (destination === undefined || target !== undefined || (type !== 'SQS' && type !== 'SNS'))
    return { side, type, target };
  const logicalId = `${source.logicalId}EventInvokeConfig${side}${type === 'SQS' ? 'Queue' : 'Topic'}`;
  const made = type === 'SQS' ? 'AWS::SQS::Queue' : 'AWS::SNS::Topic';
  emitter.make({ logicalId, type: made, properties: mapTree({}, destination.at) }, source);
  return { side, type, target: type === 'SQS' ? attributeOf(logicalId, 'Arn') : refTo(logicalId) };
}

/** A function URL, and for `NONE` the two grants that AWS demands for it. */
function functionUrl(source: ServerlessResource, emitter: Emitter): void {
  const config = child(source.properties, 'FunctionUrlConfig');
  if (config === undefined) return;
  const { logicalId } = source;
  const alias = child(source.properties, 'AutoPublishAlias');
  const properties = mapTree(
    {
      TargetFunctionArn: refTo(logicalId),
      Qualifier: alias,
      AuthType: child(config, 'AuthType'),
      Cors: child(config, 'Cors'),
      InvokeMode: child(config, 'InvokeMode'),
    },
    config.at,
  );
  emitter.make({ logicalId: `${logicalId}Url`, type: 'AWS::Lambda::Url', properties }, source);
  if (knownText(child(config, 'AuthType')) !== 'NONE') return;
  const grant = (action: string, limit: Readonly<Record<string, Tree>>) =>
    mapTree(
      {
        FunctionName: refTo(logicalId),
        Action: textTree(action),
        Principal: textTree('*'),
        ...limit,
      },
      config.at,
    );
  const type = 'AWS::Lambda::Permission';
  const direct = grant('lambda:InvokeFunctionUrl', { FunctionUrlAuthType: textTree('NONE') });
  emitter.make({ logicalId: `${logicalId}UrlPublicPermissions`, type, properties: direct }, source);
  const through = grant('lambda:InvokeFunction', { InvokedViaFunctionUrl: scalarTree(true) });
  emitter.make({ logicalId: `${logicalId}URLInvokeAllowPublicAccess`, type, properties: through }, source);
}

/** Items of one property as a list, whatever it is. */
export function asList(tree: Tree | undefined): readonly Tree[] {
  if (tree === undefined) return [];
  return tree.kind === 'list' ? tree.items : listTree([tree]).items;
}
