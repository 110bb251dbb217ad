import type { DatabaseSync } from 'node:sqlite';
import type { Dispatch } from '../../domain/dispatch.ts';
import { NotFoundError } from '../../domain/errors.ts';
import {
  COUNTED_NOTICES,
  type DispatchPage,
  type DispatchQuery,
  MOST_A_MAIL,
  type NoticeRepository,
  type ReadNotice,
} from '../../ports/notice-repository.ts';
import { storedNotice } from '../stored-notice.ts';
import { transaction } from './sqlite-database.ts';
import { pageOf, positionOf, timeOf } from './sqlite-times.ts';
import { numberIn, textIn } from './sqlite-values.ts';

export interface NoticeRepositoryOptions {
  /** Called after the commit, once a person, when what the bell shows has changed. */
  onChange?(userId: string): void;
}

export interface SqliteNoticeRepository extends NoticeRepository {
  /** At host start: what waits, or was in the hands of a process that is gone, is sent at once. Returns how many. */
  wakeAll(at: string): number;
}

/** Notices, mails and calls in SQLite. */
export function createSqliteNoticeRepository(
  db: DatabaseSync,
  options: NoticeRepositoryOptions = {},
): SqliteNoticeRepository {
  const wake = db.prepare(
    `UPDATE dispatches SET next_try_at = ?1, body = json_set(body, '$.nextTryAt', ?2)
     WHERE next_try_at > ?1`,
  );
  return {
    ...prepareNotices(db, options),
    ...prepareFolding(db),
    ...prepareDispatches(db),
    wakeAll: (at) => Number(wake.run(timeOf(at), at).changes),
  };
}

