/** Finds out what a session is about: a round to go on with, a new one, or nothing. */

import { answer, api, Unreachable, type Schemas } from '@/lib/api';
import type { Facts, Plan } from './facts';
import { roundAhead, roundFromQueue, type AppName } from './round';
import type { StudyWord } from './words';

export type Round =
  | { kind: 'ready'; plan: Plan }
  /** Nothing is due that the app can ask about; these words could be studied all the same. */
  | { kind: 'ahead'; plan: Plan }
  /** No word suits the app at all. */
  | { kind: 'nothing' }
  | { kind: 'finished'; session: Schemas['SessionRead'] };

export async function loadRound(app: AppName, facts: Facts): Promise<Round> {
  const stored = facts.plan();
  try {
    const session = await loadSession(facts.sessionId);
    if (stored && sameMoment(stored.startTime, session.start_time)) return { kind: 'ready', plan: stored };
    facts.clear(); // of another session with this id, from before everything was reset
    if (session.is_finished) return { kind: 'finished', session };
    return await newRound(app, session);
  } catch (error) {
    if (error instanceof Unreachable && stored) return { kind: 'ready', plan: stored };
    throw error;
  }
}

/** The same moment may be shown with another offset: a laptop travels. */
const sameMoment = (one: string, other: string) => Date.parse(one) === Date.parse(other);

async function newRound(app: AppName, session: Schemas['SessionRead']): Promise<Round> {
  const plan = (words: StudyWord[]): Plan => ({
    app,
    groupId: session.group_id,
    activityId: session.study_activity_id,
    groupName: session.group_name,
    startTime: session.start_time,
    begunAt: Date.now(),
    words,
  });
  const due = roundFromQueue(app, await loadQueue(session.group_id));
  if (due.length > 0) return { kind: 'ready', plan: plan(due) };
  const pages = session.group_id === null ? loadSomeWords() : loadGroupWords(session.group_id);
  const ahead = roundAhead(app, await pages, Math.random);
  return ahead.length > 0 ? { kind: 'ahead', plan: plan(ahead) } : { kind: 'nothing' };
}

export function loadSession(sessionId: number) {
  return answer(api.GET('/api/study_sessions/{session_id}', { params: { path: { session_id: sessionId } } }));
}

async function loadQueue(groupId: number | null): Promise<StudyWord[]> {
  const query = groupId === null ? {} : { group_id: groupId };
  return (await answer(api.GET('/api/study/queue', { params: { query } }))).items;
}

async function loadGroupWords(groupId: number): Promise<StudyWord[]> {
  const load = (page: number) =>
    answer(
      api.GET('/api/groups/{group_id}/words', { params: { path: { group_id: groupId }, query: { page } } }),
    );
  const first = await load(1);
  const words: StudyWord[] = [...first.items];
  for (let page = 2; page <= first.pagination.total_pages; page++) words.push(...(await load(page)).items);
  return words;
}

/** A random page of the inventory: a round needs twenty words, not all of them. */
async function loadSomeWords(): Promise<StudyWord[]> {
  const load = (page: number) => answer(api.GET('/api/words', { params: { query: { page } } }));
  const first = await load(1);
  const page = 1 + Math.floor(Math.random() * Math.max(1, first.pagination.total_pages));
  return page === 1 ? first.items : (await load(page)).items;
}
