import StatusIndicator from '@cloudscape-design/components/status-indicator';

const TYPES = { open: 'warning', snoozed: 'pending', closed: 'success' } as const;

/** Open, snoozed or closed, as icon and word; suppressed alerts say so. */
export function StatusText({ status, isSuppressed }: { status: string; isSuppressed: boolean }) {
  const [word = '', type = 'info'] = Object.entries(TYPES).find(([name]) => name === status) ?? [status];
  const text = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  return <StatusIndicator type={type}>{isSuppressed ? `${text}, suppressed` : text}</StatusIndicator>;
}
