import { layerPublisher } from '../../../model/data/layer-publishers.ts';
import { accountOf, type LayerUse, layersOf } from '../../../model/layer-use.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const layerFromAnotherAccount = definePostureRule({
  id: 'layer-from-another-account',
  code: 'WT-FN-13',
  title: 'A layer comes from an account that nobody vouches for',
  severity: 'medium',
  class: 'security',
  risks: ['R6'],
  sameAs: ['Prowler awslambda_function_using_cross_account_layers'],
  subjects: ['function'],
  needs: ['functions'],
  why: 'A layer is code in the process of the function, with its role and its secrets. Its publisher decides what the next version holds, and can delete the one you use.',
  fix: 'Publish a reviewed copy in your own account and name it in `Layers`, or list the account under `trustedAccounts` in the settings.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/permissions-layer-cross-account.html',
  ],
  check: (subject, { inventory, settings }): Outcome => {
    const layers = layersOf(subject, inventory);
    if (layers.length === 0) return notApplicable('no layers');
    const trusted = [...settings.trustedAccounts, accountOf(subject)];
    const foreign = layers.filter((layer) => isForeign(layer, trusted));
    if (foreign.length > 0)
      return fail(
        ...foreign.map(({ text, account = '' }) =>
          evidenceAt(subject, `layer of account ${account}`, { path: 'layers', value: text }),
        ),
      );
    const unclear = layers.find((layer) => !layer.isOwn && layer.account === undefined);
    return unclear === undefined ? PASS : unknown(`the account of a layer is not known: ${unclear.text}`);
  },
});

function isForeign({ isOwn, account }: LayerUse, trusted: readonly (string | undefined)[]): boolean {
  return (
    !isOwn && account !== undefined && !trusted.includes(account) && layerPublisher(account) === undefined
  );
}
