import { definePostureRule } from '../../rule.ts';
import { sightingOutcome, sightingsOf } from '../../sighting-outcome.ts';

/** WT-FN-05 */
export const secretInLayer = definePostureRule({
  id: 'secret-in-layer',
  code: 'WT-FN-05',
  title: 'A secret stands in a layer',
  severity: 'high',
  class: 'security',
  risks: ['R7'],
  sameAs: ['Prowler awslambda_layer_no_secrets_in_content'],
  subjects: ['layer'],
  needs: ['function-code'],
  why: 'Layers are shared between functions, teams and accounts; everyone who may call `lambda:GetLayerVersion` has the secret, in every version.',
  fix: 'Take the file out of `ContentUri`, delete the layer version, and replace the secret. Read it at start from Secrets Manager.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html',
  ],
  check: (layer, context) => sightingOutcome(sightingsOf(layer, context, 'layer-content')),
});
