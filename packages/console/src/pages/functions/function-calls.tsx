import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { ApiCallTable } from '../../parts/entities/api-call-table.tsx';
import { NewCallsButton } from '../../parts/entities/new-calls-button.tsx';
import { useUrl } from '../../state/use-url.ts';

/** CloudTrail's calls by the role of a function, and to the function; those that are new for their principal marked. */
export function FunctionCalls({ name, role, account }: { name: string; role: string; account: string }) {
  const { text, change } = useUrl();
  const isTo = text('side') === 'to';
  const start = { f: undefined, sort: undefined, order: undefined, cursor: undefined, at: undefined };
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="s">
        <SegmentedControl
          label="Calls"
          selectedId={isTo ? 'to' : 'by'}
          options={[
            { id: 'by', text: 'Calls by it' },
            { id: 'to', text: 'Calls to it' },
          ]}
          onChange={({ detail }) => change({ ...start, side: detail.selectedId === 'to' ? 'to' : undefined })}
        />
        <NewCallsButton />
      </SpaceBetween>
      <ApiCallTable
        always={
          isTo
            ? [`resource:${name}`, 'service=lambda.amazonaws.com', `account=${account}`]
            : [`principal=${role === '' ? 'unknown' : role}`]
        }
      />
    </SpaceBetween>
  );
}
