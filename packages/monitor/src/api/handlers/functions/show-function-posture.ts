import type { Finding } from '@watertight/audit/report/finding.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Handler } from '../../handler.ts';
import { findingsByFunction } from './findings-of-function.ts';

type Question = ResponseOf<'GET /functions/:account/:region/:name/posture'>['findings'][number]['question'];

export const showFunctionPosture: Handler<'GET /functions/:account/:region/:name/posture'> = async (
  { workspace },
  { params: { account, name } },
) => {
  const findings = (findingsByFunction(await workspace.state.latestScans()).get(name) ?? []).filter(
    ({ subject }) => subject.account === undefined || subject.account === account,
  );
  return {
    status: 200,
    body: {
      isScanned: findings.length > 0,
      findings: findings.map((finding) => ({
        fingerprint: finding.fingerprint,
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

/** Which of the three questions a rule answers: by its id and area (`WT-IAM-02`). */
function questionOf({ rule, code }: Finding): Question {
  if (/modif|beyond-invoke|escalat|update|change|pass-role/.test(rule)) return 'modify';
  if (/public|invoke|reachable|url|trigger|source-|api|authori[sz]/.test(rule)) return 'invoke';
  if (/wildcard|role|permission|policy|egress|vpc/.test(rule) || code.startsWith('WT-IAM')) return 'reach';
  return /^WT-(DEP|CODE|SEC|SUP)/.test(code) ? 'code' : 'other';
}
