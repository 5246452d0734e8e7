import type { Command } from 'commander';
import type { Start } from '../command-run.ts';
import type { AuditOptions } from '../commands/audit.ts';
import type { IntelOptions } from '../commands/intel.ts';
import type { PermissionsOptions } from '../commands/permissions.ts';
import type { RolesOptions } from '../commands/roles.ts';
import type { ScanOptions } from '../commands/scan.ts';
import type { AccessOptions } from '../commands/who-can.ts';
import { collect } from '../global-options.ts';
import type { AccountOptions } from '../project/look-at-account.ts';

/** Commands about templates and accounts: scan, audit, who-can, reach, baseline, roles, sbom, intel, permissions. */
export function addAuditCommands(program: Command, start: Start): void {
  const scan = program
    .command('scan')
    .description(
      'security posture of a project: CloudFormation, SAM, serverless.yml, Terraform plan, CDK output',
    )
    .argument('[path...]', 'folders, templates or policy documents (default: the current folder)')
    .option('--template <file>', 'a template beside the paths', collect)
    .option('--parameter-overrides <name=value>', 'values of template parameters', collect)
    .option(
      '--base <ref|file>',
      'before the change: a commit, or a lockfile; with --new-only what is new since',
    )
    .option(
      '--verify-registry',
      'compare lockfiles with the configured registries: hashes, signatures (network)',
    )
    .option('--advisories <dir>', 'judge packages by these OSV advisories: *.json, *.jsonl, *.zip')
    .option('--recordings <file>', 'logs with what guards recorded: which packages were loaded', collect)
    .option(
      '--only <part,…>',
      'parts of the scan: posture, roles, dependencies, lockfile, secrets, code',
      collect,
    )
    .option('--verify-secrets', 'ask AWS whether access keys that were found open anything')
    .option('--git-history [commits]', 'also secrets that commits brought: of all, or of the newest N');
  findingOptions(scan).action((paths: string[], options: ScanOptions) =>
    start(async (run) => (await import('../commands/scan.ts')).runScan(run, paths, options)),
  );
  const audit = program
    .command('audit')
    .description('security posture of live accounts, read-only, or of a snapshot of them')
    .option('--compare <dir>', 'an earlier snapshot: what is new, gone and still there')
    .option(
      '--compare-template <file>',
      'the template it was deployed from: drift and changes by hand',
      collect,
    );
  audit
    .option('--code', 'download the code of functions and layers: secrets in it, and its packages')
    .option('--advisories <dir>', 'with --code: judge packages by these OSV advisories')
    .option('--logs', 'sample the logs of functions and search them for secrets')
    .option('--no-store', 'without what the telemetry store (--data) knows of the accounts');
  findingOptions(accountOptions(audit)).action((options: AuditOptions) =>
    start(async (run) => (await import('../commands/audit.ts')).runAudit(run, options)),
  );
  addAccess(program, start);
  addBaseline(program, start);
  addRoles(program, start);
  addSbom(program, start);
  addIntel(program, start);
  program
    .command('permissions')
    .description('the read-only policy that audit needs, made from the calls it makes')
    .argument('[form]', 'json, cloudformation or terraform', 'json')
    .option('--code', 'with what `audit --code` needs')
    .option('--logs', 'with what `audit --logs` needs')
    .action((form: string, options: PermissionsOptions) =>
      start(async (run) => (await import('../commands/permissions.ts')).runPermissions(run, form, options)),
    );
}

/** Options of every command that answers with findings. */
function findingOptions(command: Command): Command {
  return command
    .option(
      '--check <rule|severity,…>',
      'only these rules: ids, codes, * for any characters, or a severity',
      collect,
    )
    .option('--skip-check <rule|severity,…>', 'not these rules', collect)
    .option('--severity <severity>', 'show findings of at least this severity')
    .option('--baseline <file>', 'findings of this file are known and do not count')
    .option('--new-only', 'the same with .watertight.baseline.json')
    .option('--ignore-file <file>', 'suppressions (default: .watertightignore.yml)')
    .option('--show-suppressed', 'list suppressed findings too')
    .option('--keep', 'keep the result in the store (--data): the console shows it, and what changes')
    .option('--keep-as <name>', 'the same, for a project under another name than its folder')
    .option('--outcomes', 'list every rule and subject with its answer (in JSON)');
}

