import { describe, expect, test } from 'vitest';
import { unresolved } from '../../model/unresolved.ts';
import { parseTree } from '../tree/parse-tree.ts';
import { listTree, mapTree, textTree, unresolvedTree } from '../tree/tree.ts';
import { policyDocumentOf } from './policy-document-of.ts';

function documentOf(text: string) {
  return policyDocumentOf(parseTree(text, 'policy.yaml').tree);
}

describe('policyDocumentOf', () => {
  test('one value and a list are lists', () => {
    const one = documentOf(
      '{Version: 2012-10-17, Statement: {Effect: Allow, Action: "s3:*", Resource: "*"}}',
    );
    expect(one).toMatchObject({
      version: '2012-10-17',
      statements: [{ effect: 'Allow', actions: ['s3:*'], resources: ['*'], conditions: [], index: 0 }],
      problems: [],
    });
    const list = documentOf('{Statement: [{Effect: Deny, NotAction: [a:b], NotResource: [c]}]}');
    expect(list.statements[0]).toMatchObject({ effect: 'Deny', notActions: ['a:b'], notResources: ['c'] });
    expect(list.statements[0]).not.toHaveProperty('resources');
  });

  test('principals', () => {
    const { statements } = documentOf(
      '{Statement: [{Effect: Allow, Principal: "*"}, {Effect: Allow, Principal: {AWS: [012345678901], Service: s3.amazonaws.com}}, {Effect: Allow, NotPrincipal: {AWS: x}}]}',
    );
    expect(statements.map((each) => each.principals ?? each.notPrincipals)).toEqual([
      [{ type: 'AWS', id: '*' }],
      [
        { type: 'AWS', id: '012345678901' },
        { type: 'Service', id: 's3.amazonaws.com' },
      ],
      [{ type: 'AWS', id: 'x' }],
    ]);
  });

  test('conditions keep the spelling of operator and key', () => {
    const { statements } = documentOf(
      '{Statement: {Effect: Allow, Condition: {ArnLike: {AWS:SourceArn: a}, Bool: {b: true}}}}',
    );
    expect(statements[0]?.conditions).toEqual([
      { operator: 'ArnLike', key: 'AWS:SourceArn', values: ['a'] },
      { operator: 'Bool', key: 'b', values: ['true'] },
    ]);
  });

  test('statements have places', () => {
    const { statements } = documentOf('Statement:\n  - Effect: Allow\n  - Effect: Deny\n');
    expect(statements.map((each) => each.at?.line)).toEqual([2, 3]);
  });

  test('a document as JSON text', () => {
    const { statements } = policyDocumentOf(
      textTree('{"Statement":[{"Effect":"Allow","Action":"a:b"}]}', { file: 'x', line: 7 }),
    );
    expect(statements).toMatchObject([{ actions: ['a:b'], at: { file: 'x', line: 7 } }]);
  });

  test('unknown parts of a JSON text are unresolved', () => {
    const value = unresolved('Sub', {
      text: '{"Statement":[{"Effect":"Allow","Action":"a:b","Resource":"arn:<?Name>"}]}',
    });
    expect(policyDocumentOf(unresolvedTree(value)).statements[0]?.resources).toEqual([
      expect.objectContaining({ kind: 'unresolved', text: 'arn:<?Name>' }),
    ]);
  });

  test('a statement that may not be there has an unresolved effect', () => {
    const statement = mapTree({ Effect: textTree('Allow'), Action: textTree('a:b') });
    const maybe = unresolvedTree(unresolved('If C'), { alternatives: [statement, undefined] });
    const { statements } = policyDocumentOf(mapTree({ Statement: listTree([maybe]) }));
    expect(statements).toMatchObject([{ effect: { kind: 'unresolved' }, actions: ['a:b'] }]);
  });

  test('a principal that depends on a condition is unresolved', () => {
    const either = unresolvedTree(unresolved('If C'), {
      alternatives: [textTree('*'), mapTree({ AWS: textTree('a') })],
    });
    const { statements } = policyDocumentOf(
      mapTree({ Statement: mapTree({ Effect: textTree('Allow'), Principal: either }) }),
    );
    expect(statements[0]?.principals).toMatchObject([
      { type: 'AWS', id: { kind: 'unresolved', expression: 'If C' } },
    ]);
  });

  test.each([
    ['nothing', undefined],
    ['a list', listTree([])],
    ['no JSON', textTree('arn:aws:iam::aws:policy/x')],
    ['no statement', mapTree({ Version: textTree('2012-10-17') })],
    ['a text as statement', mapTree({ Statement: listTree([textTree('x')]) })],
    ['an unknown effect', mapTree({ Statement: mapTree({ Effect: textTree('Permit') }) })],
    [
      'an unknown element',
      mapTree({ Statement: mapTree({ Effect: textTree('Allow'), Actions: textTree('x') }) }),
    ],
    [
      'an unknown principal',
      mapTree({
        Statement: mapTree({ Effect: textTree('Allow'), Principal: mapTree({ Role: textTree('x') }) }),
      }),
    ],
  ])('%s is a problem, not an error', (_, tree) => {
    expect(policyDocumentOf(tree).problems).not.toHaveLength(0);
  });
});
