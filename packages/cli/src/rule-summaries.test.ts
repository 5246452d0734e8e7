import { describe, expect, test } from 'vitest';
import { ruleSummaries } from './rule-summaries.ts';

describe('ruleSummaries', () => {
  test('detections and Sigma rules, by id', () => {
    const detections = [
      {
        id: 'beacon',
        title: 'Beacon',
        severity: 'high',
        why: 'It repeats.',
        techniques: ['T1071'],
        observe: () => [],
      },
    ];
    const sigma = [
      {
        id: 'a-rule',
        text: 'title: A\nlevel: low\ndescription: >\n  Two\n  lines\ntags: [attack.t1098.001, attack.persistence]\n',
      },
    ];
    expect(ruleSummaries({ detections, sigma })).toEqual([
      expect.objectContaining({
        id: 'a-rule',
        kind: 'Sigma rule',
        severity: 'low',
        description: 'Two lines',
        techniques: ['T1098.001'],
      }),
      {
        id: 'beacon',
        title: 'Beacon',
        severity: 'high',
        kind: 'detection',
        description: 'It repeats.',
        techniques: ['T1071'],
      },
    ]);
  });

  test('a correlation is told by its first document', () => {
    const text = 'title: Many\nlevel: high\n---\ntitle: One\nlevel: informational\n';
    expect(ruleSummaries({ detections: [], sigma: [{ id: 'many', text }] })[0]).toMatchObject({
      title: 'Many',
      severity: 'high',
    });
  });
});
