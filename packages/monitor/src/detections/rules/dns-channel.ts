import { entityLabel } from '@watertight/audit/model/entity.ts';
import type { DnsDay, DnsProfile } from '../../features/dns-profile.ts';
import { DAY } from '../../features/series.ts';
import { type DetectionContext, defineDetection, type ObservationDraft } from '../detection.ts';

/** A channel needs a name for every few bytes: at 40 characters each, 100 names carry a key file. */
const LEAST_NAMES = 100;
/** Names are made for one query each, so that no cache answers; programs ask for the same names again. */
const ONCE = 0.5;
/** Characters of data in a name, or answers that carry data: at least one direction must be able to. */
const LEAST_PAYLOAD = 16;
const BULKY = 0.5;
/** A domain below which the entity has asked for a fifth as many names before is its habit. */
const GROWTH = 5;
/** So many others with the same habit: a product that works this way. */
const COMMON = 3;

/** Many different long names below one domain: data that leaves, or commands that arrive, through the VPC's resolver. */
export const dnsChannel = defineDetection({
  id: 'dns-channel',
  title: 'Channel over DNS',
  kind: 'dns-channel',
  severity: 'high',
  watches: ['function', 'function-group'],
  reads: 'dnsProfile',
  baseline: { minDays: 0, minSamples: LEAST_NAMES },
  techniques: ['T1071.004', 'T1048.003', 'T1572'],
  why: 'The entity asks for many different, long names below one domain, which carries data past every security group.',
  nextSteps: [
    'Find out who owns the domain, and block it with Route 53 Resolver DNS Firewall.',
    'Compare the deployed code with its source: ordinary programs ask for the same few names.',
    'Rotate the credentials that the function could read.',
  ],
  observe(profile, context) {
    const today = profile.days.find(({ day }) => day === context.day);
    if (today === undefined || !carriesData(today)) return [];
    let usual = 0;
    for (const { day, names } of profile.days) if (day < context.day) usual = Math.max(usual, names);
    return today.names > GROWTH * usual ? [draftOf(profile, today, { usual, context })] : [];
  },
});

function carriesData({ names, queries, payload, bulky }: DnsDay): boolean {
  if (names < LEAST_NAMES || names < ONCE * queries) return false;
  return payload >= LEAST_PAYLOAD || bulky >= BULKY;
}

function draftOf(
  profile: DnsProfile,
  today: DnsDay,
  { usual, context }: { readonly usual: number; readonly context: DetectionContext },
): ObservationDraft {
  const { names, queries, payload, bulky, example } = today;
  const share = Math.round(bulky * 100);
  return {
    window: { from: context.day, to: context.day + DAY, name: '1d' },
    metric: `Names below ${profile.domain}`,
    expected: usual,
    seen: names,
    sampleSize: queries,
    severity: 'high',
    confidence: profile.entity.attribution === 'exact' ? 'high' : 'medium',
    why: `${entityLabel(profile.entity)} asked for ${names} different names below ${profile.domain} in ${queries} queries, ${Math.round(payload)} characters each, ${share} % of a type whose answer carries data; never more than ${usual} on a day before`,
    formula: `different names ${names} ≥ ${LEAST_NAMES} and ≥ ${ONCE} × ${queries} queries and > ${GROWTH} × ${usual}; characters below the domain ${payload.toFixed(1)} ≥ ${LEAST_PAYLOAD} or data types ${bulky.toFixed(2)} ≥ ${BULKY}`,
    benignCauses: [],
    evidence: {
      rows: [{ domain: profile.domain, names, queries, characters: Math.round(names * payload), example }],
    },
    decision: { kind: profile.prevalence >= COMMON ? 'observe' : 'alert' },
  };
}
