import { evidenceAt } from '../../evidence-at.ts';
import { fail, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionWithoutOwner = definePostureRule({
  id: 'function-without-owner',
  code: 'WT-FN-14',
  title: 'No tag tells who owns the function',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R11'],
  sameAs: ['CloudSploit lambdaHasTags', 'KICS serverless_function_without_tags'],
  subjects: ['function'],
  needs: ['functions'],
  why: 'A function that nobody owns is not patched, not removed when it is no longer used, and in an incident nobody knows whom to ask.',
  fix: 'Set a tag such as `owner` or `team` in `Tags`; the names that count are `ownerTags` in the settings.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-tags.html',
    'https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html',
  ],
  check: (subject, { inventory, settings }): Outcome => {
    if (subject.tags === undefined && inventory.source === 'account')
      return unknown('tags were not collected');
    const names = Object.keys(subject.tags ?? {}).filter((name) => !name.startsWith('aws:'));
    const wanted = settings.ownerTags.map((name) => name.toLowerCase());
    if (names.some((name) => wordsOf(name).some((word) => wanted.includes(word)))) return PASS;
    return fail(evidenceAt(subject, 'tags', { value: names.length === 0 ? 'none' : names.join(', ') }));
  },
});

/** `company:OwnerEmail` → company, owner, email and the name itself. */
function wordsOf(name: string): readonly string[] {
  const spaced = name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return [name.toLowerCase(), ...spaced.split(/[^a-z\d]+/)];
}
