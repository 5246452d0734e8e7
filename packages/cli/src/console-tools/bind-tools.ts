import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiTools, OtherRule } from '@watertight/monitor/api/tools.ts';

/** What the console asks of the guard, the audit and the store of advisories. @param folder the data folder, if any */
export function bindTools(folder: string | undefined): ApiTools {
  return {
    otherRules,
    async inspectEvent(event) {
      return (await import('./inspection-of.ts')).inspectionOf(event);
    },
    intelligence: () => intelligence(folder),
  };
}

let known: Promise<readonly OtherRule[]> | undefined;

/** Made once: they do not change while the process runs. */
function otherRules(): Promise<readonly OtherRule[]> {
  known ??= readOtherRules();
  return known;
}

async function readOtherRules(): Promise<readonly OtherRule[]> {
  const [{ DETECTORS }, { POSTURE_RULES }, { RISKS }] = await Promise.all([
    import('@watertight/guard/detectors/detectors.generated.ts'),
    import('@watertight/audit/posture/posture-rules.generated.ts'),
    import('@watertight/audit/posture/risk.ts'),
  ]);
  const names = new Map<string, string>(Object.entries(RISKS));
  return [
    ...DETECTORS.map(({ kind }) => ({
      id: kind,
      kind: 'guard-detector' as const,
      title: titleOf(kind),
      severity: '',
      code: '',
      mode: 'as the policy says',
      description:
        'Judges every reading of every field of an event that its caller controls, inside the function.',
      fix: '',
      tags: [],
      references: [],
      page: 'docs/guard.md',
    })),
    ...POSTURE_RULES.map((rule) => ({
      id: rule.id,
      kind: 'posture-rule' as const,
      title: rule.title,
      severity: rule.severity,
      code: rule.code,
      mode: rule.isOptIn === true ? 'when asked for' : 'on',
      description: rule.why,
      fix: rule.fix,
      tags: rule.risks.map((risk) => `${risk} ${names.get(risk) ?? ''}`.trim()),
      references: rule.references,
      page: `docs/rules/${rule.id}.md`,
    })),
  ];
}

const SHORT_FORMS: Readonly<Record<string, string>> = {
  sql: 'SQL',
  nosql: 'NoSQL',
  xml: 'XML',
  ldap: 'LDAP',
  xpath: 'XPath',
  jndi: 'JNDI',
  graphql: 'GraphQL',
};

/** `sql-injection` is `SQL injection`. */
function titleOf(kind: string): string {
  const text = kind
    .split('-')
    .map((word) => SHORT_FORMS[word] ?? word)
    .join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

async function intelligence(folder: string | undefined) {
  const path = folder === undefined ? undefined : join(folder, 'advisories.sqlite');
  if (path === undefined || !existsSync(path)) return [];
  const { openAdvisoryStore } = await import('@watertight/monitor/intel/advisory-store.ts');
  const store = openAdvisoryStore(path, { readOnly: true });
  try {
    return store.origins().map(({ name, fetched, newest, records }) => ({
      name,
      what: `Advisories, newest of ${newest.slice(0, 10)}`,
      updated: fetched,
      entries: records,
    }));
  } finally {
    store.close();
  }
}
