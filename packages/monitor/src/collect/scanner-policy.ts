import type { Collector } from './collector.ts';

/** A policy in IAM's JSON form. */
export interface ScannerPolicy {
  /** `watertight-scanner-1`. */
  readonly name: string;
  readonly document: {
    readonly Version: '2012-10-17';
    readonly Statement: readonly ScannerStatement[];
  };
}

interface ScannerStatement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
}

/** Calls before any collector: regions, for `--region all`, and accounts, for `--org`. GetCallerIdentity needs no permission. */
const OPENING_CALLS = ['ec2:DescribeRegions', 'organizations:ListAccounts'] as const;

/**
 * API Gateway's permissions are HTTP methods on paths; only the paths that are read. The values of API keys are never asked
 * for, though IAM cannot forbid that here.
 */
const API_GATEWAY_PATHS = [
  '/apikeys',
  '/apis',
  '/apis/*',
  '/clientcertificates',
  '/domainnames',
  '/domainnames/*',
  '/restapis',
  '/restapis/*',
  '/usageplans',
  '/usageplans/*',
] as const;

/**
 * Characters of a customer managed policy, white space left out.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const MAX_CHARACTERS = 6144;

/** The IAM actions of the collectors, and `more`, sorted. */
export function scannerActions(
  collectors: readonly Collector[],
  more: readonly string[] = [],
): readonly string[] {
  return [...new Set([...OPENING_CALLS, ...collectors.flatMap(({ calls }) => calls), ...more])].sort();
}

/**
 * The least policies with which these collectors can read an account: every action is one that a collector calls. As many
 * as IAM's limit of characters asks for.
 * @param more actions of what is asked for beside the collectors: code, logs
 */
export function scannerPolicy(
  collectors: readonly Collector[],
  more: readonly string[] = [],
): readonly ScannerPolicy[] {
  const actions = scannerActions(collectors, more);
  const statements: ScannerStatement[] = [];
  if (actions.includes('apigateway:GET')) statements.push(apiGatewayStatement());
  const others = actions.filter((action) => action !== 'apigateway:GET');
  const parts = splitActions(others, MAX_CHARACTERS - JSON.stringify(documentOf(statements)).length - 80);
  return parts.map((part, index) => ({
    name: `watertight-scanner-${index + 1}`,
    document: documentOf([readStatement(part), ...(index === 0 ? statements : [])]),
  }));
}

function documentOf(statements: readonly ScannerStatement[]): ScannerPolicy['document'] {
  return { Version: '2012-10-17', Statement: statements };
}

function readStatement(actions: readonly string[]): ScannerStatement {
  return { Sid: 'ReadConfiguration', Effect: 'Allow', Action: actions, Resource: '*' };
}

function apiGatewayStatement(): ScannerStatement {
  const paths = API_GATEWAY_PATHS.map((path) => `arn:aws:apigateway:*::${path}`);
  return { Sid: 'ReadApiGateway', Effect: 'Allow', Action: ['apigateway:GET'], Resource: paths };
}

function splitActions(actions: readonly string[], limit: number): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  let length = 0;
  for (const action of actions) {
    // Two quotes and a comma.
    const own = action.length + 3;
    if (length + own > limit) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(action);
    length += own;
  }
  return parts;
}
