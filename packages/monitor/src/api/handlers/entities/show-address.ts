import { buildAddressRanges } from '../../../entities/address-ranges.ts';
import { answersWithSql } from '../../../store/queries/connection-queries.ts';
import {
  countsOfAddressSql,
  ownerOfAddressSql,
  trafficOfAddressSql,
} from '../../../store/queries/entity-page-queries.ts';
import type { Workspace } from '../../../workspace.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Handler } from '../../handler.ts';
import { type Span, spanOf } from '../../listing/list-request.ts';
import type { ListRow } from '../../listing/listing.ts';
import { numberOf, textOf } from '../../listing/row-reader.ts';
import { plainRow } from '../../listing/stored-page.ts';

/** Kinds of observations that come from somebody else's knowledge of addresses. */
const INTEL_KINDS = ['threat-list-match', 'guardduty-finding'] as const;

export const showAddress: Handler<'GET /addresses/:address'> = async (
  { workspace, asOf },
  { params: { address }, query },
) => {
  const span = spanOf(query, asOf);
  const ask = async (sql: string) => (await workspace.telemetry.recall(sql, [address])).map(plainRow);
  const [[owner = {}], [traffic = {}], [counts = {}], domains, intel] = await Promise.all([
    ask(ownerOfAddressSql()),
    ask(trafficOfAddressSql(span)),
    ask(countsOfAddressSql(span)),
    domainsOf(workspace, address, span),
    intelOf(workspace, address),
  ]);
  const interfaceId = textOf(owner, 'interface_id');
  const times = [numberOf(traffic, 'first_seen'), numberOf(counts, 'first_call')].filter((time) => time > 0);
  return {
    status: 200,
    body: {
      isInternal: interfaceId !== '' || buildAddressRanges({}).isInternal(address),
      interfaceId,
      role: textOf(owner, 'role'),
      vpcId: textOf(owner, 'vpc_id'),
      functions: functionsOf(owner),
      domains,
      awsService: textOf(traffic, 'aws_service').replace(/^-$/, ''),
      firstSeen: times.length === 0 ? 0 : Math.min(...times),
      lastSeen: Math.max(numberOf(traffic, 'last_seen'), numberOf(counts, 'last_call')),
      bytesIn: numberOf(traffic, 'n_in'),
      bytesOut: numberOf(traffic, 'n_out'),
      calls: numberOf(counts, 'n_calls'),
      attacks: numberOf(counts, 'n_attacks'),
      intel,
    },
  };
};

function functionsOf(owner: ListRow): ResponseOf<'GET /addresses/:address'>['functions'] {
  const names = textOf(owner, 'functions');
  if (names === '') return [];
  const [account, region] = [textOf(owner, 'account_id'), textOf(owner, 'region')];
  return names.split(', ').map((name) => ({ account, region, name }));
}

async function domainsOf(workspace: Workspace, address: string, span: Span): Promise<string[]> {
  const rows = await workspace.telemetry.recall(answersWithSql(span, [address]));
  return [...new Set(rows.map((row) => String(row['query_name']).replace(/\.$/, '')))].sort().slice(0, 20);
}

async function intelOf(
  workspace: Workspace,
  address: string,
): Promise<ResponseOf<'GET /addresses/:address'>['intel']> {
  const found = await Promise.all(INTEL_KINDS.map((kind) => workspace.state.listObservations({ kind })));
  return found
    .flat()
    .filter(
      (each) => JSON.stringify(each).includes(`"${address}"`) || each.why.split(/[\s,;]+/).includes(address),
    )
    .toReversed()
    .slice(0, 50)
    .map(({ id, title, why, severity, window }) => ({ id, title, why, severity, time: window.end }));
}
