import type { RouteKey } from './contract.ts';
import type { Handler } from './handler.ts';
import { addAlertComment } from './handlers/alerts/add-alert-comment.ts';
import { addSuppression } from './handlers/alerts/add-suppression.ts';
import { listAlerts } from './handlers/alerts/list-alerts.ts';
import { setAlertStatus } from './handlers/alerts/set-alert-status.ts';
import { setAlertTriage } from './handlers/alerts/set-alert-triage.ts';
import { showAlert } from './handlers/alerts/show-alert.ts';
import { listJournal } from './handlers/configuration/list-journal.ts';
import { listSuppressions } from './handlers/configuration/list-suppressions.ts';
import { moveSuppressionEnd } from './handlers/configuration/move-suppression-end.ts';
import { removeSuppression } from './handlers/configuration/remove-suppression.ts';
import { search } from './handlers/configuration/search.ts';
import { showInstallation } from './handlers/configuration/show-installation.ts';
import { showScannerRole } from './handlers/configuration/show-scanner-role.ts';
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
import { showFunctionCode } from './handlers/functions/show-function-code.ts';
import { showFunctionHistory } from './handlers/functions/show-function-history.ts';
import { showFunctionMetrics } from './handlers/functions/show-function-metrics.ts';
import { showFunctionPosture } from './handlers/functions/show-function-posture.ts';
import { showFunctionTraffic } from './handlers/functions/show-function-traffic.ts';
import { listObservationKinds } from './handlers/observations/list-observation-kinds.ts';
import { listObservations } from './handlers/observations/list-observations.ts';
import { setObservationDismissal } from './handlers/observations/set-observation-dismissal.ts';
import { showObservation } from './handlers/observations/show-observation.ts';
import { listFindings } from './handlers/posture/list-findings.ts';
import { listPostureFunctions } from './handlers/posture/list-posture-functions.ts';
import { listPostureRules } from './handlers/posture/list-posture-rules.ts';
import { setFindingSuppression } from './handlers/posture/set-finding-suppression.ts';
import { showFinding } from './handlers/posture/show-finding.ts';
import { showPosture } from './handlers/posture/show-posture.ts';
import { showPostureTrend } from './handlers/posture/show-posture-trend.ts';
import { exportQuery } from './handlers/query/export-query.ts';
import { listQueryTables } from './handlers/query/list-query-tables.ts';
import { listSaved } from './handlers/query/list-saved.ts';
import { removeSaved } from './handlers/query/remove-saved.ts';
import { runQuery } from './handlers/query/run-query.ts';
import { saveItem } from './handlers/query/save-item.ts';
import { listRules } from './handlers/rules/list-rules.ts';
import { showRule } from './handlers/rules/show-rule.ts';
import { testRules } from './handlers/rules/test-rules.ts';
import { listApiCalls } from './handlers/telemetry/list-api-calls.ts';
import { listFlows } from './handlers/telemetry/list-flows.ts';
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
  'GET /functions/:account/:region/:name/code': showFunctionCode,
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
  'POST /posture/findings/:id/suppression': setFindingSuppression,
  'GET /posture/rules': listPostureRules,
  'GET /posture/functions': listPostureFunctions,
  'GET /posture/trend': showPostureTrend,
  'GET /rules': listRules,
  'GET /status': showStatus,
  'GET /search': search,
  'GET /journal': listJournal,
  'GET /suppressions': listSuppressions,
  'DELETE /suppressions/:id': removeSuppression,
  'POST /suppressions/:id/end': moveSuppressionEnd,
  'GET /installation': showInstallation,
  'GET /scanner-role': showScannerRole,
  'GET /rules/:kind/:id': showRule,
  'POST /rules/test': testRules,
  'GET /query/tables': listQueryTables,
  'POST /query/export': exportQuery,
  'GET /saved': listSaved,
  'POST /saved': saveItem,
  'DELETE /saved/:id': removeSaved,
};
