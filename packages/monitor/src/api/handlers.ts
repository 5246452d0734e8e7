import type { RouteKey } from './contract.ts';
import type { Handler } from './handler.ts';
import { addAlertComment } from './handlers/alerts/add-alert-comment.ts';
import { addSuppression } from './handlers/alerts/add-suppression.ts';
import { listAlerts } from './handlers/alerts/list-alerts.ts';
import { setAlertStatus } from './handlers/alerts/set-alert-status.ts';
import { setAlertTriage } from './handlers/alerts/set-alert-triage.ts';
import { showAlert } from './handlers/alerts/show-alert.ts';
import { listJournal } from './handlers/configuration/list-journal.ts';
import { listRules } from './handlers/configuration/list-rules.ts';
import { search } from './handlers/configuration/search.ts';
import { showStatus } from './handlers/configuration/show-status.ts';
import { showDashboard } from './handlers/dashboard/show-dashboard.ts';
import { showSession } from './handlers/dashboard/show-session.ts';
import { listTopTalkers } from './handlers/entities/list-top-talkers.ts';
import { showAddress } from './handlers/entities/show-address.ts';
import { showFunctionConnections } from './handlers/entities/show-function-connections.ts';
import { showFunctionPermissions } from './handlers/entities/show-function-permissions.ts';
import { showIdentity } from './handlers/entities/show-identity.ts';
import { listEvents } from './handlers/events/list-events.ts';
import { showEvent } from './handlers/events/show-event.ts';
import { showEventTimeline } from './handlers/events/show-event-timeline.ts';
import { listFunctions } from './handlers/functions/list-functions.ts';
import { showFunction } from './handlers/functions/show-function.ts';
import { showFunctionHistory } from './handlers/functions/show-function-history.ts';
import { showFunctionMetrics } from './handlers/functions/show-function-metrics.ts';
import { showFunctionPosture } from './handlers/functions/show-function-posture.ts';
import { showFunctionTraffic } from './handlers/functions/show-function-traffic.ts';
import { listObservationKinds } from './handlers/observations/list-observation-kinds.ts';
import { listObservations } from './handlers/observations/list-observations.ts';
import { setObservationDismissal } from './handlers/observations/set-observation-dismissal.ts';
import { showObservation } from './handlers/observations/show-observation.ts';
import { listFindings } from './handlers/posture/list-findings.ts';
import { showFinding } from './handlers/posture/show-finding.ts';
import { showPosture } from './handlers/posture/show-posture.ts';
import { listApiCalls } from './handlers/telemetry/list-api-calls.ts';
import { listFlows } from './handlers/telemetry/list-flows.ts';
import { runQuery } from './handlers/telemetry/run-query.ts';
import { showApiCall } from './handlers/telemetry/show-api-call.ts';

/** The handler of every route: a route without one does not compile. */
export const HANDLERS: { readonly [K in RouteKey]: Handler<K> } = {
  'GET /session': showSession,
  'GET /dashboard': showDashboard,
  'GET /events': listEvents,
  'GET /events/timeline': showEventTimeline,
  'GET /events/:id': showEvent,
  'GET /alerts': listAlerts,
  'GET /alerts/:id': showAlert,
  'POST /alerts/:id/status': setAlertStatus,
  'POST /alerts/:id/triage': setAlertTriage,
  'POST /alerts/:id/comments': addAlertComment,
  'POST /suppressions': addSuppression,
  'GET /observations': listObservations,
  'GET /observations/kinds': listObservationKinds,
  'GET /observations/:id': showObservation,
  'POST /observations/:id/dismissal': setObservationDismissal,
  'GET /functions': listFunctions,
  'GET /functions/:account/:region/:name': showFunction,
  'GET /functions/:account/:region/:name/posture': showFunctionPosture,
  'GET /functions/:account/:region/:name/traffic': showFunctionTraffic,
  'GET /functions/:account/:region/:name/metrics': showFunctionMetrics,
  'GET /functions/:account/:region/:name/history': showFunctionHistory,
  'GET /functions/:account/:region/:name/connections': showFunctionConnections,
  'GET /functions/:account/:region/:name/permissions': showFunctionPermissions,
  'GET /flows/talkers': listTopTalkers,
  'GET /identities/:arn': showIdentity,
  'GET /addresses/:address': showAddress,
  'GET /flows': listFlows,
  'GET /api-calls': listApiCalls,
  'GET /api-calls/:id': showApiCall,
  'POST /query': runQuery,
  'GET /posture': showPosture,
  'GET /posture/findings': listFindings,
  'GET /posture/findings/:id': showFinding,
  'GET /rules': listRules,
  'GET /status': showStatus,
  'GET /search': search,
  'GET /journal': listJournal,
};
