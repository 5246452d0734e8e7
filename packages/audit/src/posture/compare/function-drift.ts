import { LAMBDA_DEFAULTS } from '../../model/data/lambda-limits.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { type Value, valueText } from '../../model/unresolved.ts';
import { type DriftPart, joinParts } from './drift.ts';
import type { SubjectMatches } from './subject-matches.ts';
import { setDrift, textDrift } from './text-drift.ts';

/** What changed about functions since the template was deployed: settings, role, layers, names of variables. */
export function functionDrift(matches: SubjectMatches): DriftPart {
  return joinParts(
    matches
      .pairs('function')
      .flatMap(([declared, deployed]) => [
        settings(declared, deployed, matches),
        layers(declared, deployed, matches),
        environment(declared, deployed),
      ]),
  );
}

/** Settings of one text, and what AWS uses where a template says nothing ('' for nothing). */
const SETTINGS: readonly {
  readonly what: string;
  readonly standard: string;
  readonly of: (on: LambdaFunction) => Value<string | number | boolean> | undefined;
}[] = [
  { what: 'runtime', standard: '', of: ({ runtime }) => runtime },
  { what: 'handler', standard: '', of: ({ handler }) => handler },
  { what: 'memory', standard: String(LAMBDA_DEFAULTS.memory), of: ({ memory }) => memory },
  { what: 'timeout', standard: String(LAMBDA_DEFAULTS.timeout), of: ({ timeout }) => timeout },
  {
    what: 'ephemeralStorage',
    standard: String(LAMBDA_DEFAULTS.ephemeralStorage),
    of: ({ ephemeralStorage }) => ephemeralStorage,
  },
  { what: 'tracing', standard: 'PassThrough', of: ({ tracing }) => tracing },
  { what: 'reservedConcurrency', standard: '', of: ({ reservedConcurrency }) => reservedConcurrency },
  { what: 'recursiveLoop', standard: 'Terminate', of: ({ recursiveLoop }) => recursiveLoop },
  { what: 'runtimeManagement', standard: 'Auto', of: ({ runtimeManagement }) => runtimeManagement?.mode },
  { what: 'logging.format', standard: 'Text', of: ({ logging }) => logging?.format },
  { what: 'logging.applicationLevel', standard: '', of: ({ logging }) => logging?.applicationLevel },
];

function settings(declared: LambdaFunction, deployed: LambdaFunction, matches: SubjectMatches): DriftPart {
  const readings = SETTINGS.map(({ what, standard, of }) => {
    const value = of(declared);
    return {
      what,
      declared: value === undefined ? standard : matches.text(value, deployed),
      deployed: of(deployed) === undefined ? standard : valueText(of(deployed)),
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
