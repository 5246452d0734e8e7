import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AddedLines, createPatchReader } from './added-lines.ts';

function read(text: string): readonly AddedLines[] {
  const reader = createPatchReader();
  return [...text.split('\n').map((line) => reader(line)), reader()].filter((each) => each !== undefined);
}

const PATCH = `watertight-commit abc1
diff --git a/a.js b/a.js
index 1..2 100644
--- a/a.js
+++ b/a.js
@@ -3,0 +4,2 @@ function () {
+one
+++ b/evil.js
@@ -9 +11 @@
-old
+eleven
\\ No newline at end of file
diff --git a/b c.js b/b c.js
new file mode 100644
--- /dev/null
+++ b/b c.js
@@ -0,0 +1 @@
+watertight-commit not-one
watertight-commit abc2
diff --git a/gone.js b/gone.js
--- a/gone.js
+++ /dev/null
@@ -1 +0,0 @@
-gone
diff --git "a/\\303.js" "b/\\303.js"
+++ "b/\\303.js"
@@ -0,0 +1 @@
+last`;

test('added lines come with commit, file and line; content is never a header', () => {
  expect(read(PATCH)).toEqual([
    { commit: 'abc1', file: 'a.js', text: 'one\n++ b/evil.js\neleven', numbers: [4, 5, 11] },
    { commit: 'abc1', file: 'b c.js', text: 'watertight-commit not-one', numbers: [1] },
    { commit: 'abc2', file: '\\303.js', text: 'last', numbers: [1] },
  ]);
});

test('any lines are read without an error', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(...PATCH.split('\n'), '@@ -1,99999 +1,99999 @@', '+++ "', '+++ '),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      for (const { text, numbers } of read(lines.join('\n')))
        expect(text.split('\n')).toHaveLength(numbers.length);
    }),
  );
});
