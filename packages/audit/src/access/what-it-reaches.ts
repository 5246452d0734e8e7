import type { Inventory } from '../model/inventory.ts';
import type { Role } from '../model/subjects/identity.ts';
import type { LambdaFunction } from '../model/subjects/lambda-function.ts';
import type { Subject } from '../model/subjects/subject.ts';
import {
  type AccessAnswer,
  type AnswerParty,
  answerOf,
  type ReachLevel,
  subjectParty,
} from './access-answer.ts';
import { namedResources } from './answers/named-resources.ts';
import { type QuickResource, type QuickTest, quickResource, quickTest } from './answers/quick-test.ts';
import { STORE_ACTIONS, type StoreActions } from './answers/store-actions.ts';
import { matchText, textPattern, withoutMarks, withWildcards } from './policy/text-pattern.ts';
import { mayDo } from './principal-access.ts';

const LEVELS: readonly ReachLevel[] = ['read', 'write', 'admin'];

/** An action that no service has: allowed only by a policy that allows everything. */
const ANY_ACTION = 'watertight:AnyAction';

/** A function calls another one directly, not through its URL. */
const DIRECTLY = { 'lambda:InvokedViaFunctionUrl': 'false', 'lambda:FunctionUrlAuthType': null } as const;

/** Rows that are kept of an inventory: several rules ask about each function, and the rows of broad roles are many. */
const MOST_ROWS = 300_000;

interface Remembered {
  readonly byRole: Map<string, readonly AccessAnswer[]>;
  rows: number;
}

const remembered = new WeakMap<Inventory, Remembered>();

/**
 * What a function reaches with its execution role: every data store, queue, key, function, role, … of the inventory by
 * read, write or admin, each with one telling action; before them one row for each kind of which it reaches every one
 * (`every table`), and one for a role that may do everything. Empty for a function without a role in the inventory.
 */
export function whatItReaches(inventory: Inventory, fn: LambdaFunction): readonly AccessAnswer[] {
  const role = inventory.resolveAs('role', fn.role);
  if (role === undefined) return [];
  const kept = remembered.get(inventory) ?? { byRole: new Map(), rows: 0 };
  remembered.set(inventory, kept);
  const key = `${role.id} ${fn.region}`;
  const known = kept.byRole.get(key);
  if (known !== undefined) return known;
  const found = reachOf(inventory, role, fn.region);
  if (kept.rows + found.length > MOST_ROWS) {
    kept.byRole.clear();
    kept.rows = 0;
  }
  kept.byRole.set(key, found);
  kept.rows += found.length;
  return found;
}

/** What a role reaches; `region` is that of the resources that have no other. */
function reachOf(inventory: Inventory, role: Role, region: string): readonly AccessAnswer[] {
  const everything = answerOf(
    [mayDo(inventory, role, { action: ANY_ACTION, resource: '*', otherContext: 'absent' })],
    {
      principal: subjectParty(role),
      resource: { label: 'everything', kind: 'any' },
      action: '*',
      level: 'admin',
    },
  );
  const isEverything = isSureSoFar(everything);
  return [
    ...(isEverything ? [everything] : []),
    ...STORE_ACTIONS.flatMap((store) => reachOfKind(inventory, role, { store, region })),
  ];
}

function reachOfKind(
  inventory: Inventory,
  role: Role,
  { store, region }: { readonly store: StoreActions; readonly region: string },
): readonly AccessAnswer[] {
  const any = store.any.replace('{region}', region).replace('{account}', role.account);
  const wide = rows(inventory, role, { store, arn: any, party: { label: store.plural, kind: 'any' } });
  return [
    // Of a store whose name is not known only an answer that holds for any name says something.
    ...wide.filter((each) => isSureSoFar(each) || each.because === undefined),
    ...subjectsToAsk(inventory, role, store).flatMap((subject) =>
      reachOfSubject(inventory, role, { store, subject }),
    ),
    ...namedElsewhere(inventory, role, store).flatMap((arn) => {
      const party = { label: `${store.kind} ${arn}`, kind: store.kind, arn };
      const sample = arn.replaceAll('*', '<?any>');
      return rows(inventory, role, { store, arn: sample, party }).filter(
        (each) => isSureSoFar(each) || each.because === undefined,
      );
    }),
  ];
}

