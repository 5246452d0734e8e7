import { RISKS, type Risk } from '../packages/audit/src/posture/risk.ts';
import type { AnyPostureRule } from '../packages/audit/src/posture/rule.ts';

const HEADER = '<!-- Generated; edit the rule instead. -->';

/** A posture rule and the folder it lives in. */
export interface PlacedRule {
  readonly area: string;
  readonly rule: AnyPostureRule;
}

/** Text of posture-rules.generated.ts: every rule of the folders, by area and file name. */
export function postureRegistry(
  rules: readonly { readonly area: string; readonly id: string; readonly name: string }[],
): string {
  return `// Generated from rules/*/*.ts; do not edit.
import type { AnyPostureRule } from './rule.ts';
${rules.map(({ area, id, name }) => `import { ${name} } from './rules/${area}/${id}.ts';`).join('\n')}

/** Every posture rule, by area and file name. */
export const POSTURE_RULES: readonly AnyPostureRule[] = [
${rules.map(({ name }) => `  ${name},`).join('\n')}
];
`;
}

/** The page of one rule, from its own words. */
export function posturePage({ area, rule }: PlacedRule): string {
  const facts: readonly (readonly [string, string])[] = [
    ['Code', rule.code],
    ['Severity', rule.severity],
    ['Class', rule.class === 'security' ? 'security' : 'best practice'],
    ['Runs', rule.isOptIn === true ? `when asked for: --check ${rule.code}` : 'always'],
    ['Looks at', rule.subjects.join(', ')],
    ['Needs', rule.needs.join(', ')],
    ['Clears only with', (rule.clearsWith ?? []).join(', ')],
    ['Area', area],
    [
      'Risks',
      rule.risks.map((risk) => `[${risk}](risks.md#${risk.toLowerCase()}) ${RISKS[risk]}`).join('; '),
    ],
    ['Known elsewhere as', rule.sameAs.join(', ')],
  ];
  const rows = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `| ${name} | ${cellText(value)} |`);
  const references = rule.references.map((reference) => `- <${reference}>`).join('\n');
  return `${HEADER}

# ${rule.title}

${rule.why.trim()}

| | |
|---|---|
${rows.join('\n')}

## How to mend it

${rule.fix.trim()}
${references === '' ? '' : `\n## References\n\n${references}\n`}`;
}

/** The list of all rules, by code. */
export function postureIndex(rules: readonly PlacedRule[]): string {
  const rows = byCode(rules).map(
    ({ area, rule }) =>
      `| ${rule.code} | [${rule.id}](${rule.id}.md) | ${cellText(rule.title)} | ${rule.severity} | ${area} |`,
  );
  return `${HEADER}

# Posture rules

${rules.length} rules. [By risk](risks.md)

| Code | Rule | Title | Severity | Area |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

/** Which rules speak of which of the fourteen risks. */
export function riskCoverage(rules: readonly PlacedRule[]): string {
  const sections = (Object.keys(RISKS) as Risk[]).map((risk) => {
    const covering = byCode(rules).filter(({ rule }) => rule.risks.includes(risk));
    const rows = covering.map(
      ({ rule }) => `| ${rule.code} | [${cellText(rule.title)}](${rule.id}.md) | ${rule.severity} |`,
    );
    const table =
      rows.length === 0
        ? 'No posture rule.'
        : `| Code | Rule | Severity |\n|---|---|---|\n${rows.join('\n')}`;
    return `## ${risk}\n\n${RISKS[risk]}: ${covering.length} rules\n\n${table}\n`;
  });
  return `${HEADER}

# Coverage of the fourteen risks

The risks are those of PureSec's guide to serverless security, in its order. What a posture rule cannot see (an injection in the
code, a vulnerable package, an attack at run time) is the work of other parts of the product.

${sections.join('\n')}`;
}

function byCode(rules: readonly PlacedRule[]): readonly PlacedRule[] {
  return [...rules].sort((a, b) => (a.rule.code < b.rule.code ? -1 : 1));
}

function cellText(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
