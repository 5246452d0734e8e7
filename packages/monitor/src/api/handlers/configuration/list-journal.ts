import type { Handler } from '../../handler.ts';

const ENTRIES = 500;

export const listJournal: Handler<'GET /journal'> = async ({ workspace }) => {
  const entries = (await workspace.state.listJournal()).reverse().slice(0, ENTRIES);
  return { status: 200, body: { entries } };
};
