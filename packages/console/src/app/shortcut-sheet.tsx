import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import { SHORTCUTS } from './keyboard.ts';

/** The keys of the console. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Modal visible header="Keyboard" onDismiss={onClose} closeAriaLabel="Close">
      <KeyValuePairs columns={2} items={SHORTCUTS.map(({ keys, does }) => ({ label: keys, value: does }))} />
    </Modal>
  );
}
