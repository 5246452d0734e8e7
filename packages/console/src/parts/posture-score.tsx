import StatusIndicator from '@cloudscape-design/components/status-indicator';

/** A posture score with one digit; a dash where nothing was decided. */
export function scoreText(score: number | null): string {
  return score === null ? '–' : score.toFixed(1);
}

/** What has become of a score since the scan before: icon and words, never colour alone. */
export function ScoreDelta({ delta }: { delta: number | null }) {
  if (delta === null) return <StatusIndicator type="info">No earlier scan to compare with</StatusIndicator>;
  if (delta === 0) return <StatusIndicator type="info">As before the newest scan</StatusIndicator>;
  const text = `${Math.abs(delta).toFixed(1)} ${delta > 0 ? 'better' : 'worse'} than before the newest scan`;
  return <StatusIndicator type={delta > 0 ? 'success' : 'warning'}>{text}</StatusIndicator>;
}
