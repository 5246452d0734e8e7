import type { AnyPostureRule } from '@watertight/audit/posture/rule.ts';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

/** A rule as `rules list` and `rules show` tell it. */
export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly kind: 'detection' | 'Sigma rule' | 'posture rule';
  readonly description: string;
  readonly techniques: readonly string[];
  /** The rule's own text, for Sigma rules. */
  readonly text?: string;
  /** `WT-INV-06`; this and the rest for posture rules. */
  readonly code?: string;
  readonly class?: string;
  readonly risks?: readonly string[];
  readonly fix?: string;
  /** The same check in other tools. */
  readonly sameAs?: readonly string[];
  readonly references?: readonly string[];
  /** True when it runs only where `--check` names it. */
  readonly isOptIn?: boolean;
}

const detectionSchema = z.looseObject({
  id: z.string(),
  title: z.string().default(''),
  severity: z.string().default(''),
  why: z.string().optional(),
  description: z.string().optional(),
  techniques: z.array(z.string()).default([]),
});

const sigmaSchema = z.looseObject({
  title: z.string().default(''),
  level: z.string().default(''),
  description: z.string().default(''),
  tags: z.array(z.string()).default([]),
});

/**
 * What `rules list` shows of the generated registries.
 * @param registries detections as defined in code, and the texts of the Sigma rules
 */
export function ruleSummaries(registries: {
  readonly detections: readonly unknown[];
  readonly sigma: readonly { readonly id: string; readonly text: string }[];
}): readonly RuleSummary[] {
  const detections = registries.detections.map((raw): RuleSummary => {
    const { id, title, severity, why, description, techniques } = detectionSchema.parse(raw);
    return { id, title, severity, kind: 'detection', description: description ?? why ?? '', techniques };
  });
  const sigma = registries.sigma.map(({ id, text }) => sigmaSummary(id, text));
  return [...detections, ...sigma].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A posture rule as `rules list` and `rules show` tell it. */
export function postureSummary(rule: AnyPostureRule): RuleSummary {
  const { id, code, title, severity, class: kind, risks, why, fix, sameAs, references } = rule;
  return {
    id,
    title,
    severity,
    kind: 'posture rule',
    description: why,
    techniques: [],
    code,
    class: kind,
    risks,
    fix,
    sameAs,
    references,
    ...(rule.isOptIn === true ? { isOptIn: true } : {}),
  };
}

function sigmaSummary(id: string, text: string): RuleSummary {
  const { title, level, description, tags } = sigmaSchema.parse(firstDocument(text));
  const techniques = tags
    .filter((tag) => /^attack\.t\d/i.test(tag))
    .map((tag) => tag.slice('attack.'.length).toUpperCase());
  return {
    id,
    title,
    severity: level,
    kind: 'Sigma rule',
    description: description.replace(/\s+/g, ' ').trim(),
    techniques,
    text,
  };
}

/** A correlation rule has its single events as further documents of the same text; the first is what it is about. */
function firstDocument(text: string): unknown {
  return [...parseAllDocuments(text)][0]?.toJS();
}
