// Generated from rules/*/*.ts; do not edit.
import type { AnyPostureRule } from './rule.ts';
import { eventSourceTokenInClear } from './rules/access/event-source-token-in-clear.ts';
import { functionChangedByOthers } from './rules/access/function-changed-by-others.ts';
import { functionFeedsItself } from './rules/access/function-feeds-itself.ts';
import { functionPolicyBeyondInvoke } from './rules/access/function-policy-beyond-invoke.ts';
import { functionPolicyOtherAccount } from './rules/access/function-policy-other-account.ts';
import { functionPolicyPublic } from './rules/access/function-policy-public.ts';
import { functionPolicyServiceWithoutSource } from './rules/access/function-policy-service-without-source.ts';
import { functionReadByOthers } from './rules/access/function-read-by-others.ts';
import { functionUrlStatements } from './rules/access/function-url-statements.ts';
import { layerPublic } from './rules/access/layer-public.ts';
import { layerSharedWithOrganization } from './rules/access/layer-shared-with-organization.ts';
import { manySourceWriters } from './rules/access/many-source-writers.ts';
import { permissionSourceGone } from './rules/access/permission-source-gone.ts';
import { permissionWiderThanRoute } from './rules/access/permission-wider-than-route.ts';
import { apiAccessLogOff } from './rules/api/api-access-log-off.ts';
import { apiAccessLogUnstructured } from './rules/api/api-access-log-unstructured.ts';
import { apiCatchAllRoute } from './rules/api/api-catch-all-route.ts';
import { apiCorsAnyOrigin } from './rules/api/api-cors-any-origin.ts';
import { apiCustomAuthorizer } from './rules/api/api-custom-authorizer.ts';
import { apiDataTraceOn } from './rules/api/api-data-trace-on.ts';
import { apiDefaultEndpointOpen } from './rules/api/api-default-endpoint-open.ts';
import { apiExecutionLogOff } from './rules/api/api-execution-log-off.ts';
import { apiMetricsOff } from './rules/api/api-metrics-off.ts';
import { apiPolicyOpen } from './rules/api/api-policy-open.ts';
import { apiRequestNotValidated } from './rules/api/api-request-not-validated.ts';
import { apiRouteWithoutAuthorization } from './rules/api/api-route-without-authorization.ts';
import { apiTracingOff } from './rules/api/api-tracing-off.ts';
import { apiWithoutClientCertificate } from './rules/api/api-without-client-certificate.ts';
import { apiWithoutCompression } from './rules/api/api-without-compression.ts';
import { apiWithoutErrorAlarm } from './rules/api/api-without-error-alarm.ts';
import { apiWithoutWebAcl } from './rules/api/api-without-web-acl.ts';
import { authorizerCacheTooWide } from './rules/api/authorizer-cache-too-wide.ts';
import { authorizerNotAttached } from './rules/api/authorizer-not-attached.ts';
import { clientCertificateExpires } from './rules/api/client-certificate-expires.ts';
import { internalApiNotPrivate } from './rules/api/internal-api-not-private.ts';
import { secretInStageVariables } from './rules/api/secret-in-stage-variables.ts';
import { webAclWithoutManagedRules } from './rules/api/web-acl-without-managed-rules.ts';
import { certificateCheckOff } from './rules/code/certificate-check-off.ts';
import { dataLeftInGlobals } from './rules/code/data-left-in-globals.ts';
import { dataLeftInTemporaryFolder } from './rules/code/data-left-in-temporary-folder.ts';
import { errorDetailsInResponse } from './rules/code/error-details-in-response.ts';
import { eventInDeserialization } from './rules/code/event-in-deserialization.ts';
import { eventInEvaluatedCode } from './rules/code/event-in-evaluated-code.ts';
import { eventInFilePath } from './rules/code/event-in-file-path.ts';
import { eventInHtmlResponse } from './rules/code/event-in-html-response.ts';
import { eventInLog } from './rules/code/event-in-log.ts';
import { eventInNosqlQuery } from './rules/code/event-in-nosql-query.ts';
import { eventInObjectMerge } from './rules/code/event-in-object-merge.ts';
import { eventInRedirect } from './rules/code/event-in-redirect.ts';
import { eventInRegularExpression } from './rules/code/event-in-regular-expression.ts';
import { eventInRequestAddress } from './rules/code/event-in-request-address.ts';
import { eventInShellCommand } from './rules/code/event-in-shell-command.ts';
import { eventInSql } from './rules/code/event-in-sql.ts';
import { eventInTemplate } from './rules/code/event-in-template.ts';
import { eventInXmlParser } from './rules/code/event-in-xml-parser.ts';
import { retryUnsafeHandler } from './rules/code/retry-unsafe-handler.ts';
import { secretInLogCall } from './rules/code/secret-in-log-call.ts';
import { slowRegularExpression } from './rules/code/slow-regular-expression.ts';
import { stateChangeWithoutAuthorization } from './rules/code/state-change-without-authorization.ts';
import { identityPoolClassicFlow } from './rules/cognito/identity-pool-classic-flow.ts';
import { identityPoolGuests } from './rules/cognito/identity-pool-guests.ts';
import { userPoolClientWritesRights } from './rules/cognito/user-pool-client-writes-rights.ts';
import { userPoolOpenSignUp } from './rules/cognito/user-pool-open-sign-up.ts';
import { userPoolWeakPassword } from './rules/cognito/user-pool-weak-password.ts';
import { userPoolWithoutMfa } from './rules/cognito/user-pool-without-mfa.ts';
import { dependencyVersionUnknown } from './rules/dependencies/dependency-version-unknown.ts';
import { maliciousDependency } from './rules/dependencies/malicious-dependency.ts';
import { vulnerableDependency } from './rules/dependencies/vulnerable-dependency.ts';
import { apiCacheUnencrypted } from './rules/encryption/api-cache-unencrypted.ts';
import { domainNameOldTls } from './rules/encryption/domain-name-old-tls.ts';
import { logGroupUnencrypted } from './rules/encryption/log-group-unencrypted.ts';
import { privateIntegrationWithoutTls } from './rules/encryption/private-integration-without-tls.ts';
import { queueUnencrypted } from './rules/encryption/queue-unencrypted.ts';
import { secretWithoutOwnKey } from './rules/encryption/secret-without-own-key.ts';
import { streamUnencrypted } from './rules/encryption/stream-unencrypted.ts';
import { topicUnencrypted } from './rules/encryption/topic-unencrypted.ts';
import { trailUnencrypted } from './rules/encryption/trail-unencrypted.ts';
import { asynchronousDefaultsOnPublicFunction } from './rules/exposure/asynchronous-defaults-on-public-function.ts';
import { brokerMappingWithoutAuthentication } from './rules/exposure/broker-mapping-without-authentication.ts';
import { capacityProviderShared } from './rules/exposure/capacity-provider-shared.ts';
import { computeEndpointOpen } from './rules/exposure/compute-endpoint-open.ts';
import { functionFedByUntrustedSource } from './rules/exposure/function-fed-by-untrusted-source.ts';
import { functionReachableFromInternet } from './rules/exposure/function-reachable-from-internet.ts';
import { functionStorageShared } from './rules/exposure/function-storage-shared.ts';
import { functionUrlCorsAnyOrigin } from './rules/exposure/function-url-cors-any-origin.ts';
import { functionUrlPublic } from './rules/exposure/function-url-public.ts';
import { functionWithSeveralTriggerTypes } from './rules/exposure/function-with-several-trigger-types.ts';
import { functionWithoutGuard } from './rules/exposure/function-without-guard.ts';
import { graphqlApiUnloggedOrKeyOnly } from './rules/exposure/graphql-api-unlogged-or-key-only.ts';
import { signInTriggerUnlimited } from './rules/exposure/sign-in-trigger-unlimited.ts';
import { sourceBucketPublic } from './rules/exposure/source-bucket-public.ts';
import { sourcePolicyOpen } from './rules/exposure/source-policy-open.ts';
import { sourcePolicyWildcardAction } from './rules/exposure/source-policy-wildcard-action.ts';
import { codeChangedOutOfBand } from './rules/lifecycle/code-changed-out-of-band.ts';
import { configNotRecordingFunctions } from './rules/lifecycle/config-not-recording-functions.ts';
import { functionChangedInConsole } from './rules/lifecycle/function-changed-in-console.ts';
import { functionLatestInvoked } from './rules/lifecycle/function-latest-invoked.ts';
import { functionUnused } from './rules/lifecycle/function-unused.ts';
import { functionWithoutOwner } from './rules/lifecycle/function-without-owner.ts';
import { functionWithoutStack } from './rules/lifecycle/function-without-stack.ts';
import { regionUnexpected } from './rules/lifecycle/region-unexpected.ts';
import { alarmWithoutAction } from './rules/logging/alarm-without-action.ts';
import { functionLogSettings } from './rules/logging/function-log-settings.ts';
import { functionNetworkWithoutFlowLog } from './rules/logging/function-network-without-flow-log.ts';
import { functionWithoutAlarm } from './rules/logging/function-without-alarm.ts';
import { functionWithoutLambdaInsights } from './rules/logging/function-without-lambda-insights.ts';
import { functionWithoutLogGroup } from './rules/logging/function-without-log-group.ts';
import { functionWithoutTracing } from './rules/logging/function-without-tracing.ts';
import { guarddutyLambdaProtectionOff } from './rules/logging/guardduty-lambda-protection-off.ts';
import { logGroupPolicyOpen } from './rules/logging/log-group-policy-open.ts';
import { logGroupWithoutRetention } from './rules/logging/log-group-without-retention.ts';
import { stateMachineUnobserved } from './rules/logging/state-machine-unobserved.ts';
import { trailBucketPublic } from './rules/logging/trail-bucket-public.ts';
import { trailFilesNotValidated } from './rules/logging/trail-files-not-validated.ts';
import { trailNotInLogGroup } from './rules/logging/trail-not-in-log-group.ts';
import { trailNotMultiRegion } from './rules/logging/trail-not-multi-region.ts';
import { trailWithoutFunctionEvents } from './rules/logging/trail-without-function-events.ts';
import { violationsWithoutAlarm } from './rules/logging/violations-without-alarm.ts';
import { clearTextEndpoint } from './rules/network/clear-text-endpoint.ts';
import { egressOpen } from './rules/network/egress-open.ts';
import { functionOutsideVpc } from './rules/network/function-outside-vpc.ts';
import { administratorPermissions } from './rules/permissions/administrator-permissions.ts';
import { allowAllBut } from './rules/permissions/allow-all-but.ts';
import { broadManagedPolicyAttached } from './rules/permissions/broad-managed-policy-attached.ts';
import { credentialsReadable } from './rules/permissions/credentials-readable.ts';
import { credentialsUsableOutside } from './rules/permissions/credentials-usable-outside.ts';
import { dataReadUnscoped } from './rules/permissions/data-read-unscoped.ts';
import { decryptUnscoped } from './rules/permissions/decrypt-unscoped.ts';
import { functionCannotLog } from './rules/permissions/function-cannot-log.ts';
import { functionChangesFunctions } from './rules/permissions/function-changes-functions.ts';
import { largeBlastRadius } from './rules/permissions/large-blast-radius.ts';
import { noPermissionsBoundary } from './rules/permissions/no-permissions-boundary.ts';
import { passRoleUnscoped } from './rules/permissions/pass-role-unscoped.ts';
import { permissionsManagementUnscoped } from './rules/permissions/permissions-management-unscoped.ts';
import { privilegeEscalation } from './rules/permissions/privilege-escalation.ts';
import { sharedExecutionRole } from './rules/permissions/shared-execution-role.ts';
import { trustPolicyTooWide } from './rules/permissions/trust-policy-too-wide.ts';
import { unusedPermissions } from './rules/permissions/unused-permissions.ts';
import { wildcardAction } from './rules/permissions/wildcard-action.ts';
import { wildcardResource } from './rules/permissions/wildcard-resource.ts';
import { writeUnscoped } from './rules/permissions/write-unscoped.ts';
import { apiKeyWithoutQuota } from './rules/resilience/api-key-without-quota.ts';
import { apiWithoutCache } from './rules/resilience/api-without-cache.ts';
import { apiWithoutThrottling } from './rules/resilience/api-without-throttling.ts';
import { batchItemFailuresNotReported } from './rules/resilience/batch-item-failures-not-reported.ts';
import { eventTargetWithoutDeadLetterQueue } from './rules/resilience/event-target-without-dead-letter-queue.ts';
import { functionInOneAvailabilityZone } from './rules/resilience/function-in-one-availability-zone.ts';
import { functionMemoryDefault } from './rules/resilience/function-memory-default.ts';
import { functionRecursionAllowed } from './rules/resilience/function-recursion-allowed.ts';
import { functionTimeoutUnfit } from './rules/resilience/function-timeout-unfit.ts';
import { functionWithoutDeadLetterQueue } from './rules/resilience/function-without-dead-letter-queue.ts';
import { functionWithoutFailureDestination } from './rules/resilience/function-without-failure-destination.ts';
import { functionWithoutReservedConcurrency } from './rules/resilience/function-without-reserved-concurrency.ts';
import { queueConcurrencyUnbounded } from './rules/resilience/queue-concurrency-unbounded.ts';
import { queueVisibilityTimeoutShort } from './rules/resilience/queue-visibility-timeout-short.ts';
import { queueWithoutRedrivePolicy } from './rules/resilience/queue-without-redrive-policy.ts';
import { spendingWithoutAlarm } from './rules/resilience/spending-without-alarm.ts';
import { streamRetriesEndless } from './rules/resilience/stream-retries-endless.ts';
import { streamWithoutFailureDestination } from './rules/resilience/stream-without-failure-destination.ts';
import { subscriptionWithoutRedrivePolicy } from './rules/resilience/subscription-without-redrive-policy.ts';
import { debugSwitch } from './rules/secrets/debug-switch.ts';
import { environmentWithoutCustomerKey } from './rules/secrets/environment-without-customer-key.ts';
import { secretInEnvironment } from './rules/secrets/secret-in-environment.ts';
import { secretInFile } from './rules/secrets/secret-in-file.ts';
import { secretInFunctionCode } from './rules/secrets/secret-in-function-code.ts';
import { secretInLayer } from './rules/secrets/secret-in-layer.ts';
import { secretInLogs } from './rules/secrets/secret-in-logs.ts';
import { codeLoadingVariable } from './rules/supply-chain/code-loading-variable.ts';
import { deploymentStoreUnprotected } from './rules/supply-chain/deployment-store-unprotected.ts';
import { functionCodeNotSigned } from './rules/supply-chain/function-code-not-signed.ts';
import { imageTagMutable } from './rules/supply-chain/image-tag-mutable.ts';
import { inspectorLambdaScanOff } from './rules/supply-chain/inspector-lambda-scan-off.ts';
import { layerFromAnotherAccount } from './rules/supply-chain/layer-from-another-account.ts';
import { runtimeDeprecated } from './rules/supply-chain/runtime-deprecated.ts';
import { runtimePinned } from './rules/supply-chain/runtime-pinned.ts';

