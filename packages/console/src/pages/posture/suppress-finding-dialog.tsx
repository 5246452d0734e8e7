import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { useReasonAndEnd } from '../../parts/reason-and-end.tsx';
import { useChange } from '../../state/use-change.ts';

/** Asks for reason and end of a suppression: the finding counts again when it is over. */
export function SuppressFindingDialog(props: {
  readonly found: ResponseOf<'GET /posture/findings/:id'>;
  readonly onClose: () => void;
}) {
  const { onClose } = props;
  const { id, code, subject } = props.found.finding;
  const { run, isRunning, error } = useChange('POST /posture/findings/:id/suppression');
  const { reason, expires, isReady, fields } = useReasonAndEnd(['30', '90', '365']);
  const act = async () => {
    const answer = await run({ params: { id }, body: { reason, expires: expires() } });
    if (answer !== undefined) onClose();
  };
  return (
    <AskDialog
      title="Suppress the finding"
      action="Suppress it"
      isReady={isReady}
      isRunning={isRunning}
      error={error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <div>
        {`${code} of ${subject.name} no longer counts in the console until the suppression ends. Scans on the command line take theirs from .watertightignore.yml.`}
      </div>
      {fields}
    </AskDialog>
  );
}
