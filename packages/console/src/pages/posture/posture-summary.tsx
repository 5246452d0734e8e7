import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { ScoreDelta, scoreText } from '../../parts/posture-score.tsx';
import { SeverityText } from '../../parts/severity-text.tsx';
import { useTimeText } from '../../state/use-time-text.ts';
import { CountLink, LEVELS, OPEN } from './severity-link.tsx';

type Posture = ResponseOf<'GET /posture'>;
type Risk = Posture['byRisk'][number];

/** The score, and how many findings each of the fourteen risks has. */
export function PostureSummary({ posture }: { posture: Posture }) {
  return (
    <Grid
      gridDefinition={[{ colspan: { default: 12, m: 4, l: 3 } }, { colspan: { default: 12, m: 8, l: 9 } }]}
    >
      <ScoreCard posture={posture} />
      <Container fitHeight header={<Header variant="h2">Findings by risk and severity</Header>}>
        <RiskMatrix risks={posture.byRisk} all={posture.bySeverity} />
      </Container>
    </Grid>
  );
}

function ScoreCard({ posture }: { posture: Posture }) {
  const { timeText } = useTimeText();
  const newest =
    posture.scans
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '';
  return (
    <Container fitHeight header={<Header variant="h2">Score</Header>}>
      <SpaceBetween size="m">
        <div>
          <Box fontSize="display-l" fontWeight="bold" variant="span">
            {scoreText(posture.score)}
          </Box>{' '}
          <Box variant="span" color="text-body-secondary">
            of 100
          </Box>
          <div>
            <ScoreDelta delta={posture.scoreDelta} />
          </div>
        </div>
        <Box color="text-body-secondary" fontSize="body-s">
          Passed checks among those that were decided; a critical one weighs ten, a high one six, a medium one
          three, a low one one.
        </Box>
        <ul className="wt-plain-list">
          {LEVELS.map((level) => (
            <li key={level} className="wt-level">
              <SeverityText severity={level} />
              <CountLink
                count={posture.bySeverity[level]}
                label={`${level} findings`}
                f={[OPEN, `severity=${level}`]}
              />
            </li>
          ))}
        </ul>
        <div>
          <PageLink
            to="/posture"
            search={{ tab: 'suppressed' }}
          >{`${posture.suppressed} suppressed`}</PageLink>
          {' · '}
          <PageLink
            to="/posture"
            search={{ tab: 'rules', f: ['undecided>0'] }}
          >{`${posture.undecided.toLocaleString('en-US')} checks not decided`}</PageLink>
        </div>
        <Box color="text-body-secondary">{`Last scan ${timeText(Date.parse(newest) / 1000)}`}</Box>
      </SpaceBetween>
    </Container>
  );
}

/** All fourteen risks, zeros included; each number leads to its findings. */
function RiskMatrix({ risks, all }: { risks: readonly Risk[]; all: Posture['bySeverity'] }) {
  return (
    <section className="wt-wide" aria-label="Findings by risk and severity">
      <table className="wt-matrix">
        <thead>
          <tr>
            <th scope="col">Risk</th>
            <th scope="col">Score</th>
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                {level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {risks.map(({ risk, name, score, counts }) => (
            <tr key={risk}>
              <th scope="row">
                <PageLink to="/posture" search={{ tab: 'rules', f: [`risks:${risk} ${name}`] }}>
                  {`${risk} ${name}`}
                </PageLink>
              </th>
              <td>{scoreText(score)}</td>
              {LEVELS.map((level) => (
                <td key={level} className={counts[level] === 0 ? '' : `wt-cell-${level}`}>
                  <CountLink
                    count={counts[level]}
                    label={`${level} findings of ${risk} ${name}`}
                    f={[OPEN, `risks:${risk} ${name}`, `severity=${level}`]}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All, each finding once</th>
            <td />
            {LEVELS.map((level) => (
              <td key={level}>{all[level].toLocaleString('en-US')}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
