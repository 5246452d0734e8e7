import FormField from '@cloudscape-design/components/form-field';
import Grid from '@cloudscape-design/components/grid';
import Select from '@cloudscape-design/components/select';
import { FlowTable } from '../../parts/entities/flow-table.tsx';
import { TopTalkers } from '../../parts/entities/top-talkers.tsx';
import { Page } from '../../parts/page.tsx';
import { useUrl } from '../../state/use-url.ts';

const ROLES = [
  'AWS Lambda',
  'RDS',
  'ElastiCache',
  'NAT gateway',
  'VPC endpoint',
  'Load balancer',
  'EC2 instance',
];
const CHOICES = [
  { label: 'Selected Roles', column: 'role', values: ROLES.map((role) => ({ value: role, label: role })) },
  {
    label: 'Direction',
    column: 'direction',
    values: [
      { value: 'outbound', label: 'Outbound' },
      { value: 'inbound', label: 'Inbound' },
    ],
  },
  {
    label: 'Connected with',
    column: 'isInternal',
    values: [
      { value: 'true', label: 'Internal addresses' },
      { value: 'false', label: 'External addresses' },
    ],
  },
] as const;

/** Flows: sessions from the flow records that are kept, in Stealthwatch's table. */
export function FlowsPage() {
  return (
    <Page title="Flows" description="Flow records as sessions; filter by role, function, port or direction">
      <Grid gridDefinition={CHOICES.map(() => ({ colspan: { default: 12, xxs: 4 } }))}>
        {CHOICES.map((choice) => (
          <Choice key={choice.column} {...choice} />
        ))}
      </Grid>
      <TopTalkers always={[]} />
      <FlowTable always={[]} />
    </Page>
  );
}

/** One condition of the filter as a choice. */
function Choice(props: {
  readonly label: string;
  readonly column: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
}) {
  const { list, change } = useUrl();
  const start = `${props.column}=`;
  const own = list('f').find((text) => text.startsWith(start));
  const all = { value: '', label: 'All' };
  const selected = props.values.find(({ value }) => `${start}${value}` === own) ?? all;
  return (
    <FormField label={props.label}>
      <Select
        selectedOption={selected}
        options={[all, ...props.values]}
        onChange={({ detail }) => {
          const rest = list('f').filter((text) => !text.startsWith(start));
          const value = detail.selectedOption.value ?? '';
          change({
            f: value === '' ? rest : [...rest, `${start}${value}`],
            cursor: undefined,
            at: undefined,
          });
        }}
      />
    </FormField>
  );
}
