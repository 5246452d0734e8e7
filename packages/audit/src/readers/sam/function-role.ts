import { child, listTree, mapTree, type Tree, textOf, textTree } from '../tree/tree.ts';
import { attributeOf, documentOf, type Emitter, type ServerlessResource, trusting } from './emitter.ts';
import { inlinePolicies, managedArn, policyEntries } from './policy-entries.ts';

/** What the role of a function gets beside what `Policies` says. */
export interface RoleExtras {
  /** Managed policies by path and name. */
  readonly managed: readonly string[];
  /** Statements, each in a policy of its own. */
  readonly statements: readonly Tree[];
  readonly service: string;
}

/**
 * The role of a function or state machine: the one that it names, else one that SAM makes for it.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
 */
export function roleOf(source: ServerlessResource, emitter: Emitter, extras: RoleExtras): Tree {
  const p = source.properties;
  const named = child(p, 'Role') ?? child(p, 'ExecutionRole');
  if (named !== undefined) return named;
  const logicalId = `${source.logicalId}Role`;
  const policies = child(p, 'Policies');
  const entries = policyEntries(policies, (what, because) =>
    emitter.context.report(`${source.logicalId}: ${what}`, because),
  );
  const managed = [...extras.managed.map((name) => managedArn(name)), ...entries.managed];
  const documents = [...entries.documents, ...extras.statements.map((each) => documentOf([each], each.at))];
  const properties = mapTree(
    {
      AssumeRolePolicyDocument: child(p, 'AssumeRolePolicyDocument') ?? trusting(extras.service, source.at),
      ManagedPolicyArns: listTree(managed, policies?.at),
      Policies: inlinePolicies(documents, logicalId),
      PermissionsBoundary: child(p, 'PermissionsBoundary'),
      Path: child(p, 'RolePath'),
      Tags: child(p, 'Tags'),
    },
    policies?.at ?? source.at,
  );
  emitter.make({ logicalId, type: 'AWS::IAM::Role', properties }, source, { isImplicit: true });
  return attributeOf(logicalId, 'Arn', source.at);
}

/** Managed policies that SAM adds for what a function is configured to do. */
export function configuredPolicies(p: Tree): readonly string[] {
  const tracing = textOf(child(p, 'Tracing'));
  return [
    'service-role/AWSLambdaBasicExecutionRole',
    ...(tracing === undefined || tracing === 'Disabled' ? [] : ['AWSXRayDaemonWriteAccess']),
    ...(child(p, 'VpcConfig') === undefined ? [] : ['service-role/AWSLambdaVPCAccessExecutionRole']),
    ...(child(p, 'DurableConfig') === undefined
      ? []
      : ['service-role/AWSLambdaBasicDurableExecutionRolePolicy']),
  ];
}

/** A role that a service takes to call one thing. */
export function callerRole(
  parts: { readonly logicalId: string; readonly service: string; readonly statement: Tree },
  source: ServerlessResource,
  emitter: Emitter,
): Tree {
  const properties = mapTree(
    {
      AssumeRolePolicyDocument: trusting(parts.service, source.at),
      Policies: listTree([
        mapTree({
          PolicyName: textTree(`${parts.logicalId}Policy`),
          PolicyDocument: documentOf([parts.statement], parts.statement.at),
        }),
      ]),
    },
    parts.statement.at ?? source.at,
  );
  emitter.make({ logicalId: parts.logicalId, type: 'AWS::IAM::Role', properties }, source, {
    isImplicit: true,
  });
  return attributeOf(parts.logicalId, 'Arn', source.at);
}