function prepareNotices(
  db: DatabaseSync,
  { onChange = () => {} }: NoticeRepositoryOptions,
): Pick<NoticeRepository, 'add' | 'list' | 'markRead'> {
  const insert = db.prepare(
    'INSERT INTO notices (id, user_id, at, due_at, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const select = db.prepare('SELECT body, read_at FROM notices WHERE user_id = ? ORDER BY at DESC, id DESC LIMIT ?');
  const readAll = db.prepare('UPDATE notices SET read_at = ? WHERE user_id = ? AND read_at IS NULL');
  const readSome = db.prepare(
    `UPDATE notices SET read_at = ? WHERE user_id = ? AND read_at IS NULL
     AND id IN (SELECT value FROM json_each(?))`,
  );
  return {
    add: async (added) => {
      const told = transaction(db, () =>
        added
          .filter(
            ({ notice, mailAt }) =>
              insert.run(
                notice.id,
                notice.userId,
                timeOf(notice.at),
                mailAt === null ? null : timeOf(mailAt),
                JSON.stringify(notice),
              ).changes === 1,
          )
          .map(({ notice }) => notice.userId),
      );
      for (const userId of new Set(told)) onChange(userId);
    },
    list: async (userId, limit) => {
      const newest = select.all(userId, Math.max(limit, COUNTED_NOTICES)).map((row): ReadNotice => {
        const readAt = row.read_at === null ? null : new Date(numberIn(row, 'read_at')).toISOString();
        return { ...noticeIn(row), readAt };
      });
      const unread = newest.slice(0, COUNTED_NOTICES).filter(({ readAt }) => readAt === null).length;
      return { items: newest.slice(0, limit), unread };
    },
    markRead: async (userId, ids, at) => {
      const { changes } = ids ? readSome.run(timeOf(at), userId, JSON.stringify(ids)) : readAll.run(timeOf(at), userId);
      if (changes > 0) onChange(userId);
    },
  };
}

function prepareFolding(db: DatabaseSync): Pick<NoticeRepository, 'due' | 'fold'> {
  const selectDue = db.prepare('SELECT user_id, body FROM notices WHERE due_at <= ? ORDER BY user_id, at, id');
  const take = db.prepare('UPDATE notices SET due_at = NULL WHERE id = ? AND due_at IS NOT NULL');
  const insert = prepareInsert(db);
  return {
    due: async (now) => {
      const byPerson = Map.groupBy(selectDue.all(timeOf(now)), (row) => textIn(row, 'user_id'));
      return [...byPerson.values()].map((rows) => rows.slice(0, MOST_A_MAIL).map(noticeIn));
    },
    fold: async (mail, notices) => {
      try {
        return transaction(db, () => {
          for (const { id } of notices) if (take.run(id).changes !== 1) throw new AlreadyFolded();
          return insert(mail);
        });
      } catch (error) {
        if (error instanceof AlreadyFolded) return false;
        throw error;
      }
    },
  };
}

const noticeIn = (row: Parameters<typeof textIn>[0]) => storedNotice(JSON.parse(textIn(row, 'body')));

class AlreadyFolded extends Error {}

function prepareDispatches(
  db: DatabaseSync,
): Pick<NoticeRepository, 'enqueue' | 'take' | 'settle' | 'listDispatches' | 'retry'> {
  const insert = prepareInsert(db);
  const selectWaiting = db.prepare(
    'SELECT body FROM dispatches WHERE next_try_at <= ? ORDER BY next_try_at, id LIMIT ?',
  );
  const selectOne = db.prepare('SELECT body FROM dispatches WHERE id = ?');
  const update = db.prepare('UPDATE dispatches SET status = ?, next_try_at = ?, body = ? WHERE id = ?');
  const write = (dispatch: Dispatch): void => {
    const nextTryAt = dispatch.nextTryAt === null ? null : timeOf(dispatch.nextTryAt);
    const { changes } = update.run(dispatch.status, nextTryAt, JSON.stringify(dispatch), dispatch.id);
    if (changes !== 1) throw new NotFoundError('dispatch', dispatch.id);
  };
  return {
    enqueue: async (dispatch) => insert(dispatch),
    take: async (now, until, limit) => {
      if (!selectWaiting.get(timeOf(now), 1)) return [];
      return transaction(db, () =>
        selectWaiting.all(timeOf(now), limit).map((row) => {
          const waiting = JSON.parse(textIn(row, 'body')) as Dispatch;
          const taken = { ...waiting, attempts: waiting.attempts + 1, nextTryAt: until };
          write(taken);
          return taken;
        }),
      );
    },
    settle: async (dispatch) => write(dispatch),
    listDispatches: async (query) => listDispatches(db, query),
    retry: async (dispatchId, at) =>
      transaction(db, () => {
        const row = selectOne.get(dispatchId);
        const dispatch = row && (JSON.parse(textIn(row, 'body')) as Dispatch);
        if (dispatch?.status !== 'undeliverable') return false;
        write({ ...dispatch, status: 'waiting', attempts: 0, nextTryAt: at, settledAt: null });
        return true;
      }),
  };
}

/** False when the id is known. */
function prepareInsert(db: DatabaseSync): (dispatch: Dispatch) => boolean {
  const insert = db.prepare(
    `INSERT INTO dispatches (id, channel, status, created_at, next_try_at, body) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
  );
  return (dispatch) => {
    const { id, channel, status, createdAt, nextTryAt } = dispatch;
    const next = nextTryAt === null ? null : timeOf(nextTryAt);
    return insert.run(id, channel, status, timeOf(createdAt), next, JSON.stringify(dispatch)).changes === 1;
  };
}

function listDispatches(db: DatabaseSync, { status, limit, cursor }: DispatchQuery): DispatchPage {
  const [at, id] = positionOf(cursor);
  const rows = db
    .prepare(
      `SELECT created_at, id, body FROM dispatches
       WHERE (created_at, id) < (?1, ?2) AND (?3 IS NULL OR status = ?3)
       ORDER BY created_at DESC, id DESC LIMIT ?4`,
    )
    .all(at, id, status, limit + 1);
  return pageOf<Dispatch>(rows, limit, 'created_at');
}
