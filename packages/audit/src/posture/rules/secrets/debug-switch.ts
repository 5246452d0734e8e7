import { known } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Variables and the values with which frameworks show or log what attackers like to see. */
const SWITCHES: readonly { readonly name: RegExp; readonly value: RegExp; readonly does: string }[] = [
  {
    name: /^(?:DEBUG|APP_DEBUG|DJANGO_DEBUG|FLASK_DEBUG|WERKZEUG_DEBUG_PIN|RAILS_DEBUG|POWERTOOLS_DEV|SLS_DEBUG)$/i,
    value: /^(?:1|true|yes|on|\*|[\w-]+:\*)$/i,
    does: 'debugging is on',
  },
  {
    name: /^(?:NODE_DEBUG|RUST_BACKTRACE)$/i,
    value: /^(?!0$|false$).+$/i,
    does: 'the runtime logs its inner workings',
  },
  {
    name: /^NODE_OPTIONS$/,
    value: /--(?:inspect|debug|trace-(?:tls|event))/,
    does: 'the runtime waits for a debugger or traces',
  },
  {
    name: /^(?:FLASK_ENV|APP_ENV|NODE_ENV|RAILS_ENV|RACK_ENV|ASPNETCORE_ENVIRONMENT|DOTNET_ENVIRONMENT)$/i,
    value: /^(?:debug|development)$/i,
    does: 'the framework runs as on a developer’s machine',
  },
  {
    name: /^(?:[A-Z]+_)*(?:LOG_?LEVEL|LOGLEVEL|LOGGING_LEVEL)$/i,
    value: /^(?:debug|trace|all|silly|verbose|10|5)$/i,
    does: 'everything is logged',
  },
  {
    name: /^(?:POWERTOOLS_LOGGER_LOG_EVENT|LOG_EVENT|LOG_REQUEST_BODY|DEBUG_EVENT)$/i,
    value: /^(?:1|true|yes|on)$/i,
    does: 'whole events are logged',
  },
  {
    name: /^(?:JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS)$/,
    value: /-agentlib:jdwp|-Xdebug|-Xrunjdwp/,
    does: 'the runtime waits for a debugger',
  },
  {
    name: /^(?:PYTHONVERBOSE|PYTHONDEVMODE|PYTHONASYNCIODEBUG|BOTO_DEBUG)$/,
    value: /^(?!0$|false$).+$/i,
    does: 'the runtime logs its inner workings',
  },
];

/** WT-FN-21 */
export const debugSwitch = definePostureRule({
  id: 'debug-switch',
  code: 'WT-FN-21',
  title: 'A function runs with debugging on',
  severity: 'low',
  class: 'security',
  risks: ['R10'],
  sameAs: [],
  subjects: ['function'],
  needs: [],
  why: 'Debug output tells callers and logs what the code does: stack traces, queries, tokens. A debugger’s port lets in whoever reaches it.',
  fix: 'Take the variable out of `Environment.Variables`, or set it from a parameter that is off in production; set `LoggingConfig.ApplicationLogLevel` instead of log level variables.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html',
  ],
  check: (subject) => {
    const variables = Object.entries(subject.environment ?? {});
    const found = variables.flatMap(([name, value]): Evidence[] => {
      const text = known(value)?.trim() ?? '';
      const hit = SWITCHES.find((each) => each.name.test(name) && text !== '' && each.value.test(text));
      return hit === undefined
        ? []
        : [
            evidenceAt(subject, `${name}: ${hit.does}`, {
              path: `environment.${name}`,
              value: text.slice(0, 80),
            }),
          ];
    });
    if (found.length > 0) return { kind: 'fail', evidence: found };
    if (subject.hasUnknownEnvironment === true) return unknown('the environment is not known');
    const open = variables.find(
      ([name, value]) => known(value) === undefined && SWITCHES.some((each) => each.name.test(name)),
    );
    if (open !== undefined) return unknown(`the value of ${open[0]} is put in at deployment`);
    return variables.length === 0 ? notApplicable('no environment variables') : PASS;
  },
});
