import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { type ReactNode, useCallback } from 'react';
import { DetailPanel } from '../../app/detail-panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { SeverityText } from '../../parts/severity-text.tsx';
import { useApi } from '../../state/use-api.ts';
import { useUrl } from '../../state/use-url.ts';
import { RULE_KINDS } from './rule-kinds.ts';

/** A rule's definition. */
export function RulePanel(props: {
  /** `event-rule/admin-policy-attached`. */
  readonly id: string;
  readonly onSelect: (id: string | undefined) => void;
}) {
  const { id, onSelect } = props;
  const [kind = '', ...rest] = id.split('/');
  const found = useApi('GET /rules/:kind/:id', { params: { kind, id: rest.join('/') } });
  const close = useCallback(() => onSelect(undefined), [onSelect]);
  return (
    <DetailPanel title={found.data?.rule.title ?? 'Rule'} onClose={close}>
      {found.error === null ? null : <ProblemAlert error={found.error} />}
      {found.data === undefined ? null : <Definition found={found.data} />}
    </DetailPanel>
  );
}

function Definition({ found }: { found: ResponseOf<'GET /rules/:kind/:id'> }) {
  const { change } = useUrl();
  const { rule, description, fix, tags, falsePositives, references, text, page } = found;
  const test = TEST_OF[rule.kind];
  const items = [
    { label: 'Id', value: <span className="wt-mono">{rule.id}</span> },
    { label: 'Kind', value: RULE_KINDS.find(({ kind }) => kind === rule.kind)?.title ?? rule.kind },
    {
      label: 'Severity',
      value: rule.severity === '' ? 'by occasion' : <SeverityText severity={rule.severity} />,
    },
    { label: 'Mode', value: rule.mode },
    ...(rule.code === '' ? [] : [{ label: 'Code', value: rule.code }]),
    ...(tags.length === 0
      ? []
      : [{ label: rule.kind === 'posture-rule' ? 'Risks' : 'ATT&CK', value: tags.join(', ') }]),
    { label: 'Page', value: <span className="wt-mono">{page}</span> },
  ];
  return (
    <SpaceBetween size="m">
      <Box>{description}</Box>
      <KeyValuePairs columns={2} items={items} />
      {test === undefined ? null : (
        <Button onClick={() => change({ test })}>
          {test === 'lambda-event' ? 'Test the guard with an event' : 'Test this rule with a record'}
        </Button>
      )}
      {fix === '' ? null : <Part title="Fix">{fix}</Part>}
      {falsePositives.length === 0 ? null : (
        <Part title="Known harmless causes">
          <ul>
            {falsePositives.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Part>
      )}
      {references.length === 0 ? null : (
        <Part title="References">
          <ul>
            {references.map((each) => (
              <li key={each}>
                {isWebPage(each) ? (
                  <Link external href={each}>
                    {each}
                  </Link>
                ) : (
                  each
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {text === '' ? null : (
        <Part title="Definition">
          <CopyToClipboard
            copyButtonText="Copy the rule"
            copySuccessText="Copied"
            copyErrorText="Cannot copy"
            textToCopy={text}
          />
          <pre className="wt-mono wt-log-line">{text}</pre>
        </Part>
      )}
    </SpaceBetween>
  );
}

/** What a rule of a kind can be tried with. */
const TEST_OF: Readonly<Record<string, 'lambda-event' | 'cloudtrail-record' | undefined>> = {
  'guard-detector': 'lambda-event',
  'event-rule': 'cloudtrail-record',
};

function isWebPage(text: string): boolean {
  return text.startsWith('https://');
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Box variant="h3">{title}</Box>
      {children}
    </div>
  );
}
