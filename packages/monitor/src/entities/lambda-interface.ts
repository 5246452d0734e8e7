import type { NetworkInterface } from '../records/network-interface.ts';

/**
 * True for the interfaces Lambda makes: `lambda` by type, by description, or by the requester of interfaces made
 * before 2019 (`…:awslambda_<n>_<time>`).
 */
export function isLambdaInterface(
  state: Pick<NetworkInterface, 'type' | 'description' | 'requesterId'>,
): boolean {
  return (
    state.type === 'lambda' ||
    state.description.startsWith('AWS Lambda VPC ENI') ||
    state.requesterId.includes('awslambda_')
  );
}

/** The function whose attachment created the interface, which is not always its only user; '' when not named. */
export function functionNamedBy(description: string): string {
  const match = /^AWS Lambda VPC ENI-([A-Za-z0-9_-]{1,140})$/.exec(description);
  const name = match?.[1] ?? '';
  return name.replace(/-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, '');
}
