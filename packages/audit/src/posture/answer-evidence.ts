import type { AccessAnswer, ChainLink } from '../access/access-answer.ts';
import type { Evidence } from './outcome.ts';

/** Rows shown as evidence before they are only counted. */
const MOST = 10;

/** One line of evidence for each principal of the answers, with the statement that proves it. */
export function answerEvidence(answers: readonly AccessAnswer[]): readonly Evidence[] {
  const byPrincipal = Map.groupBy(answers, (each) => each.principal.label);
  const lines = [...byPrincipal].map(([label, rows]) => principalEvidence(label, rows));
  if (lines.length <= MOST) return lines;
  return [...lines.slice(0, MOST), { what: 'more principals', value: lines.length - MOST }];
}

function principalEvidence(label: string, rows: readonly AccessAnswer[]): Evidence {
  const [first] = rows;
  const actions = [...new Set(rows.map((each) => each.action))].join(', ');
  const via = first?.via === undefined ? '' : ` (${first.via.join(', then ')})`;
  return linkEvidence(`${label}: ${actions}${via}`, first?.chain[0]);
}

/** Evidence that points at a statement of a policy. */
export function linkEvidence(what: string, link: ChainLink | undefined): Evidence {
  if (link === undefined) return { what };
  const value = `${link.policy}, statement ${link.sid ?? link.statement + 1}`;
  return { what, value, ...(link.at === undefined ? {} : { at: link.at }) };
}
