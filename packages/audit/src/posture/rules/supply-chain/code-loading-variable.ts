import type { Severity } from '../../../model/severity.ts';
import { worseSeverity } from '../../../model/severity.ts';
import { isUnresolved, type Value, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Variables that make a runtime load or run code before the handler, and the part of the value that names it. */
const LOADERS: readonly { readonly name: RegExp; readonly loads: RegExp }[] = [
  { name: /^AWS_LAMBDA_EXEC_WRAPPER$/, loads: /\S+/g },
  { name: /^(?:LD_PRELOAD|LD_AUDIT)$/, loads: /[^\s:]+/g },
  {
    name: /^NODE_OPTIONS$/,
    loads: /(?:--require|-r|--import|--loader|--experimental-loader)[= ]("[^"]*"|\S+)/g,
  },
  { name: /^(?:NODE_PATH|PYTHONPATH|PERL5LIB|RUBYLIB|CLASSPATH|LD_LIBRARY_PATH)$/, loads: /[^:;]+/g },
  { name: /^(?:PYTHONSTARTUP|PYTHONHOME|BASH_ENV|ENV|PERL5OPT|DOTNET_STARTUP_HOOKS)$/, loads: /\S+/g },
  { name: /^RUBYOPT$/, loads: /-r ?(\S+)/g },
  {
    name: /^(?:JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS)$/,
    loads: /-(?:javaagent|agentpath):([^\s=]+)/g,
  },
  { name: /^CORECLR_PROFILER_PATH$/, loads: /\S+/g },
];

/**
 * Wrappers and agents that their makers' pages tell people to set: they lie in layers. Other paths in `/opt` and
 * `/var/task` come with a layer or the package, which code signing covers.
 */
const WELL_KNOWN = [
  /^\/opt\/(?:bootstrap|otel-(?:handler|instrument|proxy-handler|stream-handler|sqs-handler)|dynatrace|datadog_wrapper|newrelic[\w./-]*|sentry[\w./-]*|watertight[\w./-]*|wrapper[\w./-]*|lumigo_wrapper|epsagon[\w./-]*|elastic[\w./-]*|adot[\w./-]*)$/,
  /^\/opt\/(?:java|nodejs|python|lib|extensions|ruby|dotnet)\//,
  /^(?:\/var\/task|\/var\/runtime|\/var\/lang|\/lib64|\/usr\/lib64|\/opt|\.{0,2}\/?[\w@.-]+)(?:\/|$)/,
];
/** Places that can be written while the function runs, or that others share, or that lie on the network. */
const WRITABLE = /^(?:\/tmp|\/mnt|\/dev\/shm|\/proc|https?:|\\\\|file:\/\/\/(?:tmp|mnt)|data:)/;

/** WT-FN-22 */
export const codeLoadingVariable = definePostureRule({
  id: 'code-loading-variable',
  code: 'WT-FN-22',
  title: 'An environment variable loads code into a function',
  severity: 'medium',
  class: 'security',
  risks: ['R14', 'R13'],
  sameAs: [],
  subjects: ['function'],
  needs: [],
  why: 'Such a variable runs code before every handler, with the role’s credentials, and changes no line of the function: whoever may update the configuration hides there.',
  fix: 'Take the variable out of `Environment.Variables`, or let it name a wrapper in a layer that you publish and pin (`/opt/…`).',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  ],
  check: (subject) => {
    const variables = Object.entries(subject.environment ?? {});
    const found: Evidence[] = [];
    let severity: Severity = 'low';
    for (const [name, value] of variables) {
      for (const path of loadedPaths(name, value)) {
        const grade = gradeOf(name, path);
        if (grade === undefined) continue;
        severity = worseSeverity(severity, grade);
        const value = path.slice(0, 120);
        found.push(evidenceAt(subject, `${name} loads`, { path: `environment.${name}`, value }));
      }
    }
    if (found.length > 0) return { kind: 'fail', evidence: found, severity };
    if (subject.hasUnknownEnvironment === true) return unknown('the environment is not known');
    const open = variables.find(([name, value]) => isLoader(name) && isUnresolved(value));
    if (open !== undefined) return unknown(`the value of ${open[0]} is put in at deployment`);
    return variables.length === 0 ? notApplicable('no environment variables') : PASS;
  },
});

function isLoader(name: string): boolean {
  return LOADERS.some((each) => each.name.test(name));
}

function loadedPaths(name: string, value: Value<string>): readonly string[] {
  const loader = LOADERS.find((each) => each.name.test(name));
  if (loader === undefined || (isUnresolved(value) && value.text === undefined)) return [];
  const text = valueText(value).slice(0, 4096);
  return [...text.matchAll(loader.loads)].map((match) => (match[1] ?? match[0]).replaceAll('"', ''));
}

/** Undefined: from a known place. Preloaded libraries count wherever they lie. */
function gradeOf(name: string, path: string): Severity | undefined {
  if (WRITABLE.test(path)) return 'high';
  if (/^<\??/.test(path)) return undefined;
  const isKnown = WELL_KNOWN.some((each) => each.test(path));
  if (/^LD_(?:PRELOAD|AUDIT)$/.test(name)) return isKnown ? 'low' : 'medium';
  return isKnown ? undefined : 'medium';
}
