import { listAlerts } from '../../../list-alerts.ts';
import { identitiesSql } from '../../../store/queries/console-queries.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Handler } from '../../handler.ts';
import { storedPage } from '../../listing/stored-page.ts';
import { functionRow, planFunctions } from '../functions/function-page.ts';
import { ruleCatalogue } from '../rules/rule-rows.ts';

type Hit = ResponseOf<'GET /search'>['hits'][number];

/** Of each kind. */
const HITS = 8;

export const search: Handler<'GET /search'> = async (context, { query: { q } }) => {
  const { workspace, asOf, now } = context;
  const wanted = q.toLowerCase();
  const request = planFunctions({ f: [`name:${q}`], limit: HITS }, asOf);
  const functions = (await storedPage(workspace, { ...request, sources: [], toRow: functionRow })).rows;
  const alerts = (await listAlerts(workspace, { now })).filter(({ title, entity }) =>
    `${title} ${entity.name}`.toLowerCase().includes(wanted),
  );
  const rules = (await ruleCatalogue(context)).filter(({ id, title, code }) =>
    `${id} ${title} ${code}`.toLowerCase().includes(wanted),
  );
  const identities = await workspace.telemetry.recall(identitiesSql(HITS), [wanted]);
  const hits: Hit[] = [
    ...functions.map(({ name, account, region }) => ({
      kind: 'function' as const,
      label: name,
      detail: `${account} ${region}`,
      href: `/functions/${account}/${region}/${encodeURIComponent(name)}`,
    })),
    ...alerts.slice(0, HITS).map(({ id, title, entity, severity }) => ({
      kind: 'alert' as const,
      label: title,
      detail: `${severity}, ${entity.name}`,
      href: `/alerts/${id}`,
    })),
    ...(isAddress(q)
      ? [{ kind: 'address' as const, label: q, detail: 'address', href: `/ips/${encodeURIComponent(q)}` }]
      : []),
    ...identities.map((row) => ({
      kind: 'identity' as const,
      label: String(row['name']),
      detail: `${Number(row['n']).toLocaleString('en-US')} calls`,
      href: `/identities/${encodeURIComponent(String(row['name']))}`,
    })),
    ...rules.slice(0, HITS).map(({ id, kind, title }) => ({
      kind: 'rule' as const,
      label: title,
      detail: id,
      href: `/rules?id=${encodeURIComponent(`${kind}/${id}`)}`,
    })),
  ];
  return { status: 200, body: { hits } };
};

function isAddress(text: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text) || /^[0-9a-f:]{3,39}$/i.test(text);
}
