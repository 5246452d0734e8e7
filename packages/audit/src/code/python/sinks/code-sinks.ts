import type { SinkRow } from './sink-row.ts';

/** Commands of a shell. Programs that are run without one are looked at on their own. */
export const SHELL_SINKS: readonly SinkRow[] = [
  { weakness: 'event-in-shell-command', path: /^os\.(?:system|popen\d?)$/, takes: 'command@0 cmd@0' },
  {
    weakness: 'event-in-shell-command',
    path: /^(?:subprocess|commands)\.(?:getoutput|getstatusoutput)$/,
    takes: 'cmd@0',
  },
  {
    weakness: 'event-in-shell-command',
    path: /^asyncio\.(?:subprocess\.)?create_subprocess_shell$/,
    takes: 'cmd@0',
  },
  {
    weakness: 'event-in-shell-command',
    path: /^(?:pexpect\.(?:spawn|run)|fabric\..*\.(?:run|sudo|local)|invoke\.run|plumbum\..*)$/,
    takes: '@0',
  },
  { weakness: 'event-in-shell-command', path: /^paramiko\..*\.exec_command$/, takes: 'command@0' },
  {
    weakness: 'event-in-shell-command',
    path: /^client ssm\.send_command$/,
    takes: 'Parameters',
    isDeep: true,
  },
];

/** Functions that start a program, with or without a shell. */
export const PROGRAM_STARTS =
  /^(?:subprocess\.(?:run|call|check_call|check_output|Popen)|asyncio\.(?:subprocess\.)?create_subprocess_exec|os\.(?:exec[lv]p?e?|spawn[lv]p?e?|posix_spawnp?))$/;

/** Text that is run as code. */
export const CODE_SINKS: readonly SinkRow[] = [
  // Text that a table is asked with reaches functions: https://pandas.pydata.org/docs/reference/api/pandas.DataFrame.query.html
  {
    weakness: 'event-in-evaluated-code',
    path: /^pandas\..*\.(?:query|eval)$/,
    takes: 'expr@0',
  },
  { weakness: 'event-in-evaluated-code', path: /^(?:eval|exec|compile)$/, takes: '@0' },
  {
    weakness: 'event-in-evaluated-code',
    path: /^(?:importlib\.import_module|__import__|runpy\.run_(?:path|module)|code\.\w+\(\)\.\w+)$/,
    takes: '@0',
  },
  {
    weakness: 'event-in-evaluated-code',
    path: /^(?:pandas\.eval|numexpr\.evaluate|sympy\.(?:sympify|parse_expr)|sympy\.parsing\.sympy_parser\.parse_expr)$|^builtins\.(?:eval|exec)$/,
    takes: '@0',
  },
];

/** Templates that are made of text. */
export const TEMPLATE_SINKS: readonly SinkRow[] = [
  {
    weakness: 'event-in-template',
    path: /^jinja2\.(?:environment\.)?(?:Template|Environment\(\)\.from_string)$/,
    takes: 'source@0',
  },
  {
    weakness: 'event-in-template',
    path: /^flask\.(?:templating\.)?render_template_string$/,
    takes: 'source@0',
  },
  {
    weakness: 'event-in-template',
    path: /^(?:mako\.template|tornado\.template|django\.template|chameleon|bottle|pystache|chevron|genshi\.template|Cheetah\.Template)\.(?:Template|PageTemplate|SimpleTemplate|template|render|MarkupTemplate|TextTemplate|engines\[\]\.from_string)$/,
    takes: 'text@0 source@0 template_string@0',
  },
];

/** Objects whose attributes the event names. https://cwe.mitre.org/data/definitions/915.html */
export const MERGE_SINKS: readonly SinkRow[] = [
  {
    weakness: 'event-in-object-merge',
    path: /^(?:(?:builtins\.)?setattr|object\.__setattr__)$/,
    takes: '@1',
  },
  { weakness: 'event-in-object-merge', path: /^object\(\)\.__setattr__$/, takes: '@0' },
  // `config.__dict__.update(body)`, `vars(config).update(**body)`.
  { weakness: 'event-in-object-merge', path: /^object\.__dict__\.update$/, takes: '@0' },
  {
    weakness: 'event-in-object-merge',
    path: /^pydash\.(?:\w+\.)*(?:set_|set_with|update|update_with)$/,
    takes: '@1',
  },
  {
    weakness: 'event-in-object-merge',
    path: /^(?:pydash\.(?:\w+\.)*(?:merge|merge_with|defaults_deep)|mergedeep\.merge|deepmerge\.\w+\.merge)$/,
    takes: '@1 @2',
  },
];

/** Bytes and texts that become objects of any class. */
export const DESERIALIZATION_SINKS: readonly SinkRow[] = [
  {
    weakness: 'event-in-deserialization',
    path: /^(?:pickle|cPickle|_pickle|dill|cloudpickle|joblib|marshal|shelve|pandas)\.(?:loads?|read_pickle|open|Unpickler)$/,
    takes: '@0',
  },
  {
    weakness: 'event-in-deserialization',
    path: /^(?:jsonpickle\.(?:decode|loads)|torch\.load|numpy\.load|yaml\.(?:unsafe_load|unsafe_load_all)|pyyaml\.load)$/,
    takes: '@0',
  },
];

/** `yaml.load` is as safe as the loader that it is given. */
export const YAML_LOAD = /^(?:yaml|ruamel\.yaml)\.(?:load|load_all)$/;

export const XML_READERS: readonly SinkRow[] = [
  {
    weakness: 'event-in-xml-parser',
    path: /^xml\.(?:sax\.parseString|sax\.parse|sax\.(?:expatreader\.)?(?:make_parser|create_parser)\(\)\.(?:parse|feed)|dom\.pulldom\.parseString)$/,
    takes: '@0',
  },
  {
    weakness: 'event-in-xml-parser',
    path: /^xml\.(?:etree\.(?:ElementTree|cElementTree)\.(?:fromstring|parse|XML|iterparse|fromstringlist)|dom\.minidom\.(?:parseString|parse)|dom\.expatbuilder\.\w+)$/,
    takes: '@0',
  },
  {
    weakness: 'event-in-xml-parser',
    path: /^xml\.parsers\.expat\.ParserCreate\(\)\.(?:Parse|ParseFile)$/,
    takes: '@0',
  },
];

export const LXML_READERS = /^lxml\.(?:etree|objectify)\.(?:fromstring|parse|XML|iterparse|fromstringlist)$/;
export const LXML_PARSER = /^lxml\.etree\.XMLParser$/;
