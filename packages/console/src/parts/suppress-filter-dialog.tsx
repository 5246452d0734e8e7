import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { useChange } from '../state/use-change.ts';
import { AskDialog } from './ask-dialog.tsx';
import { useReasonAndEnd } from './reason-and-end.tsx';
import type { SuppressionScope } from './tables/suppression-of-filter.ts';

/** Asks for the reason and the end of a suppression that a filter has described. */
export function SuppressFilterDialog(props: {
  readonly scope: SuppressionScope | { readonly problem: string };
  readonly onClose: () => void;
}) {
  const { scope, onClose } = props;
  const { run, isRunning, error } = useChange('POST /suppressions');
  const { reason, expires, isReady, fields } = useReasonAndEnd(['7', '30', '90']);
  const act = async () => {
    if ('problem' in scope) return;
    if ((await run({ body: { ...scope, reason, expires: expires() } })) !== undefined) onClose();
  };
  return (
    <AskDialog
      title="Suppress what matches"
      action="Create the suppression"
      isReady={!('problem' in scope) && isReady}
      isRunning={isRunning}
      error={error}
      onAct={() => void act()}
      onClose={onClose}
    >
      {'problem' in scope ? (
        <div>{scope.problem}</div>
      ) : (
        <>
          <div>
            Alerts of this are marked as suppressed until it ends. Nothing is deleted, and observations and
            events stay in their lists.
          </div>
          <KeyValuePairs
            columns={1}
            items={Object.entries(scope).map(([label, value]) => ({
              label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
              value: <span className="wt-mono">{String(value)}</span>,
            }))}
          />
          {fields}
        </>
      )}
    </AskDialog>
  );
}
