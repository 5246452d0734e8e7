import type { Subject } from '../../model/subjects/subject.ts';

/** One step on which input moves on: a queue to its function, a topic to its queue, an API to a state machine. */
export interface Feed {
  /** Short name of the service that hands the input over: `apigateway`, `sqs`, `sns`, `function-url`. */
  readonly service: string;
  /** Where the input comes from; absent when that is not in the inventory. */
  readonly from?: Subject;
  /** ARN of the source, where known. */
  readonly fromArn?: string;
  /** A function, or what in turn feeds one. */
  readonly to: Subject;
  /** What declares the step: route, mapping, subscription, rule; or the permission that grants it. */
  readonly by: Subject;
  /** False when it is granted only, or switched off. */
  readonly isWired: boolean;
}
