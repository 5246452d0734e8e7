import { triggersOf } from '../../../access/triggers-of.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Services that hand over what strangers wrote or said, with what that is. */
const UNTRUSTED: Readonly<Record<string, string>> = {
  ses: 'mail from anyone',
  iot: 'messages of devices in the hands of others',
  lex: 'what people say to a bot',
  lexv2: 'what people say to a bot',
  'alexa-appkit': 'what people say to a skill',
  'alexa-connectedhome': 'directives of homes',
};

/** TRG-15. */
export const functionFedByUntrustedSource = definePostureRule({
  id: 'function-fed-by-untrusted-source',
  code: 'WT-TRG-15',
  title: 'The function works on mail, device messages or speech of strangers',
  severity: 'informational',
  class: 'security',
  risks: ['R1'],
  sameAs: [],
  subjects: ['function'],
  needs: ['functions'],
  clearsWith: [
    'function-policies',
    'receipt-rules',
    'iot-rules',
    'event-rules',
    'event-buses',
    'buckets',
    'topics',
    'queues',
    'subscriptions',
    'event-source-mappings',
  ],
  why: 'No web ACL or authorizer sees these events: subject lines, topics and slots carry whatever the sender wrote, straight into the handler. Such functions come first when the runtime guard is rolled out.',
  fix: 'Validate every field against what the function expects, and attach the runtime guard; for mail set `ScanEnabled: true` on the receipt rule, for IoT limit topics per device in the policy of its certificate.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html',
    'https://docs.aws.amazon.com/ses/latest/dg/receiving-email-concepts.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-iot.html',
  ],
  check(fn, { inventory }) {
    const triggers = triggersOf(inventory, fn);
    if (triggers.length === 0) return notApplicable('nothing invokes it');
    const untrusted = triggers.flatMap(({ service }) => {
      const what = UNTRUSTED[service];
      return what === undefined ? [] : [evidenceAt(fn, what, { value: service })];
    });
    return untrusted.length === 0 ? PASS : fail(...untrusted);
  },
});
