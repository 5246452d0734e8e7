import Box from '@cloudscape-design/components/box';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { PageLink } from '../../parts/page-link.tsx';

/** Each attack type with its count and share; the name leads to its events. */
export function AttackTypes({
  types,
}: {
  types: readonly { readonly name: string; readonly count: number }[];
}) {
  const total = types.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <Box color="text-body-secondary">No attacks in this time</Box>;
  return (
    <SpaceBetween size="s">
      {types.slice(0, 8).map(({ name, count }) => (
        <div key={name}>
          <PageLink to="/events" search={{ f: [`attackType=${name}`] }}>
            {name}
          </PageLink>
          <ProgressBar
            ariaLabel={`${name}: ${count} of ${total}`}
            value={(100 * count) / total}
            additionalInfo={`${count.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`}
          />
        </div>
      ))}
    </SpaceBetween>
  );
}
