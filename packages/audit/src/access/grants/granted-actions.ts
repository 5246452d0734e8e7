import { parseArn } from '../../model/arn.ts';
import type { PolicyStatement } from '../../model/policy-document.ts';
import { isUnresolved, type Value } from '../../model/unresolved.ts';
import { type ActionInfo, actionsMatching } from '../action-table.ts';

/**
 * How much a statement's Resource or NotResource lets in: `everything` (`*`), `service` (every resource of a service or
 * of one of its types in any region and account: `arn:aws:s3:::*`), `limited`, or `unknown`.
 */
export type ResourceBreadth = 'everything' | 'service' | 'limited' | 'unknown';

/** Texts that are known, wholly or in part, and whether others are not known at all. */
export interface KnownTexts {
  readonly texts: readonly string[];
  readonly hasUnknown: boolean;
}

/** The texts of a list of values. A text with unknown parts (`<?Name>`) is among them. */
export function knownTexts(values: readonly Value<string>[] | undefined): KnownTexts {
  const texts: string[] = [];
  let hasUnknown = false;
  for (const value of values ?? []) {
    const text = isUnresolved(value) ? value.text : value;
    if (text === undefined) hasUnknown = true;
    else texts.push(text.trim());
  }
  return { texts, hasUnknown };
}

/** True for an action pattern of every service: `*`, `*:*`. */
export function isEveryAction(pattern: string): boolean {
  return /^\*+(?::\*+)?$/.test(pattern);
}

/** True for an action pattern that names all actions of one or more services: `s3:*`, `s*:*`, `*`. */
export function isServiceWildcard(pattern: string): boolean {
  return isEveryAction(pattern) || /:[*?]*\*[*?]*$/.test(pattern);
}

/** The widest of a statement's resources. NotResource is `everything`: it names what is left out. */
export function resourceBreadth(statement: PolicyStatement): ResourceBreadth {
  if (statement.notResources !== undefined) return 'everything';
  const { texts, hasUnknown } = knownTexts(statement.resources);
  const breadths = texts.map(breadthOf);
  if (breadths.includes('everything')) return 'everything';
  if (breadths.includes('service')) return 'service';
  return hasUnknown ? 'unknown' : 'limited';
}

function breadthOf(resource: string): ResourceBreadth {
  if (/^[*?]+$/.test(resource)) return 'everything';
  const arn = parseArn(resource);
  if (arn === undefined) return /^arn:[^/]*\*$/.test(resource) ? 'everything' : 'limited';
  const isAnywhere = isOpen(arn.region) && isOpen(arn.account);
  // Without region and account (S3) the first part is a name, not a type: `uploads/*` is one bucket.
  const hasType = arn.region !== '' || arn.account !== '';
  const anything = hasType ? /^(?:[a-z-]+[/:])?\*+(?:\/\*+)?$/ : /^\*+(?:\/\*+)?$/;
  const isAnything = anything.test(arn.resource);
  if (!isAnywhere || !isAnything) return 'limited';
  return isOpen(arn.service) ? 'everything' : 'service';
}

function isOpen(part: string): boolean {
  return /^\**$/.test(part);
}

/** Condition keys by which a statement limits the resources although its Resource is `*`; compared in lower case. */
const RESOURCE_KEYS = [
  'aws:resourceaccount',
  'aws:resourceorgid',
  'aws:resourceorgpaths',
  'cloudwatch:namespace',
  'dynamodb:leadingkeys',
  'ec2:vpc',
  'ec2:subnet',
  'ecs:cluster',
  'elasticmapreduce:executionrolearn',
  'iam:passedtoservice',
  'iam:permissionsboundary',
  'iam:policyarn',
  'iam:resourcetag',
  'kms:encryptioncontext',
  'kms:resourcealiases',
  'kms:requestalias',
  'kms:viaservice',
  'lambda:functionarn',
  's3:dataaccesspointarn',
  's3:prefix',
  's3:resourceaccount',
  'secretsmanager:secretid',
  'ssm:resourcetag',
];

/**
 * True when a condition limits the resources or what may be done with them: tags of the resource, its account, the keys
 * of a table, the service a role is passed to.
 */
export function hasResourceCondition(statement: PolicyStatement): boolean {
  return statement.conditions.some(({ key, operator, values }) => {
    const lower = key.toLowerCase();
    const isLimiting = RESOURCE_KEYS.some((each) => lower === each || lower.startsWith(`${each}:`));
    const isOpenValue = values.some((value) => !isUnresolved(value) && /^\*+$/.test(value));
    return (
      (isLimiting || /:resourcetag\//.test(lower)) &&
      !isOpenValue &&
      !/not|null|ifexists$/i.test(operator) &&
      !/^forallvalues:/i.test(operator)
    );
  });
}

/**
 * Actions that Lambda itself asks a role to have on `Resource: "*"` for functions in a VPC, and those of logging. They
 * grant little, and AWS's own managed policies for execution roles grant them so.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaBasicExecutionRole.html
 */
const LAMBDA_BASICS = new Set([
  'ec2:AssignPrivateIpAddresses',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DetachNetworkInterface',
  'ec2:UnassignPrivateIpAddresses',
  'logs:CreateLogGroup',
  'logs:CreateLogStream',
  'logs:PutLogEvents',
]);

/** True for the actions that every function needs to log and to be in a VPC. */
export function isLambdaBasic(action: string): boolean {
  return LAMBDA_BASICS.has(action);
}

/** Metrics belong to no resource unless one names a data set, which hardly anybody does: `*` is how it is granted. */
const TAKES_ALL = new Set(['cloudwatch:PutMetricData']);

/**
 * Actions that a statement allows on every resource although each of them could name resources. Statements that limit
 * by condition have none, and neither do those with NotAction, which say nothing about single actions.
 */
export function unscopedActions(statement: PolicyStatement): readonly ActionInfo[] {
  const breadth = resourceBreadth(statement);
  if (breadth === 'limited' || breadth === 'unknown' || hasResourceCondition(statement)) return [];
  // Log groups of any name are what AWS's own policies for functions grant.
  const hides = (action: string) =>
    (breadth === 'service' && action.startsWith('logs:')) || TAKES_ALL.has(action);
  const found = new Map<string, ActionInfo>();
  for (const pattern of knownTexts(statement.actions).texts) {
    for (const info of actionsMatching(pattern)) {
      if (info.canLimitResource && !hides(info.action)) found.set(info.action, info);
    }
  }
  return [...found.values()];
}
