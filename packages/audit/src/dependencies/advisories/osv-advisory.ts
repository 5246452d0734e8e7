import type { PackageEcosystem } from '../../model/package-record.ts';

/** One event of a range: https://ossf.github.io/osv-schema/#affectedrangesevents-fields */
export interface OsvEvent {
  readonly kind: 'introduced' | 'fixed' | 'last_affected' | 'limit';
  readonly version: string;
}

export interface OsvRange {
  readonly type: 'SEMVER' | 'ECOSYSTEM' | 'GIT';
  readonly events: readonly OsvEvent[];
}

/** What an advisory says of one package. */
export interface OsvAffected {
  readonly ecosystem: PackageEcosystem;
  /** As the advisory writes it; compared by `packageNameKey`. */
  readonly name: string;
  readonly versions: readonly string[];
  readonly ranges: readonly OsvRange[];
  /** `< 2.1.3`: GitHub's bound for a range that no version fixes. */
  readonly lastKnownRange?: string;
  /** A range as npm writes it, of advisories from before OSV. */
  readonly npmRange?: string;
  /** Functions that hold the flaw, where the advisory tells. */
  readonly symbols: readonly string[];
  /** Severity vectors of this package alone. */
  readonly vectors: readonly string[];
}

/** An advisory in the OSV format, as far as it is needed: https://ossf.github.io/osv-schema/ */
export interface OsvAdvisory {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly modified?: string;
  readonly isWithdrawn: boolean;
  readonly affected: readonly OsvAffected[];
  /** CVSS vectors. */
  readonly vectors: readonly string[];
  /** The database's own word: `MODERATE`. */
  readonly databaseSeverity?: string;
  readonly exploitProbability?: number;
  readonly isKnownExploited?: boolean;
  readonly references: readonly string[];
}

const MOST_TEXT = 300;
const MOST_REFERENCES = 5;

/**
 * Reads an advisory from JSON that others wrote: fields of another type count as absent.
 * @returns undefined without an id or without a package of npm or PyPI
 */
export function readOsvAdvisory(value: unknown): OsvAdvisory | undefined {
  if (!isRecord(value) || typeof value['id'] !== 'string') return undefined;
  const specific = recordOf(value['database_specific']);
  const affected = listOf(value['affected']).flatMap(readAffected);
  if (affected.length === 0) return undefined;
  const severity = textOf(specific['severity']);
  const modified = textOf(value['modified']);
  const probability = numberOf(recordOf(specific['epss'])['score'] ?? specific['epss']);
  return {
    id: value['id'],
    aliases: textsOf(value['aliases']),
    summary: summaryOf(value),
    ...(modified === undefined ? {} : { modified }),
    isWithdrawn: typeof value['withdrawn'] === 'string',
    affected,
    vectors: vectorsOf(value['severity']),
    ...(severity === undefined ? {} : { databaseSeverity: severity }),
    ...(probability === undefined ? {} : { exploitProbability: probability }),
    ...(specific['kev'] === true || isRecord(specific['kev']) ? { isKnownExploited: true } : {}),
    references: listOf(value['references'])
      .flatMap((each) => textOf(recordOf(each)['url']) ?? [])
      .filter((url) => /^https?:\/\//.test(url))
      .slice(0, MOST_REFERENCES),
  };
}

function readAffected(value: unknown): readonly OsvAffected[] {
  const affected = recordOf(value);
  const { name, ecosystem } = recordOf(affected['package']);
  if (typeof name !== 'string' || (ecosystem !== 'npm' && ecosystem !== 'PyPI')) return [];
  const specific = recordOf(affected['database_specific']);
  const ecosystemSpecific = recordOf(affected['ecosystem_specific']);
  const lastKnownRange = textOf(specific['last_known_affected_version_range']);
  const npmRange = textOf(specific['npm_range']);
  return [
    {
      ecosystem,
      name,
      versions: textsOf(affected['versions']),
      ranges: listOf(affected['ranges']).flatMap(readRange),
      ...(lastKnownRange === undefined ? {} : { lastKnownRange }),
      ...(npmRange === undefined ? {} : { npmRange }),
      symbols: [
        ...textsOf(ecosystemSpecific['affected_functions']),
        ...symbolsOf(ecosystemSpecific['imports']),
      ],
      vectors: vectorsOf(affected['severity']),
    },
  ];
}

function symbolsOf(imports: unknown): readonly string[] {
  return listOf(imports).flatMap((each) => textsOf(recordOf(each)['symbols']));
}

function readRange(value: unknown): readonly OsvRange[] {
  const { type, events } = recordOf(value);
  if (type !== 'SEMVER' && type !== 'ECOSYSTEM' && type !== 'GIT') return [];
  return [{ type, events: listOf(events).flatMap(readEvents) }];
}

const EVENT_KINDS = ['introduced', 'fixed', 'last_affected', 'limit'] as const;

/** Old records write several kinds into one event. */
function readEvents(value: unknown): readonly OsvEvent[] {
  const event = recordOf(value);
  return EVENT_KINDS.flatMap((kind) => {
    const version = event[kind];
    return typeof version === 'string' ? [{ kind, version }] : [];
  });
}

function vectorsOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((each) => textOf(recordOf(each)['score']) ?? []);
}

function summaryOf(value: Readonly<Record<string, unknown>>): string {
  const text = textOf(value['summary']) ?? textOf(value['details'])?.split('\n', 1)[0] ?? '';
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && number >= 0 && number <= 1 ? number : undefined;
}

function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((each) => typeof each === 'string');
}
