import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What this plugin uses of the Framework. */
interface Serverless {
  readonly serviceDir?: string;
  readonly configurationFilename?: string;
  readonly service: { readonly custom?: unknown };
  readonly classes?: { readonly Error?: new (message: string) => Error };
}

/** Command-line options as the Framework parsed them. */
interface PluginOptions {
  readonly function?: string;
  readonly format?: string;
  readonly check?: boolean;
  readonly write?: boolean;
  /** What the Framework was run for: variables of the service depend on it. */
  readonly stage?: string;
  readonly region?: string;
  /** `name=value` of `--param`. */
  readonly param?: string | readonly string[];
}

interface CommandUse {
  readonly usage: string;
  readonly lifecycleEvents: readonly string[];
  readonly options: Readonly<
    Record<
      string,
      { readonly usage: string; readonly shortcut?: string; readonly type: 'string' | 'boolean' }
    >
  >;
}

/** Files that hold a service, in the order in which the Framework looks for them. */
const SERVICE_FILES = ['serverless.yml', 'serverless.yaml', 'serverless.json'];

const ROLES: CommandUse = {
  usage: 'The least role of each function, from its code',
  lifecycleEvents: ['roles'],
  options: {
    function: { usage: 'One function', shortcut: 'f', type: 'string' },
    format: { usage: 'table, json, serverless, cloudformation, terraform, sarif', type: 'string' },
    check: { usage: 'Compare with the present roles', type: 'boolean' },
    write: { usage: 'Put iamRoleStatements into the service file', type: 'boolean' },
  },
};

/**
 * `serverless watertight roles`, and the same as `serverless gen-roles`. With `custom.watertight.check: true` present roles
 * are compared after packaging, and a difference stops the deployment.
 */
class ServerlessWatertight {
  readonly commands: Readonly<Record<string, object>>;
  readonly hooks: Readonly<Record<string, () => void>>;
  readonly #serverless: Serverless;
  readonly #options: PluginOptions;

  constructor(serverless: Serverless, options: PluginOptions) {
    this.#serverless = serverless;
    this.#options = options;
    this.commands = {
      watertight: { usage: 'Security of the functions', commands: { roles: ROLES } },
      'gen-roles': ROLES,
    };
    this.hooks = {
      'watertight:roles:roles': () => this.#run(this.#options),
      'gen-roles:roles': () => this.#run(this.#options),
      'after:package:finalize': () => {
        if (checksPackages(serverless.service.custom)) this.#run(deploymentOnly(this.#options));
      },
    };
  }

  /** Runs the command of the watertight package in the service's folder; its output is the user's. */
  #run(options: PluginOptions): void {
    const folder = this.#serverless.serviceDir ?? process.cwd();
    const words = roleWords(options, serviceFile(folder, this.#serverless.configurationFilename));
    const program = fileURLToPath(import.meta.resolve('watertight/bin/watertight.js'));
    const { status, error } = spawnSync(process.execPath, [program, ...words], {
      cwd: folder,
      stdio: 'inherit',
    });
    if (error === undefined && status === 0) return;
    const problem = error?.message ?? `exit code ${status}`;
    throw new (this.#serverless.classes?.Error ?? Error)(`Cannot make the roles: see above, ${problem}`);
  }
}

/** The words after `watertight` for these options. */
export function roleWords(options: PluginOptions, file: string): readonly string[] {
  return [
    'roles',
    '.',
    '--template',
    file,
    ...(options.function === undefined ? [] : ['--function', options.function]),
    ...(options.format === undefined ? [] : ['-f', options.format]),
    ...(options.check === true ? ['--check'] : []),
    ...(options.write === true ? ['--write'] : []),
    ...overrides(options).flatMap((pair) => ['--parameter-overrides', pair]),
  ];
}

/** The check of a package: of all functions, whatever the command that packages them was asked for. */
export function deploymentOnly({ stage, region, param }: PluginOptions): PluginOptions {
  return {
    check: true,
    ...(stage === undefined ? {} : { stage }),
    ...(region === undefined ? {} : { region }),
    ...(param === undefined ? {} : { param }),
  };
}

function overrides({ stage, region, param = [] }: PluginOptions): readonly string[] {
  const pairs = typeof param === 'string' ? [param] : param;
  return [
    ...(stage === undefined ? [] : [`opt:stage=${stage}`]),
    ...(region === undefined ? [] : [`opt:region=${region}`]),
    ...pairs.filter((pair) => pair.includes('=')).map((pair) => `param:${pair}`),
  ];
}

/** The file of the service: the one that the Framework read, or the first that exists. */
export function serviceFile(folder: string, named: string | undefined): string {
  const found = [...(named === undefined ? [] : [basename(named)]), ...SERVICE_FILES];
  return found.find((each) => existsSync(join(folder, each))) ?? 'serverless.yml';
}

/** True for `custom: { watertight: { check: true } }`. */
export function checksPackages(custom: unknown): boolean {
  if (typeof custom !== 'object' || custom === null || !('watertight' in custom)) return false;
  const own: unknown = custom.watertight;
  return typeof own === 'object' && own !== null && 'check' in own && own.check === true;
}

// The Framework requires its plugins: this name is what `require` gives for a module.
export { ServerlessWatertight as default, ServerlessWatertight as 'module.exports' };
