import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { FlowTable } from '../../parts/entities/flow-table.tsx';
import { TopTalkers } from '../../parts/entities/top-talkers.tsx';
import { useUrl } from '../../state/use-url.ts';

/** Sessions of others with an address, or its own as the address of an interface of ours. */
export function AddressTraffic({ address }: { address: string }) {
  const { text, change } = useUrl();
  const isOwn = text('side') === 'own';
  const always = [`${isOwn ? 'ip' : 'connectedIp'}=${address}`];
  return (
    <SpaceBetween size="m">
      <SegmentedControl
        label="Sessions"
        selectedId={isOwn ? 'own' : 'peer'}
        options={[
          { id: 'peer', text: 'Sessions with it' },
          { id: 'own', text: 'Sessions of it' },
        ]}
        onChange={({ detail }) =>
          change({
            side: detail.selectedId === 'own' ? 'own' : undefined,
            f: undefined,
            cursor: undefined,
            at: undefined,
          })
        }
      />
      <TopTalkers always={always} />
      <FlowTable always={always} />
    </SpaceBetween>
  );
}
