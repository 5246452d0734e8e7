// Generated from collectors/*/*.ts; do not edit.
import type { Collector } from './collector.ts';
import { ecrRepositories } from './collectors/data/ecr-repositories.ts';
import { kmsKeys } from './collectors/data/kms-keys.ts';
import { secrets } from './collectors/data/secrets.ts';
import { ssmParameters } from './collectors/data/ssm-parameters.ts';
import { dynamodbTables } from './collectors/event-sources/dynamodb-tables.ts';
import { eventBuses } from './collectors/event-sources/event-buses.ts';
import { eventRules } from './collectors/event-sources/event-rules.ts';
import { iotRules } from './collectors/event-sources/iot-rules.ts';
import { kinesisStreams } from './collectors/event-sources/kinesis-streams.ts';
import { pipes } from './collectors/event-sources/pipes.ts';
import { s3Buckets } from './collectors/event-sources/s3-buckets.ts';
import { schedules } from './collectors/event-sources/schedules.ts';
import { sesReceiptRules } from './collectors/event-sources/ses-receipt-rules.ts';
import { snsSubscriptions } from './collectors/event-sources/sns-subscriptions.ts';
import { snsTopics } from './collectors/event-sources/sns-topics.ts';
import { sqsQueues } from './collectors/event-sources/sqs-queues.ts';
import { stateMachines } from './collectors/event-sources/state-machines.ts';
import { apiDomainNames } from './collectors/front-doors/api-domain-names.ts';
import { appsyncApis } from './collectors/front-doors/appsync-apis.ts';
import { clientCertificates } from './collectors/front-doors/client-certificates.ts';
import { cloudfrontDistributions } from './collectors/front-doors/cloudfront-distributions.ts';
import { cognitoIdentityPools } from './collectors/front-doors/cognito-identity-pools.ts';
import { cognitoUserPools } from './collectors/front-doors/cognito-user-pools.ts';
import { httpApis } from './collectors/front-doors/http-apis.ts';
import { loadBalancers } from './collectors/front-doors/load-balancers.ts';
import { restApis } from './collectors/front-doors/rest-apis.ts';
import { usagePlans } from './collectors/front-doors/usage-plans.ts';
import { wafv2EdgeWebAcls } from './collectors/front-doors/wafv2-edge-web-acls.ts';
import { wafv2WebAcls } from './collectors/front-doors/wafv2-web-acls.ts';
import { budgets } from './collectors/governance/budgets.ts';
import { cloudformationStacks } from './collectors/governance/cloudformation-stacks.ts';
import { configRecorders } from './collectors/governance/config-recorders.ts';
import { guardduty } from './collectors/governance/guardduty.ts';
import { inspector } from './collectors/governance/inspector.ts';
import { lambdaAccountSettings } from './collectors/governance/lambda-account-settings.ts';
import { iamIdentities } from './collectors/identity/iam-identities.ts';
import { iamLastAccessed } from './collectors/identity/iam-last-accessed.ts';
import { organizationsPolicies } from './collectors/identity/organizations-policies.ts';
import { lambdaAliases } from './collectors/lambda/lambda-aliases.ts';
import { lambdaCapacityProviders } from './collectors/lambda/lambda-capacity-providers.ts';
import { lambdaCodeSigning } from './collectors/lambda/lambda-code-signing.ts';
import { lambdaEventSourceMappings } from './collectors/lambda/lambda-event-source-mappings.ts';
import { lambdaFunctions } from './collectors/lambda/lambda-functions.ts';
import { lambdaLayers } from './collectors/lambda/lambda-layers.ts';
import { lambdaPolicies } from './collectors/lambda/lambda-policies.ts';
import { lambdaUrls } from './collectors/lambda/lambda-urls.ts';
import { lambdaVersions } from './collectors/lambda/lambda-versions.ts';
import { cloudtrailChanges } from './collectors/logging/cloudtrail-changes.ts';
import { cloudtrailTrails } from './collectors/logging/cloudtrail-trails.ts';
import { cloudwatchAlarms } from './collectors/logging/cloudwatch-alarms.ts';
import { functionInvocations } from './collectors/logging/function-invocations.ts';
import { logGroups } from './collectors/logging/log-groups.ts';
import { metricFilters } from './collectors/logging/metric-filters.ts';
import { flowLogs } from './collectors/network/flow-logs.ts';
import { networkAcls } from './collectors/network/network-acls.ts';
import { networkInterfaces } from './collectors/network/network-interfaces.ts';
import { routeTables } from './collectors/network/route-tables.ts';
import { securityGroups } from './collectors/network/security-groups.ts';
import { vpcs } from './collectors/network/vpcs.ts';

/** Every collector, by folder and file name. */
export const COLLECTORS: readonly Collector[] = [
  ecrRepositories,
  kmsKeys,
  secrets,
  ssmParameters,
  dynamodbTables,
  eventBuses,
  eventRules,
  iotRules,
  kinesisStreams,
  pipes,
  s3Buckets,
  schedules,
  sesReceiptRules,
  snsSubscriptions,
  snsTopics,
  sqsQueues,
  stateMachines,
  apiDomainNames,
  appsyncApis,
  clientCertificates,
  cloudfrontDistributions,
  cognitoIdentityPools,
  cognitoUserPools,
  httpApis,
  loadBalancers,
  restApis,
  usagePlans,
  wafv2EdgeWebAcls,
  wafv2WebAcls,
  budgets,
  cloudformationStacks,
  configRecorders,
  guardduty,
  inspector,
  lambdaAccountSettings,
  iamIdentities,
  iamLastAccessed,
  organizationsPolicies,
  lambdaAliases,
  lambdaCapacityProviders,
  lambdaCodeSigning,
  lambdaEventSourceMappings,
  lambdaFunctions,
  lambdaLayers,
  lambdaPolicies,
  lambdaUrls,
  lambdaVersions,
  cloudtrailChanges,
  cloudtrailTrails,
  cloudwatchAlarms,
  functionInvocations,
  logGroups,
  metricFilters,
  flowLogs,
  networkAcls,
  networkInterfaces,
  routeTables,
  securityGroups,
  vpcs,
];
