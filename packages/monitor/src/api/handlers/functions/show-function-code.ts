import type { KeptPackage, KeptScan } from '../../../store/kept-scan.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Handler } from '../../handler.ts';
import { findingRow } from '../posture/finding-rows.ts';
import { functionInScans } from './function-in-scans.ts';

type PackageRow = ResponseOf<'GET /functions/:account/:region/:name/code'>['packages'][number];

/** Packages that one answer lists; vulnerable ones are the first of every scan. */
const MOST_PACKAGES = 500;

export const showFunctionCode: Handler<'GET /functions/:account/:region/:name/code'> = async (
  { workspace, now, asOf },
  { params },
) => {
  const { scans, findings } = functionInScans(await workspace.state.posture.latestScans(now), params);
  const packages = scans.flatMap((scan) => packagesOf(scan, params.name));
  const scanOf = (id: string) => scans.find((scan) => scan.findings.some((each) => each.id === id));
  const rows = findings
    .filter(({ code, rule }) => code.startsWith('WT-COD') || rule.startsWith('secret-'))
    .flatMap((finding) => {
      const scan = scanOf(finding.id);
      return scan === undefined ? [] : [findingRow(finding, scan, asOf)];
    });
  return {
    status: 200,
    body: {
      isScanned: scans.length > 0,
      packages: packages.slice(0, MOST_PACKAGES),
      total: packages.length,
      findings: rows.map(({ id, code, title, severity, place, failingDays }) => ({
        ...{ id, code, title, severity },
        ...{ place, failingDays },
      })),
    },
  };
};

function packagesOf({ packages }: KeptScan, name: string): readonly PackageRow[] {
  return packages.flatMap((each) => {
    const use = each.uses.find((one) => one.function === name);
    return use === undefined ? [] : [packageRow(each, use)];
  });
}

function packageRow(
  { name, version, ecosystem, source, relationship, upgrade, advisories }: KeptPackage,
  { tier, because }: KeptPackage['uses'][number],
): PackageRow {
  return {
    ...{ name, version, ecosystem, source, relationship, tier, because, upgrade },
    advisories: advisories.map(({ id, aliases, severity, score, fixedIn }) => ({
      ...{ id, aliases: [...aliases], severity },
      score: score ?? null,
      fixedIn: fixedIn ?? '',
    })),
  };
}
