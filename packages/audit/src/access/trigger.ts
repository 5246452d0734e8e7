import type { PolicyCondition } from '../model/policy-document.ts';
import type { Subject } from '../model/subjects/subject.ts';

/** How Lambda runs a function for a source, which decides what happens on errors and throttles. */
export type InvocationKind = 'synchronous' | 'asynchronous' | 'polled-queue' | 'polled-stream';

/** Who can feed the source. `internal`: only the account's own services and principals. */
export type Exposure = 'public' | 'authenticated' | 'internal' | 'unknown';

/** One way in which a function is invoked, as declared or granted. */
export interface Trigger {
  /** Service principal's short name or `function-url`: `apigateway`, `s3`, `sqs`, `events`, `scheduler`, … */
  readonly service: string;
  readonly invocation: InvocationKind;
  readonly exposure: Exposure;
  /** The source, when it is in the inventory: API, bucket, queue, rule, … */
  readonly source?: Subject;
  /** ARN of the source, where known. */
  readonly sourceArn?: string;
  /** The subject that proves it: permission, mapping, URL, route, rule, notification. */
  readonly by: Subject;
  /** False when a grant exists and nothing in the inventory uses it. */
  readonly isWired: boolean;
}

/** One station of a path: its kind and name, `queue orders`, and the subject behind it. */
export interface PathHop {
  readonly label: string;
  readonly subjectId?: string;
}

/** A way from the internet to a function: each hop names a subject, the first one is what the attacker talks to. */
export interface InternetPath {
  readonly hops: readonly PathHop[];
  /** What the caller must have: nothing, an API key, a sign-in; open conditions of the grants on the way. */
  readonly authentication:
    | 'none'
    | 'api-key'
    | 'iam'
    | 'cognito'
    | 'jwt'
    | 'lambda-authorizer'
    | 'client-certificate'
    | 'unknown';
  readonly conditions: readonly PolicyCondition[];
  /** A web ACL of AWS WAF stands before the first hop. */
  readonly isBehindWebAcl?: boolean;
}
