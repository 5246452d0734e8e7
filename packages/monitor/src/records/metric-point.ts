/** One CloudWatch datapoint. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
export interface MetricPoint {
  readonly account: string;
  readonly region: string;
  /** e.g. `AWS/Lambda`. */
  readonly namespace: string;
  /** e.g. `Invocations`. */
  readonly metric: string;
  /** Value of the FunctionName dimension, '' for account-level metrics. */
  readonly functionName: string;
  /** Other dimensions, `Name=Value` sorted and joined by `,`. */
  readonly dimensions: string;
  /** Sum, Average, Maximum, Minimum, SampleCount or pNN. */
  readonly statistic: string;
  /** Seconds covered. */
  readonly period: number;
  /** Epoch seconds of the start of the period. */
  readonly time: number;
  readonly value: number;
}
