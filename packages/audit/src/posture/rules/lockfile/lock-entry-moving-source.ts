import { defineEntryRule } from '../../lock-rule.ts';

/** WT-LCK-11. */
export const lockEntryMovingSource = defineEntryRule({
  id: 'lock-entry-moving-source',
  code: 'WT-LCK-11',
  title: 'A git dependency is not bound to a commit',
  severity: 'medium',
  sameAs: ['OpenSSF Scorecard Pinned-Dependencies'],
  why: 'A branch or a tag can be moved: the next build installs what stands there then.',
  fix: 'Name the commit: `#COMMIT` for npm, `@COMMIT` for pip, `rev` for Poetry and uv.',
  references: ['https://github.com/ossf/scorecard/blob/main/docs/checks.md'],
});
