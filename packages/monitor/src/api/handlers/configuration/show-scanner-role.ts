import type { Handler } from '../../handler.ts';

/** The same as `watertight permissions`: made from the calls that the collectors make. */
export const showScannerRole: Handler<'GET /scanner-role'> = async () => {
  const [{ scannerPolicy }, { scannerCloudFormation, scannerTerraform }, { COLLECTORS }] = await Promise.all([
    import('../../../collect/scanner-policy.ts'),
    import('../../../collect/scanner-templates.ts'),
    import('../../../collect/collectors.generated.ts'),
  ]);
  const policies = scannerPolicy(COLLECTORS);
  const actions = policies.flatMap(({ document }) => document.Statement.flatMap(({ Action }) => Action));
  return {
    status: 200,
    body: {
      cloudformation: scannerCloudFormation(policies),
      terraform: scannerTerraform(policies),
      actions: actions.length,
    },
  };
};