/** Options of every command that may look at an account. */
function accountOptions(command: Command): Command {
  return command
    .option('--snapshot <dir>', 'recorded API answers instead of an account')
    .option('--save <dir>', 'record the API answers')
    .option('--role-arn <arn>', 'role to take, one for each account', collect)
    .option('--external-id <id>', 'external id for the role')
    .option('--org <role-name>', 'every account of the organisation, by the role of this name');
}

function addAccess(program: Command, start: Start): void {
  const whoCan = program
    .command('who-can')
    .description('who can modify or invoke a function, with the statements that prove it');
  for (const question of ['modify', 'invoke'] as const) {
    accessOptions(whoCan.command(question).description(`who can ${question} the function`)).action(
      (name: string, paths: string[], options: AccessOptions) =>
        start(async (run) =>
          (await import('../commands/who-can.ts')).runAccess(run, { question, name, paths, options }),
        ),
    );
  }
  accessOptions(
    program.command('reach').description('what a function can reach with its execution role'),
  ).action((name: string, paths: string[], options: AccessOptions) =>
    start(async (run) =>
      (await import('../commands/who-can.ts')).runAccess(run, { question: 'reach', name, paths, options }),
    ),
  );
}

function accessOptions(command: Command): Command {
  return accountOptions(
    command
      .argument('<function>', 'name, logical id, address or ARN')
      .argument('[path...]', 'folders or templates (default: the current folder)')
      .option('--account', 'look at the account of the AWS profile instead of templates')
      .option('--parameter-overrides <name=value>', 'values of template parameters', collect),
  );
}

function addBaseline(program: Command, start: Start): void {
  const baseline = program
    .command('baseline')
    .description('findings that are known, so that only new ones count');
  baseline
    .command('create')
    .description('write the present findings of a project to .watertight.baseline.json')
    .argument('[path...]', 'folders or templates (default: the current folder)')
    .option('--snapshot <dir>', 'the findings of a snapshot instead')
    .action((paths: string[], options: AccountOptions) =>
      start(async (run) => (await import('../commands/baseline.ts')).runBaselineCreate(run, paths, options)),
    );
}

function addSbom(program: Command, start: Start): void {
  program
    .command('sbom')
    .description('the packages of a project: lockfiles, requirements, installed trees, archives, SBOMs')
    .argument('[path]', 'folder, lockfile, SBOM or zip archive (default: the current folder)')
    .action((path: string | undefined) =>
      start(async (run) => (await import('../commands/sbom.ts')).runSbom(run, path ?? '.')),
    );
}

function addIntel(program: Command, start: Start): void {
  const intel = program.command('intel').description('advisories about packages, kept on this machine');
  intel
    .command('update')
    .description("advisories of npm and PyPI from OSV's public dumps, or from files")
    .option('--file <place>', 'instead: a folder, all.zip, *.jsonl, *.json, or an address', collect)
    .option('--ecosystem <name,…>', 'npm, PyPI (default: both)', collect)
    .option('--project <path>', "instead: ask OSV's API about the packages of a project, by name", collect)
    .option('--osv-api <url>', 'an API in the form of OSV (default: https://api.osv.dev)')
    .option('--epss <file>', "probabilities of exploitation: FIRST's CSV, or CSV in gzip")
    .option('--kev <file>', "known exploited vulnerabilities: CISA's JSON")
    .action((options: IntelOptions) =>
      start(async (run) => (await import('../commands/intel.ts')).runIntelUpdate(run, options)),
    );
  intel
    .command('list')
    .description('the sources of these advisories, and how old they are')
    .action(() => start(async (run) => (await import('../commands/intel.ts')).runIntelList(run)));
}

function addRoles(program: Command, start: Start): void {
  program
    .command('roles')
    .alias('gen-roles')
    .description('the least role of each function: what its code calls, on the resources that it names')
    .argument('[path]', 'folder or template (default: the current folder)')
    .option('--handler <handler>', "Lambda's handler string, relative to the path: src/app.handler")
    .option('--runtime <runtime>', 'runtime of the handler', 'nodejs22.x')
    .option('--template <file>', 'the template that declares the functions')
    .option('--function <name>', 'one function: name, logical id, key or address')
    .option('--parameter-overrides <name=value>', 'values of template parameters', collect)
    .option('--from-trail', 'also what ingested CloudTrail saw the role do, replayed against the new role')
    .option('--check', 'compare with the present roles; ends with 1 when they differ (--fail-on)')
    .option('--write', 'put the statements into the template, in place')
    .option('--explain', 'every call behind every action')
    .action((path: string | undefined, options: RolesOptions) =>
      start(async (run) => (await import('../commands/roles.ts')).runRoles(run, path ?? '.', options)),
    );
}
