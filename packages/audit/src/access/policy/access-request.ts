/** Who makes a request. Role requests are made by a session; without a name, any session of the role is meant. */
export type RequestPrincipal =
  | { readonly kind: 'role'; readonly arn: string; readonly sessionName?: string }
  | { readonly kind: 'user'; readonly arn: string }
  | { readonly kind: 'root'; readonly account: string }
  | { readonly kind: 'service'; readonly id: string }
  /** Someone with a token of an identity provider: its ARN or host name. */
  | { readonly kind: 'federated'; readonly provider: string }
  /** Someone with credentials of an account that is not known, let in by a condition (`who`: see gated-strangers.ts). */
  | { readonly kind: 'authenticated'; readonly who: string }
  | { readonly kind: 'anonymous' };

/**
 * Values of condition keys, by key (case does not matter). `null`: the request surely lacks the key. A key that is not
 * listed is unknown, unless it follows from the principal and the resource (`aws:PrincipalArn`).
 */
export type RequestContext = Readonly<Record<string, string | readonly string[] | null>>;

/** One access question. */
export interface AccessRequest {
  readonly principal: RequestPrincipal;
  /** `lambda:UpdateFunctionCode`; case does not matter. */
  readonly action: string;
  /** ARN, or `*` for actions without a resource. Parts `<?NAME>` are not known. */
  readonly resource: string;
  /** Owner of the resource where the ARN does not tell (S3); the principal's account when left out. */
  readonly resourceAccount?: string;
  readonly context?: RequestContext;
  /** When the request is made, ISO 8601; any time when left out. */
  readonly time?: string;
  /** What keys are that are neither listed nor derived; `unknown` when left out. */
  readonly otherContext?: 'unknown' | 'absent';
}

/** The account of a principal; undefined for services, federated, anonymous ones and those of any account. */
export function principalAccount(principal: RequestPrincipal): string | undefined {
  if (principal.kind === 'root') return principal.account;
  if (principal.kind === 'role' || principal.kind === 'user') return principal.arn.split(':', 5)[4];
  return undefined;
}

/** The account that owns the requested resource, as far as the request tells. */
export function ownerAccount(request: AccessRequest): string | undefined {
  const fromArn = request.resource.startsWith('arn:') ? request.resource.split(':', 5)[4] : undefined;
  const isTold = fromArn !== '' && fromArn !== 'aws' && fromArn?.includes('<?') !== true;
  return request.resourceAccount ?? (isTold ? fromArn : undefined);
}
