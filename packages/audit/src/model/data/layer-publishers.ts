/**
 * Accounts that publish layers for everyone, by publisher, as the publishers' own pages had them on 2026-11-01. `isAws`: AWS
 * itself.
 */
export interface LayerPublisher {
  readonly name: string;
  readonly isAws: boolean;
  readonly accounts: readonly string[];
  /** Where the publisher lists its accounts or layer ARNs. */
  readonly page: string;
}

/**
 * Layers that many functions have and that nobody needs to be warned of. Accounts of single Regions are incomplete on
 * purpose: the name of an AWS layer is no proof, so an account that is not listed is reported.
 */
export const LAYER_PUBLISHERS: readonly LayerPublisher[] = [
  {
    name: 'Powertools for AWS Lambda',
    isAws: true,
    accounts: ['017000801446', '094274105915'],
    page: 'https://docs.aws.amazon.com/powertools/',
  },
  {
    name: 'CloudWatch Lambda Insights',
    isAws: true,
    accounts: [
      '580247275435',
      '012438385374',
      '519774774795',
      '891564319516',
      '439286490199',
      '194566237122',
    ],
    page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Lambda-Insights-extension-versions.html',
  },
  {
    name: 'AWS Distro for OpenTelemetry',
    isAws: true,
    accounts: ['901920570463', '615299751070'],
    page: 'https://aws-otel.github.io/docs/getting-started/lambda',
  },
  {
    name: 'AWS SDK for pandas',
    isAws: true,
    accounts: ['336392948345'],
    page: 'https://aws-sdk-pandas.readthedocs.io/en/stable/layers.html',
  },
  {
    name: 'AWS Parameters and Secrets Lambda Extension',
    isAws: true,
    accounts: [
      '177933569100',
      '590474943231',
      '997803712105',
      '345057560386',
      '187925254637',
      '015030872274',
      '133490724326',
      '133256977650',
      '665172237481',
      '317013901791',
      '768336418462',
    ],
    page: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html',
  },
  {
    name: 'AWS AppConfig Agent',
    isAws: true,
    accounts: ['027255383542', '728743619870', '359756378197', '434848589818', '282860088358'],
    page: 'https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-integration-lambda-extensions-versions.html',
  },
  {
    name: 'Datadog',
    isAws: false,
    accounts: ['464622532012', '002406178527'],
    page: 'https://github.com/DataDog/datadog-lambda-extension/releases',
  },
  {
    name: 'New Relic',
    isAws: false,
    accounts: ['451483290750'],
    page: 'https://layers.newrelic-external.com/',
  },
  {
    name: 'Sentry',
    isAws: false,
    accounts: ['943013980633'],
    page: 'https://github.com/getsentry/sentry-release-registry',
  },
  {
    name: 'Lumigo',
    isAws: false,
    accounts: ['114300393969'],
    page: 'https://github.com/lumigo-io/lumigo-node/tree/master/layers',
  },
  {
    name: 'Dynatrace',
    isAws: false,
    accounts: ['725887861453'],
    page: 'https://docs.dynatrace.com/docs/ingest-from/amazon-web-services/integrate-into-aws/aws-lambda-integration',
  },
];

/** The publisher that owns a layer's account, if it is one of the list. */
export function layerPublisher(account: string): LayerPublisher | undefined {
  return LAYER_PUBLISHERS.find(({ accounts }) => accounts.includes(account));
}
