import type { TelemetryStore } from '@watertight/monitor/store/telemetry-store.ts';

/** Text on which engines may disagree: quotes, escapes, wildcards, case beyond ASCII, order beyond the first plane. */
const ODD_TEXTS = [
  "it's",
  'a\\b',
  'per%cent',
  'under_score',
  'line\nbreak',
  'Straße',
  'ÀÉ',
  '\u{1f512}',
  '\uffee',
  ' ',
];
const DOMAINS = [
  'data.example.com',
  'example.co.uk',
  'example.org.Tr',
  'deep.er.example',
  'Ünder.example',
  '1.2.3',
];
const NAMES = 40;

/**
 * Rows that a simulation does not have and an attacker can: many names below one domain, and odd text in every place that
 * comes from outside. `hour` is when, epoch seconds of its start.
 */
export async function addOddRows(telemetry: TelemetryStore, hour: number): Promise<void> {
  await telemetry.append('dns_query', oddQueries(hour));
  await telemetry.append('api_call', oddCalls(hour));
  await telemetry.append('invocation', oddInvocations(hour));
}

function oddQueries(hour: number): (string | number)[][] {
  return DOMAINS.flatMap((domain, d) =>
    Array.from({ length: NAMES }, (_, i) => {
      const label = `${ODD_TEXTS[i % ODD_TEXTS.length] ?? ''}${i % (NAMES - d)}`;
      const place = ['odd', hour, '123456789012', 'eu-west-1', 'vpc-0', '10.0.0.7', hour + i];
      return [...place, `${label}.${i % 2 === 0 ? domain : domain.toUpperCase()}`, 'TXT', 'NOERROR', ''];
    }),
  );
}

function oddCalls(hour: number): (string | number | boolean)[][] {
  return ODD_TEXTS.flatMap((text, i) =>
    ['', 'AccessDenied', `Client.${text}.Unauthorized`, text].map((errorCode, j) => [
      ...['odd', hour, `odd-${i}-${j}`, hour + i, '123456789012', text, 'lambda.amazonaws.com', `Get${text}`],
      ...['Management', j % 2 === 0, errorCode, 'AssumedRole', text, '123456789012', text, '', '', text],
      ...[`AWS_Lambda_${text}`, '', false, false, text, `{"odd":${JSON.stringify(text)}}`],
    ]),
  );
}

function oddInvocations(hour: number): (string | number)[][] {
  return ODD_TEXTS.flatMap((text, i) =>
    [0, 0.1, 1e-9, 2 ** 53 + 2].map((duration, j) => [
      ...['odd', hour, '123456789012', 'eu-west-1', text, '$LATEST', '', `odd-${i}-${j}`, hour + i + j / 10],
      ...[duration, duration, 128, 64, 0, j === 0 ? 'timeout' : ''],
    ]),
  );
}
