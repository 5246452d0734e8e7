// Generated from collectors/*/*.ts; do not edit.
import type { Collector } from './collector.ts';
import { iamIdentities } from './collectors/identity/iam-identities.ts';
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

/** Every collector, by folder and file name. */
export const COLLECTORS: readonly Collector[] = [
  iamIdentities,
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
];
