/** What a person wrote about an alert. */
export interface AlertComment {
  /** ISO-8601 UTC. */
  readonly at: string;
  readonly author: string;
  readonly text: string;
}

/** Whether a closed alert was worth reading; '' while nobody has said. */
export type AlertFeedback = '' | 'helpful' | 'not-helpful';

/** What people keep about an alert besides its status. */
export interface AlertTriage {
  /** '' for nobody. */
  readonly assignee: string;
  readonly tags: readonly string[];
  readonly feedback: AlertFeedback;
  /** Oldest first. */
  readonly comments: readonly AlertComment[];
}

/** An alert that nobody has touched. */
export const NO_TRIAGE: AlertTriage = { assignee: '', tags: [], feedback: '', comments: [] };

/** Tags as they are kept: trimmed, each once, in order. */
export function cleanTags(tags: readonly string[]): string[] {
  const trimmed = tags.map((tag) => tag.trim().replaceAll(/\s+/g, ' ')).filter((tag) => tag !== '');
  return [...new Set(trimmed)].sort();
}
