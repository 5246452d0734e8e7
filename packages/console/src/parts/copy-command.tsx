import './copy-command.css';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';

/** A command of the terminal with a button that copies it. */
export function CopyCommand({ command, label = 'Copy' }: { command: string; label?: string }) {
  return (
    <div className="wt-command">
      <code className="wt-mono">{command}</code>
      <CopyToClipboard
        variant="icon"
        copyButtonAriaLabel={`${label}: ${command.slice(0, 60)}`}
        copySuccessText="Copied"
        copyErrorText="Cannot copy"
        textToCopy={command}
      />
    </div>
  );
}
