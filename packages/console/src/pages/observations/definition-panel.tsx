import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { DetailPanel } from '../../app/detail-panel.tsx';
import type { KindDefinition } from '../../parts/observations/observation-kinds.ts';
import { PageLink } from '../../parts/page-link.tsx';

/** What a kind of observation means and how to read its numbers. */
export function DefinitionPanel(props: {
  readonly definition: KindDefinition;
  readonly onClose: () => void;
}) {
  const { title, description, reading } = props.definition;
  return (
    <DetailPanel title={title} onClose={props.onClose}>
      <SpaceBetween size="s">
        <Box variant="strong">{description}</Box>
        <Box>{reading}</Box>
        <PageLink to="/rules">The rules that make observations</PageLink>
      </SpaceBetween>
    </DetailPanel>
  );
}
