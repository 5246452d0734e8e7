/** Offsets in the source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One clause of a comprehension: `for target in iterable if condition`. */
export interface ForClause {
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}

/** What is handed over in a call: `x`, `name=x`, `*x`, `**x`. */
export interface Argument {
  readonly value: Expression;
  readonly name?: string;
  readonly spread?: '*' | '**';
}

/** One parameter of a function. */
export interface Parameter {
  readonly name: string;
  readonly spread?: '*' | '**';
  readonly fallback?: Expression;
  readonly annotation?: Expression;
}

/** An entry of a dict display; without a key it is `**value`. */
export interface DictEntry {
  readonly key?: Expression;
  readonly value: Expression;
}

/** A Python expression. `unknown` stands for what could not be parsed, with the parts that could. */
export type Expression =
  | (Span & { readonly kind: 'name'; readonly name: string })
  | (Span & { readonly kind: 'text'; readonly parts: readonly (string | Expression)[] })
  | (Span & { readonly kind: 'number'; readonly value: number })
  | (Span & { readonly kind: 'constant'; readonly value: boolean | null })
  | (Span & { readonly kind: 'member'; readonly object: Expression; readonly name: string })
  | (Span & { readonly kind: 'item'; readonly object: Expression; readonly key: Expression })
  | (Span & { readonly kind: 'slice'; readonly object: Expression })
  | (Span & { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Argument[] })
  | (Span & {
      readonly kind: 'sequence';
      readonly shape: 'list' | 'tuple' | 'set';
      readonly items: readonly Expression[];
    })
  | (Span & { readonly kind: 'dict'; readonly entries: readonly DictEntry[] })
  | (Span & {
      readonly kind: 'comprehension';
      readonly shape: 'list' | 'set' | 'dict' | 'generator';
      readonly key?: Expression;
      readonly value: Expression;
      readonly clauses: readonly ForClause[];
    })
  | (Span & {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Span & { readonly kind: 'not'; readonly value: Expression })
  | (Span & {
      readonly kind: 'conditional';
      readonly test: Expression;
      readonly yes: Expression;
      readonly otherwise: Expression;
    })
  | (Span & {
      readonly kind: 'lambda';
      readonly parameters: readonly Parameter[];
      readonly body: Expression;
    })
  | (Span & { readonly kind: 'await'; readonly value: Expression })
  | (Span & { readonly kind: 'yield'; readonly value?: Expression; readonly isFrom: boolean })
  | (Span & { readonly kind: 'star'; readonly value: Expression })
  | (Span & { readonly kind: 'named'; readonly target: Expression; readonly value: Expression })
  | (Span & { readonly kind: 'unknown'; readonly parts: readonly Expression[] });

/** `import a.b as c`; `name` is the module. */
export interface ImportedModule {
  readonly module: string;
  readonly alias?: string;
}

/** `name as alias` after `from x import`. */
export interface ImportedName {
  readonly name: string;
  readonly alias?: string;
}

/** A test and what runs when it holds; without a test it is `else`. */
export interface Branch {
  readonly test?: Expression;
  readonly body: readonly Statement[];
}

/** `except Kind as name:`. */
export interface ExceptClause {
  readonly test?: Expression;
  readonly name?: string;
  readonly body: readonly Statement[];
}

/** `case pattern if guard:`, the pattern as the names it binds. */
export interface MatchCase {
  readonly names: readonly string[];
  /** The pattern is one constant, or one of several. */
  readonly isConstant: boolean;
  readonly guard?: Expression;
  readonly body: readonly Statement[];
}

export type FunctionStatement = Span & {
  readonly kind: 'function';
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
  readonly isGenerator: boolean;
};

export type ClassStatement = Span & {
  readonly kind: 'class';
  readonly name: string;
  readonly args: readonly Argument[];
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
};

/** A Python statement. */
export type Statement =
  | FunctionStatement
  | ClassStatement
  | (Span & { readonly kind: 'expression'; readonly value: Expression })
  | (Span & {
      readonly kind: 'assign';
      readonly targets: readonly Expression[];
      /** Absent: only annotated. */
      readonly value?: Expression;
      readonly annotation?: Expression;
    })
  | (Span & {
      readonly kind: 'update';
      readonly target: Expression;
      readonly operator: string;
      readonly value: Expression;
    })
  | (Span & { readonly kind: 'if'; readonly branches: readonly Branch[] })
  | (Span & { readonly kind: 'while'; readonly branches: readonly Branch[] })
  | (Span & {
      readonly kind: 'for';
      readonly target: Expression;
      readonly iterable: Expression;
      readonly body: readonly Statement[];
      readonly otherwise: readonly Statement[];
    })
  | (Span & {
      readonly kind: 'try';
      readonly body: readonly Statement[];
      readonly handlers: readonly ExceptClause[];
      readonly otherwise: readonly Statement[];
      readonly last: readonly Statement[];
    })
  | (Span & {
      readonly kind: 'with';
      readonly items: readonly { readonly value: Expression; readonly target?: Expression }[];
      readonly body: readonly Statement[];
    })
  | (Span & { readonly kind: 'return'; readonly value?: Expression })
  | (Span & { readonly kind: 'raise'; readonly values: readonly Expression[] })
  | (Span & { readonly kind: 'delete'; readonly targets: readonly Expression[] })
  /** `break`, `continue`. */
  | (Span & { readonly kind: 'jump' })
  | (Span & { readonly kind: 'assert'; readonly values: readonly Expression[] })
  | (Span & { readonly kind: 'import'; readonly modules: readonly ImportedModule[] })
  | (Span & {
      readonly kind: 'import-from';
      readonly level: number;
      readonly module: string;
      readonly names: readonly ImportedName[];
      readonly isStar: boolean;
    })
  | (Span & {
      readonly kind: 'scope';
      readonly how: 'global' | 'nonlocal';
      readonly names: readonly string[];
    })
  | (Span & { readonly kind: 'match'; readonly subject: Expression; readonly cases: readonly MatchCase[] })
  | (Span & { readonly kind: 'block'; readonly body: readonly Statement[] });
