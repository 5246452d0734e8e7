import Box from '@cloudscape-design/components/box';
import { PageLink } from '../../parts/page-link.tsx';

/** Severities, the most serious first. */
export const LEVELS = ['critical', 'high', 'medium', 'low', 'informational'] as const;

/** A number of findings that leads to them; a zero leads nowhere. */
export function CountLink(props: {
  readonly count: number;
  /** What the findings have in common, for people who do not see the column. */
  readonly label: string;
  /** Conditions of the list. */
  readonly f: readonly string[];
}) {
  const { count, label, f } = props;
  const text = count.toLocaleString('en-US');
  if (count === 0)
    return (
      <Box variant="span" color="text-body-secondary">
        0
      </Box>
    );
  return (
    <PageLink to="/posture" search={{ tab: 'findings', f }} label={`${text} ${label}`}>
      {text}
    </PageLink>
  );
}

/** Findings that are shown: what the list holds when it is asked for them alone. */
export const OPEN = 'isSuppressed=false';