/** Every posture rule, by area and file name. */
export const POSTURE_RULES: readonly AnyPostureRule[] = [
  eventSourceTokenInClear,
  functionChangedByOthers,
  functionFeedsItself,
  functionPolicyBeyondInvoke,
  functionPolicyOtherAccount,
  functionPolicyPublic,
  functionPolicyServiceWithoutSource,
  functionReadByOthers,
  functionUrlStatements,
  layerPublic,
  layerSharedWithOrganization,
  manySourceWriters,
  permissionSourceGone,
  permissionWiderThanRoute,
  apiAccessLogOff,
  apiAccessLogUnstructured,
  apiCatchAllRoute,
  apiCorsAnyOrigin,
  apiCustomAuthorizer,
  apiDataTraceOn,
  apiDefaultEndpointOpen,
  apiExecutionLogOff,
  apiMetricsOff,
  apiPolicyOpen,
  apiRequestNotValidated,
  apiRouteWithoutAuthorization,
  apiTracingOff,
  apiWithoutClientCertificate,
  apiWithoutCompression,
  apiWithoutErrorAlarm,
  apiWithoutWebAcl,
  authorizerCacheTooWide,
  authorizerNotAttached,
  clientCertificateExpires,
  internalApiNotPrivate,
  secretInStageVariables,
  webAclWithoutManagedRules,
  certificateCheckOff,
  dataLeftInGlobals,
  dataLeftInTemporaryFolder,
  errorDetailsInResponse,
  eventInDeserialization,
  eventInEvaluatedCode,
  eventInFilePath,
  eventInHtmlResponse,
  eventInLog,
  eventInNosqlQuery,
  eventInObjectMerge,
  eventInRedirect,
  eventInRegularExpression,
  eventInRequestAddress,
  eventInShellCommand,
  eventInSql,
  eventInTemplate,
  eventInXmlParser,
  retryUnsafeHandler,
  secretInLogCall,
  slowRegularExpression,
  stateChangeWithoutAuthorization,
  identityPoolClassicFlow,
  identityPoolGuests,
  userPoolClientWritesRights,
  userPoolOpenSignUp,
  userPoolWeakPassword,
  userPoolWithoutMfa,
  dependencyVersionUnknown,
  maliciousDependency,
  vulnerableDependency,
  apiCacheUnencrypted,
  domainNameOldTls,
  logGroupUnencrypted,
  privateIntegrationWithoutTls,
  queueUnencrypted,
  secretWithoutOwnKey,
  streamUnencrypted,
  topicUnencrypted,
  trailUnencrypted,
  asynchronousDefaultsOnPublicFunction,
  brokerMappingWithoutAuthentication,
  capacityProviderShared,
  computeEndpointOpen,
  functionFedByUntrustedSource,
  functionReachableFromInternet,
  functionStorageShared,
  functionUrlCorsAnyOrigin,
  functionUrlPublic,
  functionWithSeveralTriggerTypes,
  functionWithoutGuard,
  graphqlApiUnloggedOrKeyOnly,
  signInTriggerUnlimited,
  sourceBucketPublic,
  sourcePolicyOpen,
  sourcePolicyWildcardAction,
  codeChangedOutOfBand,
  configNotRecordingFunctions,
  functionChangedInConsole,
  functionLatestInvoked,
  functionUnused,
  functionWithoutOwner,
  functionWithoutStack,
  regionUnexpected,
  alarmWithoutAction,
  functionLogSettings,
  functionNetworkWithoutFlowLog,
  functionWithoutAlarm,
  functionWithoutLambdaInsights,
  functionWithoutLogGroup,
  functionWithoutTracing,
  guarddutyLambdaProtectionOff,
  logGroupPolicyOpen,
  logGroupWithoutRetention,
  stateMachineUnobserved,
  trailBucketPublic,
  trailFilesNotValidated,
  trailNotInLogGroup,
  trailNotMultiRegion,
  trailWithoutFunctionEvents,
  violationsWithoutAlarm,
  clearTextEndpoint,
  egressOpen,
  functionOutsideVpc,
  administratorPermissions,
  allowAllBut,
  broadManagedPolicyAttached,
  credentialsReadable,
  credentialsUsableOutside,
  dataReadUnscoped,
  decryptUnscoped,
  functionCannotLog,
  functionChangesFunctions,
  largeBlastRadius,
  noPermissionsBoundary,
  passRoleUnscoped,
  permissionsManagementUnscoped,
  privilegeEscalation,
  sharedExecutionRole,
  trustPolicyTooWide,
  unusedPermissions,
  wildcardAction,
  wildcardResource,
  writeUnscoped,
  apiKeyWithoutQuota,
  apiWithoutCache,
  apiWithoutThrottling,
  batchItemFailuresNotReported,
  eventTargetWithoutDeadLetterQueue,
  functionInOneAvailabilityZone,
  functionMemoryDefault,
  functionRecursionAllowed,
  functionTimeoutUnfit,
  functionWithoutDeadLetterQueue,
  functionWithoutFailureDestination,
  functionWithoutReservedConcurrency,
  queueConcurrencyUnbounded,
  queueVisibilityTimeoutShort,
  queueWithoutRedrivePolicy,
  spendingWithoutAlarm,
  streamRetriesEndless,
  streamWithoutFailureDestination,
  subscriptionWithoutRedrivePolicy,
  debugSwitch,
  environmentWithoutCustomerKey,
  secretInEnvironment,
  secretInFile,
  secretInFunctionCode,
  secretInLayer,
  secretInLogs,
  codeLoadingVariable,
  deploymentStoreUnprotected,
  functionCodeNotSigned,
  imageTagMutable,
  inspectorLambdaScanOff,
  layerFromAnotherAccount,
  runtimeDeprecated,
  runtimePinned,
];
