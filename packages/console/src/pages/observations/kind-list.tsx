import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { KIND_DEFINITIONS } from '../../parts/observations/observation-kinds.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useList } from '../../state/use-list.ts';
import { useUrl } from '../../state/use-url.ts';

/** Every kind with its count in the time and filter that are chosen; a click shows the kind's table. */
export function KindList(props: {
  readonly selected: string | undefined;
  readonly dismissed: 'only' | undefined;
}) {
  const url = useUrl();
  const { cursor: _cursor, limit: _limit, sort: _sort, order: _order, ...filter } = useList(50);
  const query = { ...filter, ...(props.dismissed === undefined ? {} : { dismissed: props.dismissed }) };
  const found = useApi('GET /observations/kinds', { query });
  const countOf = (kind: string) => found.data?.kinds.find((each) => each.kind === kind)?.count;
  const f = [...url.list('f')];
  return (
    <Container header={<Header variant="h2">Types</Header>}>
      {found.error === null ? null : <ProblemAlert error={found.error} />}
      <ul className="wt-kinds">
        {KIND_DEFINITIONS.map(({ kind, title }) => (
          <li key={kind} className={kind === props.selected ? 'wt-kind wt-kind-chosen' : 'wt-kind'}>
            <PageLink
              to="/observations"
              search={{ kind, f, ...(props.dismissed === undefined ? {} : { dismissed: props.dismissed }) }}
              label={`${title}: ${countOf(kind) ?? 0}`}
            >
              {title.replace(/ Observation$/, '')}
            </PageLink>
            <span className="wt-kind-count">{(countOf(kind) ?? 0).toLocaleString('en-US')}</span>
          </li>
        ))}
      </ul>
    </Container>
  );
}
