declare const arnBrand: unique symbol;

/** Text of the form `arn:partition:service:region:account:resource`. */
export type Arn = string & { readonly [arnBrand]: true };

/** The parts of an ARN; region and account are '' where the service leaves them out. */
export interface ArnParts {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** Everything after the fifth colon: `function:orders:prod`, `role/service-role/x`. */
  readonly resource: string;
}

/** True for text with the six parts of an ARN; the content of the parts is not judged. */
export function isArn(text: string): text is Arn {
  return text.startsWith('arn:') && text.split(':', 6).length === 6;
}

/** Splits an ARN; undefined for any other text. */
export function parseArn(text: string): ArnParts | undefined {
  if (!isArn(text)) return undefined;
  const [, partition = '', service = '', region = '', account = '', ...rest] = text.split(':');
  return { partition, service, region, account, resource: rest.join(':') };
}

/** The name at the end of an ARN's resource part: `orders` of `function:orders`, `x` of `role/service-role/x`. */
export function arnName(text: string): string {
  const resource = parseArn(text)?.resource ?? text;
  return resource.slice(Math.max(resource.lastIndexOf('/'), resource.lastIndexOf(':')) + 1);
}
