import { severityRank } from '@watertight/audit/model/severity.ts';
import type { KeptFinding, KeptFunction, KeptScan } from '../../../store/kept-scan.ts';

/** What the newest scans know of one function. */
export interface FunctionInScans {
  /** Scans that saw it, or that have a finding about it. */
  readonly scans: readonly KeptScan[];
  /** Findings about it or touching it that are not suppressed, most serious first. */
  readonly findings: readonly KeptFinding[];
  /** As its account has it, or else as a template has it. */
  readonly seen: KeptFunction | undefined;
  /** The scan that saw it so; or else the newest of the scans. */
  readonly seenIn: KeptScan | undefined;
}

/** Finds a function by its place; a template that does not tell account and region is taken by the name. */
export function functionInScans(
  scans: readonly KeptScan[],
  of: { readonly account: string; readonly region: string; readonly name: string },
): FunctionInScans {
  const fits = (account: string | undefined, region: string | undefined) =>
    (account === undefined || account === '' || account === of.account) &&
    (region === undefined || region === '' || region === of.region);
  const matching = scans
    .map((scan) => ({
      scan,
      findings: scan.findings.filter(
        ({ functions, subject, suppressed }) =>
          suppressed === null && functions.includes(of.name) && fits(subject.account, subject.region),
      ),
      seen: scan.functions.find(({ name, account, region }) => name === of.name && fits(account, region)),
    }))
    .filter(({ findings, seen }) => findings.length > 0 || seen !== undefined);
  const seen = matching.filter((each) => each.seen !== undefined);
  const best = seen.find((each) => each.seen?.account !== '') ?? seen[0];
  const [newest] = matching.toSorted((a, b) => (a.scan.at < b.scan.at ? 1 : -1));
  return {
    scans: matching.map(({ scan }) => scan),
    findings: matching
      .flatMap(({ findings }) => findings)
      .sort((a, b) => severityRank(b.severity) - severityRank(a.severity)),
    seen: best?.seen,
    seenIn: (best ?? newest)?.scan,
  };
}
