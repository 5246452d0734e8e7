/**
 * Characters that the string and pattern functions of the language look at, at most, while something runs: calls are
 * counted with the distance that each may have to go.
 */
export function countSteps(run: () => void): number {
  let steps = 0;
  const { indexOf, charCodeAt, charAt, startsWith } = String.prototype;
  const { exec, test } = RegExp.prototype;
  const distance = (from: number, found: number, length: number) =>
    (found < 0 ? length - from : found - from) + 1;
  String.prototype.charCodeAt = function (at) {
    steps += 1;
    return charCodeAt.call(this, at);
  };
  String.prototype.charAt = function (at) {
    steps += 1;
    return charAt.call(this, at);
  };
  String.prototype.startsWith = function (part, at) {
    steps += part.length;
    return startsWith.call(this, part, at);
  };
  String.prototype.indexOf = function (part, from = 0) {
    const found = indexOf.call(this, part, from);
    steps += distance(from, found, this.length);
    return found;
  };
  RegExp.prototype.exec = function (input) {
    const from = this.lastIndex;
    const found = exec.call(this, input);
    steps += this.sticky ? (found?.[0].length ?? 0) + 1 : distance(from, found?.index ?? -1, input.length);
    return found;
  };
  RegExp.prototype.test = function (input) {
    const from = this.lastIndex;
    const isFound = test.call(this, input);
    steps += this.sticky ? Math.max(0, this.lastIndex - from) + 1 : isFound ? 1 : input.length;
    return isFound;
  };
  try {
    run();
  } finally {
    Object.assign(String.prototype, { indexOf, charCodeAt, charAt, startsWith });
    Object.assign(RegExp.prototype, { exec, test });
  }
  return steps;
}
