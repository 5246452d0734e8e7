import type { CallUse, ModelAtom, Value } from '../machine/abstract-value.ts';
import { growCell, joinAll, joinValues, made, NO_VALUE, textsOf, unknown } from '../machine/cells.ts';
import { entryOf } from '../machine/entry-of.ts';
import { argument } from '../machine/frames.ts';
import { type AwsState, answerOf, inheritState, newState, withState } from './aws-state.ts';
import { botoClient } from './boto-client.ts';
import { botoResource } from './boto-resource.ts';

type Make = (service: string, state: AwsState, use: CallUse) => ModelAtom;

/** `boto3.client('s3', region_name=…)`, `session.resource(…)`: one for each service that the name may be. */
export function makeClient(use: CallUse, make: Make, session?: AwsState): Value {
  const names = textsOf(argument(use, 0, 'service_name'));
  const isUnknown = names.length === 0 && argument(use, 0, 'service_name').length > 0;
  return joinAll(
    (isUnknown ? [''] : names).map((service) => {
      const state = stateAt(use, `${service} client`);
      if (session !== undefined) copyState(session, state, use);
      fillState(state, use);
      return [make(service, state, use)];
    }),
  );
}

const statesAt = new WeakMap<object, Map<string, AwsState>>();

function stateAt(use: CallUse, what: string): AwsState {
  const known = statesAt.get(use.frame) ?? new Map<string, AwsState>();
  statesAt.set(use.frame, known);
  const key = `${what} ${use.site.start} ${use.site.end}`;
  const state = known.get(key) ?? newState();
  known.set(key, state);
  return state;
}

function copyState(from: AwsState, to: AwsState, use: CallUse): void {
  inheritState(to, [withState({ kind: 'model', name: 'session' }, from)], use);
}

function fillState(state: AwsState, use: CallUse): void {
  const { machine } = use.frame;
  const key = use.named.get('aws_access_key_id') ?? use.named.get('aws_session_token') ?? NO_VALUE;
  const rest = use.moreNamed.filter((atom) => atom.kind === 'model' && atom.isAssumed === true);
  growCell(machine, state.credentials, joinValues(key, rest));
  growCell(machine, state.region, use.named.get('region_name') ?? NO_VALUE);
  growCell(machine, state.endpoint, use.named.get('endpoint_url') ?? NO_VALUE);
  if (use.named.has('profile_name')) growCell(machine, state.credentials, NO_VALUE);
}

/** `boto3.Session(…)`, `aioboto3.Session(…)`, `botocore.session.get_session()`. */
export function makeSession(use: CallUse): Value {
  const state = stateAt(use, 'session');
  fillState(state, use);
  const [key] = use.args;
  if (key !== undefined) growCell(use.frame.machine, state.credentials, key);
  inheritState(state, use.named.get('botocore_session') ?? NO_VALUE, use);
  return [made(use.frame, `session ${use.site.start} ${use.site.end}`, () => sessionModel(state))];
}

function sessionModel(state: AwsState): ModelAtom {
  const method = (name: string, call: (use: CallUse) => Value): Value => [{ kind: 'model', name, call }];
  const members: Readonly<Record<string, Value>> = {
    client: method('session.client', (use) => makeClient(use, botoClient, state)),
    create_client: method('session.create_client', (use) => makeClient(use, botoClient, state)),
    resource: method('session.resource', (use) => makeClient(use, botoResource, state)),
  };
  const model: ModelAtom = {
    kind: 'model',
    name: 'the session',
    isAws: true,
    member: (name, use) => {
      if (name === 'get_credentials') {
        return method(name, (call) => [credentialsModel(state, call)]);
      }
      if (name === '_session') return [model];
      return entryOf(members, name) ?? unknown(use.frame.machine, `${name} of a session`);
    },
  };
  return withState(model, state);
}

function credentialsModel(state: AwsState, use: CallUse): ModelAtom {
  const model: ModelAtom = made(use.frame, `credentials ${use.site.start}`, () => ({
    kind: 'model',
    name: 'the credentials',
    member: (name) => {
      if (name === 'get_frozen_credentials') return [{ kind: 'model', name, call: () => [model] }];
      return [answerOf('session.credentials', use.frame.machine)];
    },
  }));
  return withState(model, state);
}
