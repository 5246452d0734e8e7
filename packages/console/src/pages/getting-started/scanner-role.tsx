import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';

/** The role that an audit needs, as templates to copy. */
export function ScannerRole() {
  const found = useApi('GET /scanner-role', {});
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  const { data } = found;
  if (data === undefined) return null;
  const forms = [
    ['CloudFormation', data.cloudformation],
    ['Terraform', data.terraform],
  ] as const;
  return (
    <SpaceBetween size="xs">
      {forms.map(([name, text]) => (
        <ExpandableSection
          key={name}
          headerText={`${name} role, ${data.actions} read-only actions`}
          headerActions={
            <CopyToClipboard
              copyButtonText={`Copy ${name}`}
              copySuccessText="Copied"
              copyErrorText="Cannot copy"
              textToCopy={text}
            />
          }
        >
          <div className="wt-template">
            <Textarea readOnly rows={14} value={text} ariaLabel={`${name} template`} />
          </div>
        </ExpandableSection>
      ))}
    </SpaceBetween>
  );
}
