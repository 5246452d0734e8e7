import type { KeptAccess, KeptFinding } from '../../../store/kept-scan.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Handler } from '../../handler.ts';
import { functionInScans } from './function-in-scans.ts';

type Answer = ResponseOf<'GET /functions/:account/:region/:name/posture'>;
type Question = Answer['findings'][number]['question'];
type Access = NonNullable<Answer['access']>['modify'];

export const showFunctionPosture: Handler<'GET /functions/:account/:region/:name/posture'> = async (
  { workspace, now },
  { params },
) => {
  const { findings, seen, seenIn, scans } = functionInScans(
    await workspace.state.posture.latestScans(now),
    params,
  );
  return {
    status: 200,
    body: {
      isScanned: scans.length > 0,
      scannedAt: seenIn?.at ?? '',
      target: seenIn?.target ?? '',
      access:
        seen === undefined
          ? null
          : {
              modify: accessRows(seen.modify),
              invoke: accessRows(seen.invoke),
              reach: accessRows(seen.reach),
            },
      findings: findings.map((finding) => ({
        id: finding.id,
        code: finding.code,
        title: finding.title,
        severity: finding.severity,
        why: finding.why,
        fix: finding.fix,
        question: questionOf(finding),
      })),
    },
  };
};

function accessRows(access: readonly KeptAccess[]): Access {
  return access.map(({ actions, proof, ...each }) => ({ ...each, actions: [...actions], proof: [...proof] }));
}

/** Which of the three questions a rule answers: by its id and area (`WT-IAM-02`). */
function questionOf({ rule, code }: KeptFinding): Question {
  if (/^WT-(DEP|LCK|COD)/.test(code) || rule.startsWith('secret-')) return 'code';
  if (/modif|beyond-invoke|escalat|update|change|pass-role/.test(rule)) return 'modify';
  if (/public|invoke|reachable|url|trigger|source-|api|authori[sz]/.test(rule)) return 'invoke';
  return /wildcard|role|permission|policy|egress|vpc/.test(rule) || code.startsWith('WT-IAM')
    ? 'reach'
    : 'other';
}
