import StatusIndicator from '@cloudscape-design/components/status-indicator';

const TYPES = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'info',
  informational: 'info',
} as const;

/** A severity as icon and word: never colour alone. */
export function SeverityText({ severity }: { severity: string }) {
  const type = Object.entries(TYPES).find(([name]) => name === severity)?.[1] ?? 'info';
  return (
    <span className="wt-one-line">
      <StatusIndicator type={type}>{severity}</StatusIndicator>
    </span>
  );
}
