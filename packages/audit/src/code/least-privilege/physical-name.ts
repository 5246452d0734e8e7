import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { known } from '../../model/unresolved.ts';

/** The name that a function has in AWS: in serverless.yml its `name` is the key, and only the ARN tells. */
export function physicalName({ arn, name }: LambdaFunction): string | undefined {
  return arn?.split(':')[6] ?? known(name);
}
