import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { CopyCommand } from '../../parts/copy-command.tsx';
import { failingText } from '../../parts/failing-text.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { SeverityText } from '../../parts/severity-text.tsx';
import { useApi } from '../../state/use-api.ts';
import type { FunctionPlace } from './function-place.ts';

type Code = ResponseOf<'GET /functions/:account/:region/:name/code'>;
type Package = Code['packages'][number];
type Finding = Code['findings'][number];

const TIERS: Readonly<Record<string, string>> = {
  included: 'Included, not seen in use',
  imported: 'Imported',
  'uses-vulnerable-export': 'Uses the vulnerable export',
  'loaded-at-run-time': 'Loaded at run time',
};

/** Packages that the function carries, and what is wrong with its code; from the newest scans. */
export function FunctionCode({ of }: { of: FunctionPlace }) {
  const found = useApi('GET /functions/:account/:region/:name/code', { params: of });
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  if (found.data === undefined) return <Box>Loading</Box>;
  const { isScanned, packages, total, findings } = found.data;
  if (!isScanned) return <NotScanned name={of.name} />;
  return (
    <SpaceBetween size="l">
      <PackageTable packages={packages} total={total} />
      <CodeFindings findings={findings} />
    </SpaceBetween>
  );
}

function NotScanned({ name }: { name: string }) {
  return (
    <Container header={<Header variant="h2">No scan that is kept saw this function</Header>}>
      <SpaceBetween size="s">
        <Box>{`Scan the project that deploys ${name}, and keep the result:`}</Box>
        <CopyCommand command="watertight scan . --keep" />
      </SpaceBetween>
    </Container>
  );
}

function PackageTable({ packages, total }: { packages: readonly Package[]; total: number }) {
  const vulnerable = packages.filter(({ advisories }) => advisories.length > 0).length;
  return (
    <Table
      variant="container"
      wrapLines
      items={packages}
      trackBy={({ ecosystem, name, version, source }) => `${source} ${ecosystem} ${name} ${version}`}
      ariaLabels={{ tableLabel: 'Packages' }}
      header={
        <Header
          counter={`(${total.toLocaleString('en-US')})`}
          description={
            total > packages.length
              ? `${vulnerable} vulnerable; the first ${packages.length} are listed`
              : `${vulnerable} vulnerable`
          }
        >
          Packages
        </Header>
      }
      empty="The scans found no package that this function carries"
      columnDefinitions={[
        {
          id: 'name',
          header: 'Name',
          isRowHeader: true,
          minWidth: 150,
          cell: ({ name, source }: Package) => (
            <>
              {name}
              <div className="wt-note wt-mono">{source}</div>
            </>
          ),
        },
        {
          id: 'version',
          header: 'Version',
          cell: ({ version }: Package) => (version === '' ? 'Not known' : version),
        },
        { id: 'direct', header: 'Asked for', cell: ({ relationship }: Package) => relationship },
        {
          id: 'advisories',
          header: 'Vulnerable',
          minWidth: 240,
          cell: ({ advisories }: Package) => <Advisories advisories={advisories} />,
        },
        {
          id: 'tier',
          header: 'How far the function comes to it',
          minWidth: 190,
          cell: ({ tier, because }: Package) => (
            <>
              {TIERS[tier] ?? tier}
              <div className="wt-note">{because}</div>
            </>
          ),
        },
        {
          id: 'fixed',
          header: 'Fixed version',
          minWidth: 180,
          cell: ({ advisories, upgrade }: Package) =>
            upgrade === ''
              ? (advisories.map(({ fixedIn }) => fixedIn).find((each) => each !== '') ?? '–')
              : upgrade,
        },
      ]}
    />
  );
}

function Advisories({ advisories }: Pick<Package, 'advisories'>) {
  if (advisories.length === 0) return <StatusIndicator type="success">No known advisory</StatusIndicator>;
  return (
    <ul className="wt-plain-list">
      {advisories.map(({ id, aliases, severity, fixedIn }) => (
        <li key={id}>
          <SeverityText severity={severity} /> {[id, ...aliases].join(', ')}
          <div className="wt-note">{fixedIn === '' ? 'No version mends it' : `Mended in ${fixedIn}`}</div>
        </li>
      ))}
    </ul>
  );
}

function CodeFindings({ findings }: { findings: readonly Finding[] }) {
  return (
    <Table
      variant="container"
      wrapLines
      items={findings}
      trackBy="id"
      ariaLabels={{ tableLabel: 'Secrets and weaknesses of its code' }}
      header={<Header counter={`(${findings.length})`}>Secrets and weaknesses of its code</Header>}
      empty="The scans found none"
      columnDefinitions={[
        {
          id: 'severity',
          header: 'Severity',
          cell: ({ severity }: Finding) => <SeverityText severity={severity} />,
        },
        {
          id: 'title',
          header: 'Finding',
          minWidth: 220,
          isRowHeader: true,
          cell: ({ id, code, title }: Finding) => (
            <PageLink to="/posture" search={{ tab: 'findings', id }}>{`${code} ${title}`}</PageLink>
          ),
        },
        {
          id: 'place',
          header: 'Place',
          minWidth: 150,
          cell: ({ place }: Finding) => <span className="wt-mono">{place}</span>,
        },
        {
          id: 'days',
          header: 'Failing for',
          minWidth: 130,
          cell: ({ failingDays }: Finding) => failingText(failingDays),
        },
      ]}
    />
  );
}