/** All subjects of the kind; where the role's policies do not speak of it, those that may let the role in themselves. */
function subjectsToAsk(inventory: Inventory, role: Role, store: StoreActions): readonly Subject[] {
  const subjects: readonly Subject[] = inventory.ofKind(store.kind);
  const { speaksOf } = testOf(inventory, role);
  if (LEVELS.some((level) => store.actions[level].some(speaksOf))) return subjects;
  return subjects.filter(({ arn }) => arn !== undefined && quickOf(inventory, arn).policies.length > 0);
}

/** Resources of the kind that the policies name and the inventory does not hold. */
function namedElsewhere(inventory: Inventory, role: Role, store: StoreActions): readonly string[] {
  const [, , service = '', , , ...resource] = store.any.split(':');
  const head = resource.join(':').replace('<?name>', '');
  const held = inventory.ofKind(store.kind).flatMap((each) => each.arn ?? []);
  return namedResources(inventory, role, service).filter((arn) => {
    const name = arn.split(':').slice(5).join(':');
    // A name of stars only is every resource of the kind, which has a row already.
    if (!name.startsWith(head) || /^[*/:]*$/.test(name.slice(head.length))) return false;
    const pattern = textPattern(withWildcards(withoutMarks(arn)));
    return !held.some((each) => matchText(pattern, each).kind !== 'no');
  });
}

function reachOfSubject(
  inventory: Inventory,
  role: Role,
  { store, subject }: { readonly store: StoreActions; readonly subject: Subject },
): readonly AccessAnswer[] {
  if (subject.arn === undefined || subject.id === role.id) return [];
  return rows(inventory, role, { store, arn: subject.arn, party: subjectParty(subject) });
}

/** Allowed by everything that is known, whatever an unread policy may deny. */
function isSureSoFar({ decision, isOnlyDenyOpen, conditions }: AccessAnswer): boolean {
  return decision === 'allowed' || (isOnlyDenyOpen === true && conditions.length === 0);
}

const resources = new WeakMap<Inventory, Map<string, QuickResource>>();
const tests = new WeakMap<Inventory, WeakMap<Role, QuickTest>>();

function quickOf(inventory: Inventory, arn: string): QuickResource {
  const known = resources.get(inventory) ?? new Map<string, QuickResource>();
  resources.set(inventory, known);
  const found = known.get(arn) ?? quickResource(inventory, arn);
  known.set(arn, found);
  return found;
}

function testOf(inventory: Inventory, role: Role): QuickTest {
  const known = tests.get(inventory) ?? new WeakMap<Role, QuickTest>();
  tests.set(inventory, known);
  const found = known.get(role) ?? quickTest(inventory, role);
  known.set(role, found);
  return found;
}

function rows(
  inventory: Inventory,
  role: Role,
  { store, arn, party }: { readonly store: StoreActions; readonly arn: string; readonly party: AnswerParty },
): readonly AccessAnswer[] {
  const resource = quickOf(inventory, arn);
  const { couldAllow } = testOf(inventory, role);
  return LEVELS.flatMap((level) => {
    const possible = store.actions[level].filter((action) => couldAllow(action, resource));
    const answers = possible.map((action) => {
      const inside = store.inside !== undefined && /Object/.test(action) ? store.inside : '';
      const decision = mayDo(inventory, role, { action, resource: `${arn}${inside}`, context: DIRECTLY });
      return answerOf([decision], { principal: subjectParty(role), resource: party, action, level });
    });
    const best =
      answers.find((each) => each.decision === 'allowed') ??
      answers.find((each) => each.decision === 'conditional');
    return best === undefined ? [] : [best];
  });
}
