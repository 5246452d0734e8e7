import { LAMBDA_DEFAULTS, SERVERLESS_FRAMEWORK_DEFAULTS } from '../../model/data/lambda-limits.ts';
import type { Facet } from '../../model/facet.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { type Value, valueText } from '../../model/unresolved.ts';
import type { Compared } from './access-drift.ts';
import { type DriftPart, joinParts } from './drift.ts';
import type { SubjectMatches } from './subject-matches.ts';
import { setDrift, textDrift } from './text-drift.ts';

/** What changed about functions since the template was deployed: settings, role, layers, names of variables. */
export function functionDrift(compared: Compared): DriftPart {
  const { template, matches } = compared;
  const defaults = template.source === 'serverless' ? SERVERLESS_FRAMEWORK_DEFAULTS : LAMBDA_DEFAULTS;
  const standards = { memory: String(defaults.memory), timeout: String(defaults.timeout) };
  return joinParts(
    matches
      .pairs('function')
      .flatMap(([declared, deployed]) => [
        settings(declared, deployed, { compared, standards }),
        layers(declared, deployed, matches),
        environment(declared, deployed),
      ]),
  );
}

/** Settings of one text, and what AWS uses where a template says nothing ('' for nothing); two differ by framework. */
const SETTINGS: readonly {
  readonly what: string;
  readonly standard?: string;
  /** Facet of the account that has it, where it is not the function's own answer. */
  readonly facet?: Facet;
  readonly of: (on: LambdaFunction) => Value<string | number | boolean> | undefined;
}[] = [
  { what: 'runtime', standard: '', of: ({ runtime }) => runtime },
  { what: 'handler', standard: '', of: ({ handler }) => handler },
  { what: 'memory', of: ({ memory }) => memory },
  { what: 'timeout', of: ({ timeout }) => timeout },
  {
    what: 'ephemeralStorage',
    standard: String(LAMBDA_DEFAULTS.ephemeralStorage),
    of: ({ ephemeralStorage }) => ephemeralStorage,
  },
  { what: 'tracing', standard: 'PassThrough', of: ({ tracing }) => tracing },
  // Terraform writes -1 for none.
  {
    what: 'reservedConcurrency',
    standard: '',
    facet: 'concurrency',
    of: ({ reservedConcurrency: some }) => (some === -1 ? undefined : some),
  },
  {
    what: 'recursiveLoop',
    standard: 'Terminate',
    facet: 'recursion-configs',
    of: ({ recursiveLoop }) => recursiveLoop,
  },
  {
    what: 'runtimeManagement',
    standard: 'Auto',
    facet: 'runtime-management',
    of: ({ runtimeManagement }) => runtimeManagement?.mode,
  },
  { what: 'logging.format', standard: 'Text', of: ({ logging }) => logging?.format },
  {
    what: 'logging.applicationLevel',
    standard: 'INFO',
    of: ({ logging }) => logging?.applicationLevel,
  },
];

interface SettingsContext {
  readonly compared: Compared;
  /** Defaults of settings whose default the framework chooses. */
  readonly standards: Readonly<Record<string, string>>;
}

function settings(
  declared: LambdaFunction,
  deployed: LambdaFunction,
  { compared: { account, matches }, standards }: SettingsContext,
): DriftPart {
  const readings = SETTINGS.map(({ what, standard, facet, of }) => {
    const isRead = facet === undefined || account.gap(facet, deployed) === undefined;
    const value = of(declared);
    const byDefault = standard ?? standards[what] ?? '';
    return {
      what,
      declared: value === undefined ? byDefault : matches.text(value, deployed),
      deployed: isRead ? deployedText(of(deployed), standard) : undefined,
    };
  });
  const links = [
    { what: 'role', of: ({ role }: LambdaFunction) => role },
    { what: 'kmsKey', of: ({ kmsKey }: LambdaFunction) => kmsKey },
    { what: 'deadLetterTarget', of: ({ deadLetterTarget }: LambdaFunction) => deadLetterTarget },
    { what: 'codeSigningConfig', of: ({ codeSigningConfig }: LambdaFunction) => codeSigningConfig },
  ].map(({ what, of }) => ({
    what,
    declared: of(declared) === undefined ? '' : matches.referenceText(of(declared), deployed),
    deployed: linkText(of(deployed)),
  }));
  // A role that a framework makes is not in the template as written.
  const shown = links.filter(({ what, declared: text }) => what !== 'role' || text !== '');
  return textDrift(deployed, 'configuration', [...readings, ...shown]);
}

/** Undefined where the account has no answer and AWS no default of its own. */
function deployedText(
  value: Value<string | number | boolean> | undefined,
  standard: string | undefined,
): string | undefined {
  return value === undefined ? standard : valueText(value);
}

function linkText(link: LambdaFunction['role']): string {
  if (link === undefined || link.kind === 'unresolved') return '';
  return link.kind === 'arn' ? link.arn : (link.arn ?? link.id);
}

function layers(declared: LambdaFunction, deployed: LambdaFunction, matches: SubjectMatches): DriftPart {
  return setDrift(deployed, 'configuration', {
    what: 'layer',
    declared: (declared.layers ?? []).map((layer) => matches.referenceText(layer, deployed)),
    deployed: (deployed.layers ?? []).map(linkText),
  });
}

/** Names only: a value may be a secret. */
function environment(declared: LambdaFunction, deployed: LambdaFunction): DriftPart {
  if (declared.hasUnknownEnvironment === true || deployed.hasUnknownEnvironment === true) {
    const because = 'the names of the environment variables are not known';
    return { drifts: [], notCompared: [{ subject: deployed, what: 'environment', because }] };
  }
  return setDrift(deployed, 'environment', {
    what: 'variable',
    declared: Object.keys(declared.environment ?? {}),
    deployed: Object.keys(deployed.environment ?? {}),
  });
}
