/** Words before a command of git that keep the settings of a hostile repository from starting programs. */
export const GIT_SAFETY: readonly string[] = [
  '--no-pager',
  '--no-replace-objects',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.quotePath=off',
  '-c',
  'log.showSignature=false',
  '-c',
  'diff.external=',
  '-c',
  'protocol.allow=never',
  '-c',
  'gc.auto=0',
];

/** No questions, no locks, nothing fetched for a partial clone. */
export const GIT_ENVIRONMENT = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_EXTERNAL_DIFF: '',
  GIT_ATTR_NOSYSTEM: '1',
} as const;
