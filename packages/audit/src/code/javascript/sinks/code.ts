import { Danger } from '../machine/trace.ts';
import type { Sink } from './sink.ts';

const SHELL = {
  weakness: 'event-in-shell-command',
  danger: Danger.shell,
  what: 'is run by a shell',
} as const;
const CODE = { weakness: 'event-in-evaluated-code', danger: Danger.code, what: 'is run as code' } as const;
const PROCESSES = /^(?:node:child_process|cross-spawn|execa|shelljs|zx|child-process-promise|node-cmd)$/u;

/** What hands a text to a shell, or lets the event name the program. */
export const SHELL_SINKS: readonly Sink[] = [
  {
    ...SHELL,
    package: PROCESSES,
    method: /^(?:exec|execSync|execaCommand|execaCommandSync|command|commandSync|run|runSync)$/u,
  },
  {
    ...SHELL,
    package: PROCESSES,
    method: /^(?:|default|execFile|execFileSync|spawn|spawnSync|execa|execaSync|sync|fork)$/u,
    what: 'is run as a program',
  },
  {
    ...SHELL,
    package: PROCESSES,
    method: /^(?:|default|execFile|execFileSync|spawn|spawnSync|execa|execaSync|sync)$/u,
    arguments: [1],
    when: 'shell-option',
  },
  {
    ...SHELL,
    package: PROCESSES,
    method: /^(?:|default|execFile|execFileSync|spawn|spawnSync|execa|execaSync|sync)$/u,
    arguments: [1],
    when: 'shell-program',
  },
];

/** What compiles a text. */
export const CODE_SINKS: readonly Sink[] = [
  { ...CODE, package: /^global$/u, method: /^(?:eval|Function|AsyncFunction)$/u, arguments: 'all' },
  // Browsers and polyfills run a text; a function has no traces.
  { ...CODE, package: /^global$/u, method: /^set(?:Timeout|Interval|Immediate)$/u },
  { ...CODE, package: /^global$/u, method: /^(?:require|import)$/u, what: 'names the module that is loaded' },
  {
    ...CODE,
    package: /^node:vm$/u,
    method: /^(?:runInContext|runInNewContext|runInThisContext|Script|compileFunction|SourceTextModule)$/u,
    except: /^Script\(\)\./u,
  },
  { ...CODE, package: /^node:worker_threads$/u, method: /^Worker$/u, when: 'eval-option' },
  {
    ...CODE,
    package: /^(?:vm2|isolated-vm|safe-eval|static-eval|notevil|eval|sandboxjs)$/u,
    method: /^(?:|default|run|runInContext|compileScript|VMScript|eval|evalClosure)$/u,
  },
  {
    ...CODE,
    package: /^(?:expr-eval|mathjs|jexl|angular-expressions|filtrex)$/u,
    method: /^(?:evaluate|eval|compile|query)$/u,
  },
  // The object comes first, then the path that may hold a script.
  {
    ...CODE,
    package: /^(?:jsonpath|jsonpath-plus)$/u,
    method: /^(?:query|value|paths|nodes|apply|JSONPath)$/u,
    arguments: [1],
  },
  { ...CODE, package: /^jsonpath-plus$/u, method: /^JSONPath$/u, needs: 'field', fields: ['path'] },
];

/** Templates that are compiled from a text. */
export const TEMPLATE_SINKS: readonly Sink[] = [
  {
    weakness: 'event-in-template',
    danger: Danger.template,
    package:
      /^(?:ejs|handlebars|pug|jade|nunjucks|lodash(?:\.template|\/template|-es)?|underscore|mustache|eta|dot|hogan\.js|twig|swig(?:-templates)?|liquidjs|squirrelly|art-template|velocityjs|marko|haml|doT)$/u,
    method:
      /^(?:|default|compile|render|renderString|renderAsync|renderStringAsync|template|precompile|parseAndRender|parseAndRenderSync|parse|from|Template|twig|precompileString|compileClient)$/u,
    fields: ['data'],
    isDirect: true,
    what: 'is compiled as a template',
  },
];

/** Readers that build more than data. */
export const DESERIALIZATION_SINKS: readonly Sink[] = [
  {
    weakness: 'event-in-deserialization',
    danger: Danger.deserialization,
    package:
      /^(?:node-serialize|serialize-to-js|funcster|cryo|serialijse|php-serialize|php-unserialize|unserialize|un-eval|seroval)$/u,
    method: /^(?:|unserialize|deserialize|deepDeserialize|parse|fromJSON|deserializeSync)$/u,
    what: 'is read by a format that may carry code',
  },
  {
    weakness: 'event-in-deserialization',
    danger: Danger.deserialization,
    package: /^js-yaml$/u,
    method: /^(?:load|loadAll)$/u,
    when: 'unsafe-option',
    what: 'is read by a format that may carry code',
  },
  {
    weakness: 'event-in-deserialization',
    danger: Danger.deserialization,
    package: /^node:v8$/u,
    method: /^deserialize$/u,
    what: 'is read as objects of the engine',
  },
];

/** Readers of XML that are told to follow entities. */
export const XML_SINKS: readonly Sink[] = [
  {
    weakness: 'event-in-xml-parser',
    danger: Danger.xml,
    package: /^(?:libxmljs2?|libxmljs-mt|libxml-xsd|node-libxml|libxml2-wasm)$/u,
    method:
      /^(?:parseXml|parseXmlString|parseXmlAsync|parse|fromString|parseString|loadXmlFromString|parseHtml)$/u,
    when: 'entities-option',
    what: 'is read as XML with its entities',
  },
  {
    weakness: 'event-in-xml-parser',
    danger: Danger.xml,
    package: /^(?:node-expat|expat|xml-parser-xxe|xmldom-xxe|sax-entities)$/u,
    method: /^(?:parse|write|Parser)$/u,
    when: 'entities-option',
    what: 'is read as XML with its entities',
  },
];
