import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useApi } from '../state/use-api.ts';
import { PageLink } from './page-link.tsx';
import { ScoreDelta, scoreText } from './posture-score.tsx';
import { SeverityText } from './severity-text.tsx';

const TOLD = ['critical', 'high'] as const;

/** The posture score and what became of it; nothing where no scan is kept. */
export function PostureRow() {
  const { data } = useApi('GET /posture', {});
  if (data === undefined || data.scans.length === 0) return null;
  return (
    <Container>
      <SpaceBetween direction="horizontal" size="l" alignItems="center">
        <span>
          <Box variant="awsui-key-label">Posture score</Box>
          <PageLink
            to="/posture"
            fontSize="heading-l"
            label={`Posture score: ${scoreText(data.score)} of 100`}
          >
            {scoreText(data.score)}
          </PageLink>
        </span>
        <ScoreDelta delta={data.scoreDelta} />
        {TOLD.map((level) => (
          <span key={level}>
            <SeverityText severity={level} />{' '}
            <PageLink
              to="/posture"
              search={{ tab: 'findings', f: ['isSuppressed=false', `severity=${level}`] }}
              label={`${data.bySeverity[level]} ${level} findings`}
            >
              {data.bySeverity[level].toLocaleString('en-US')}
            </PageLink>
          </span>
        ))}
      </SpaceBetween>
    </Container>
  );
}
