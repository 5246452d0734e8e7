import type { Alert } from '@watertight/monitor/alerts/alert.ts';
import type { Observation } from '@watertight/monitor/detections/observation.ts';
import { cliError } from '../errors.ts';
import type { Suppression, WorkspacePort } from '../monitor-port.ts';
import { type ReadName, readThrough } from './read-through.ts';
import type { ServerPlace } from './server-file.ts';

const places = new WeakMap<WorkspacePort, ServerPlace>();

/** The server behind a workspace that {@link remoteWorkspace} made; undefined for an open store. */
export function placeOf(workspace: WorkspacePort): ServerPlace | undefined {
  return places.get(workspace);
}

/**
 * A store that another process serves, for commands that only read. Answers come from the same version of this program,
 * by the owner of the store.
 */
export function remoteWorkspace(place: ServerPlace): WorkspacePort {
  const read = async <T>(name: ReadName, ...args: readonly unknown[]): Promise<T> =>
    (await readThrough(place, name, args)) as T;
  const refuse = () => Promise.reject(cliError('WT-E-SERVE-02', { url: place.url }));
  const workspace: WorkspacePort = {
    telemetry: { query: refuse },
    state: {
      listObservations: (filter) => read<readonly Observation[]>('listObservations', filter),
      getObservation: (id) => read<Observation | undefined>('getObservation', id),
      listAlerts: (filter) => read<readonly Alert[]>('listAlerts', filter),
      getAlert: (id) => read<Alert | undefined>('getAlert', id),
      listSuppressions: () => read<readonly Suppression[]>('listSuppressions'),
      setAlertStatus: refuse,
      addSuppression: refuse,
      removeSuppression: refuse,
      recordAction: refuse,
    },
    close: async () => undefined,
  };
  places.set(workspace, place);
  return workspace;
}
