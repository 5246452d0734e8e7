import type { Handler } from '../../handler.ts';
import { postureTrend } from './posture-trend.ts';

export const showPostureTrend: Handler<'GET /posture/trend'> = async ({ workspace }) => {
  const points = postureTrend(await workspace.state.posture.listScans());
  return {
    status: 200,
    body: { points: points.map((point) => ({ ...point, counts: { ...point.counts } })) },
  };
};
