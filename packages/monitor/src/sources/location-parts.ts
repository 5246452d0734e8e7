/** What the path of an object tells about its records. '' where it says nothing. */
export interface LocationParts {
  readonly account: string;
  readonly region: string;
  /** From `…/aws/lambda/NAME/…`. */
  readonly functionName: string;
  /** File name without its endings (`rds-poller.log.gz` is `rds-poller`), '' for `000000.gz`. */
  readonly stem: string;
}

/** Reads account, region and function from a path or URL, e.g. `s3://b/AWSLogs/123456789012/CloudTrail/eu-west-1/…`. */
export function readLocation(location: string): LocationParts {
  const parts = location.slice(-2048).split(/[/\\]/);
  const file = parts.at(-1) ?? '';
  const [stem = ''] = file.split('.');
  const lambda = parts.lastIndexOf('lambda');
  const isGroup = lambda > 0 && parts[lambda - 1] === 'aws';
  return {
    account: parts.find((part) => /^\d{12}$/.test(part)) ?? '',
    region: parts.find((part) => /^[a-z]{2}(?:-[a-z]{1,12}){1,3}-\d$/.test(part)) ?? '',
    functionName: isGroup ? functionNameOf(parts[lambda + 1] ?? '') : '',
    stem: /^\d*$/.test(stem) ? '' : functionNameOf(file),
  };
}

function functionNameOf(part: string): string {
  return /^([A-Za-z0-9_-]{1,140})(?:\.[A-Za-z0-9.]{1,40})?$/.exec(part)?.[1] ?? '';
}
