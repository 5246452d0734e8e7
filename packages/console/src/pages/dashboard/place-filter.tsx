import Box from '@cloudscape-design/components/box';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSession } from '../../state/use-api.ts';
import { useUrl } from '../../state/use-url.ts';

/** Filter By Account/Region. */
export function PlaceFilter() {
  const session = useSession();
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      <Box variant="awsui-key-label">Filter By Account/Region:</Box>
      <Choice name="account" all="All Accounts" values={session.data?.accounts ?? []} />
      <Choice name="region" all="All Regions" values={session.data?.regions ?? []} />
    </SpaceBetween>
  );
}

function Choice({
  name,
  all,
  values,
}: {
  name: 'account' | 'region';
  all: string;
  values: readonly string[];
}) {
  const url = useUrl();
  const options = [{ value: '', label: all }, ...values.map((value) => ({ value, label: value }))];
  const selected = options.find(({ value }) => value === url.text(name)) ?? null;
  return (
    <Select
      options={options}
      selectedOption={selected ?? { value: url.text(name), label: url.text(name) }}
      ariaLabel={name === 'account' ? 'Account' : 'Region'}
      expandToViewport
      onChange={({ detail }) =>
        url.change({ [name]: detail.selectedOption.value ?? '', cursor: undefined, at: undefined })
      }
    />
  );
}
