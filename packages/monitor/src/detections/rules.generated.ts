// Generated from rules/*.ts; do not edit.
import type { AnyDetection } from './detection.ts';
import { beacon } from './rules/beacon.ts';
import { dnsChannel } from './rules/dns-channel.ts';
import { historicalOutlier } from './rules/historical-outlier.ts';
import { lambdaMetricDrift } from './rules/lambda-metric-drift.ts';
import { lambdaMetricOutlier } from './rules/lambda-metric-outlier.ts';
import { staticConnectionSetDeviation } from './rules/static-connection-set-deviation.ts';
import { unusualApiCall } from './rules/unusual-api-call.ts';
import { unusualUserActivity } from './rules/unusual-user-activity.ts';

/** Every detection, by file name. */
export const DETECTIONS: readonly AnyDetection[] = [
  beacon,
  dnsChannel,
  historicalOutlier,
  lambdaMetricDrift,
  lambdaMetricOutlier,
  staticConnectionSetDeviation,
  unusualApiCall,
  unusualUserActivity,
];
