import { answer, type CommandRun } from '../command-run.ts';
import { cliError } from '../errors.ts';
import { cell } from '../output/table.ts';

const FORMS = ['json', 'cloudformation', 'terraform'] as const;

/** What `audit` is asked to do beside reading the configuration. */
export interface PermissionsOptions {
  readonly code?: boolean;
  readonly logs?: boolean;
}

/** `watertight permissions [json|cloudformation|terraform]`: the least that `audit` needs, made from the calls it makes. */
export async function runPermissions(
  run: CommandRun,
  form: string,
  { code = false, logs = false }: PermissionsOptions = {},
): Promise<number> {
  if (!FORMS.some((each) => each === form)) {
    const problem = `${form} is not a form, choose one of ${FORMS.join(', ')}`;
    throw cliError('WT-E-CLI-01', { problem, command: 'watertight permissions' });
  }
  const [{ scannerPolicy }, templates, { COLLECTORS }, ...more] = await Promise.all([
    import('@watertight/monitor/collect/scanner-policy.ts'),
    import('@watertight/monitor/collect/scanner-templates.ts'),
    import('@watertight/monitor/collect/collectors.generated.ts'),
    code ? import('@watertight/monitor/collect/read-package.ts').then((each) => each.PACKAGE_ACTIONS) : [],
    logs
      ? import('@watertight/monitor/collect/code/collect-log-secrets.ts').then((each) => each.LOG_ACTIONS)
      : [],
  ]);
  const policies = scannerPolicy(COLLECTORS, more.flat());
  const text = {
    json: () => policies.map(({ document }) => `${JSON.stringify(document, null, 2)}\n`).join('\n'),
    cloudformation: () => templates.scannerCloudFormation(policies),
    terraform: () => templates.scannerTerraform(policies),
  }[form as (typeof FORMS)[number]]();
  answer(run, {
    document: { schema: 'watertight/permissions/1', policies },
    lines: policies,
    tables: run.targets.some(({ format }) => format === 'csv' || format === 'markdown')
      ? [actionTable(policies)]
      : [],
    empty: text.trimEnd(),
  });
  return 0;
}

function actionTable(
  policies: readonly {
    readonly document: { readonly Statement: readonly { readonly Action: readonly string[] }[] };
  }[],
) {
  const actions = policies.flatMap(({ document }) => document.Statement.flatMap(({ Action }) => Action));
  return {
    title: 'Permissions',
    columns: [{ title: 'Action' }],
    rows: actions.map((action) => [cell(action)]),
  };
}
