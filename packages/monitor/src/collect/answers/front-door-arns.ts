import type { CollectScope } from '../collector.ts';

/** ARN of a REST API as AWS WAF and tags name it. */
export function restApiArn({ partition, region }: CollectScope, id: string): string {
  return `arn:${partition}:apigateway:${region}::/restapis/${id}`;
}

/** ARN of an HTTP or WebSocket API. */
export function httpApiArn({ partition, region }: CollectScope, id: string): string {
  return `arn:${partition}:apigateway:${region}::/apis/${id}`;
}
