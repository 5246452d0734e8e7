import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useEffect, useRef } from 'react';
import { ProblemAlert } from './problem-alert.tsx';

/** Of choices, the one that is chosen. */
const FIRST_FIELD = 'input[type=radio]:checked, input:not([type=radio]), textarea';

/** A dialog that asks for what a change needs; it stays open when the change is refused. */
export function AskDialog(props: {
  readonly title: string;
  readonly action: string;
  readonly isReady: boolean;
  readonly isRunning: boolean;
  readonly error: Error | null;
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A dialog that opens gives the focus to its close button, after everything inside has asked for it.
    const frame = requestAnimationFrame(() =>
      fields.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Modal
      visible
      header={props.title}
      closeAriaLabel="Close the dialog"
      onDismiss={props.onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={props.onClose}>Cancel</Button>
            <Button
              variant="primary"
              disabled={!props.isReady}
              loading={props.isRunning}
              onClick={props.onAct}
            >
              {props.action}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <div ref={fields}>
        <SpaceBetween size="m">
          {props.error === null ? null : <ProblemAlert error={props.error} />}
          {props.children}
        </SpaceBetween>
      </div>
    </Modal>
  );
}
