import { describe, expect, test } from 'vitest';
import { codeText } from './code-text.ts';

describe('codeText', () => {
  test.each([
    ['a // b', 'a     '],
    ['a /* b\nc */ d', 'a     \n     d'],
    ["x = 'y // z';", 'x =         ;'],
    [`x = \`a \${b + \`c\`} d\`;`, 'x =                 ;'],
    ['x = /[/"]/.test(y);', 'x =       .test(y);'],
    ['x = a / b / c;', 'x = a / b / c;'],
    ["x = 'it\\'s'; y", 'x =        ; y'],
    ['return /a\\/b/;', 'return       ;'],
  ])('%s keeps only its code', (source, code) => {
    expect(codeText(source).codeOnly).toBe(code);
  });

  test('keeps strings when only comments go', () => {
    expect(codeText("import 'a'; // from 'b'").withoutComments).toBe("import 'a';            ");
  });

  test('keeps length and line breaks of unfinished text', () => {
    for (const source of ["'abc", `\`abc \${`, '/* abc', '= /abc', `\`\${\``]) {
      expect(codeText(source).codeOnly).toHaveLength(source.length);
    }
  });
});
