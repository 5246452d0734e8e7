// Generated from rules/*/*.ts; do not edit.
import type { AnyPostureRule } from './rule.ts';
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
import { webAclWithoutManagedRules } from './rules/api/web-acl-without-managed-rules.ts';
import { functionStorageShared } from './rules/exposure/function-storage-shared.ts';
import { functionWithoutOwner } from './rules/lifecycle/function-without-owner.ts';
import { functionLogSettings } from './rules/logging/function-log-settings.ts';
import { functionWithoutLambdaInsights } from './rules/logging/function-without-lambda-insights.ts';
import { functionWithoutTracing } from './rules/logging/function-without-tracing.ts';
import { functionOutsideVpc } from './rules/network/function-outside-vpc.ts';
import { administratorPermissions } from './rules/permissions/administrator-permissions.ts';
import { allowAllBut } from './rules/permissions/allow-all-but.ts';
import { broadManagedPolicyAttached } from './rules/permissions/broad-managed-policy-attached.ts';
import { credentialsReadable } from './rules/permissions/credentials-readable.ts';
import { dataReadUnscoped } from './rules/permissions/data-read-unscoped.ts';
import { decryptUnscoped } from './rules/permissions/decrypt-unscoped.ts';
import { functionCannotLog } from './rules/permissions/function-cannot-log.ts';
import { noPermissionsBoundary } from './rules/permissions/no-permissions-boundary.ts';
import { passRoleUnscoped } from './rules/permissions/pass-role-unscoped.ts';
import { permissionsManagementUnscoped } from './rules/permissions/permissions-management-unscoped.ts';
import { sharedExecutionRole } from './rules/permissions/shared-execution-role.ts';
import { trustPolicyTooWide } from './rules/permissions/trust-policy-too-wide.ts';
import { unusedPermissions } from './rules/permissions/unused-permissions.ts';
import { wildcardAction } from './rules/permissions/wildcard-action.ts';
import { wildcardResource } from './rules/permissions/wildcard-resource.ts';
import { writeUnscoped } from './rules/permissions/write-unscoped.ts';
import { batchItemFailuresNotReported } from './rules/resilience/batch-item-failures-not-reported.ts';
import { eventTargetWithoutDeadLetterQueue } from './rules/resilience/event-target-without-dead-letter-queue.ts';
import { functionInOneAvailabilityZone } from './rules/resilience/function-in-one-availability-zone.ts';
import { functionMemoryDefault } from './rules/resilience/function-memory-default.ts';
import { functionRecursionAllowed } from './rules/resilience/function-recursion-allowed.ts';
import { queueVisibilityTimeoutShort } from './rules/resilience/queue-visibility-timeout-short.ts';
import { queueWithoutRedrivePolicy } from './rules/resilience/queue-without-redrive-policy.ts';
import { streamWithoutFailureDestination } from './rules/resilience/stream-without-failure-destination.ts';
import { subscriptionWithoutRedrivePolicy } from './rules/resilience/subscription-without-redrive-policy.ts';
import { functionCodeNotSigned } from './rules/supply-chain/function-code-not-signed.ts';
import { imageTagMutable } from './rules/supply-chain/image-tag-mutable.ts';
import { layerFromAnotherAccount } from './rules/supply-chain/layer-from-another-account.ts';
import { runtimeDeprecated } from './rules/supply-chain/runtime-deprecated.ts';
import { runtimePinned } from './rules/supply-chain/runtime-pinned.ts';

/** Every posture rule, by area and file name. */
export const POSTURE_RULES: readonly AnyPostureRule[] = [
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
  webAclWithoutManagedRules,
  functionStorageShared,
  functionWithoutOwner,
  functionLogSettings,
  functionWithoutLambdaInsights,
  functionWithoutTracing,
  functionOutsideVpc,
  administratorPermissions,
  allowAllBut,
  broadManagedPolicyAttached,
  credentialsReadable,
  dataReadUnscoped,
  decryptUnscoped,
  functionCannotLog,
  noPermissionsBoundary,
  passRoleUnscoped,
  permissionsManagementUnscoped,
  sharedExecutionRole,
  trustPolicyTooWide,
  unusedPermissions,
  wildcardAction,
  wildcardResource,
  writeUnscoped,
  batchItemFailuresNotReported,
  eventTargetWithoutDeadLetterQueue,
  functionInOneAvailabilityZone,
  functionMemoryDefault,
  functionRecursionAllowed,
  queueVisibilityTimeoutShort,
  queueWithoutRedrivePolicy,
  streamWithoutFailureDestination,
  subscriptionWithoutRedrivePolicy,
  functionCodeNotSigned,
  imageTagMutable,
  layerFromAnotherAccount,
  runtimeDeprecated,
  runtimePinned,
];
