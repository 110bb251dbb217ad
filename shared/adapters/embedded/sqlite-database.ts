import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolderSync } from './file-durability.ts';
import { APPLICATION_ID, MIGRATIONS } from './sqlite-schema.ts';
import { numberIn } from './sqlite-values.ts';

/** How long a writer waits for another process before it gives up. */
const BUSY_TIMEOUT_MS = 10_000;
/** The write-ahead log is cut back to this size after a checkpoint, so that one large import does not keep the disk. */
const LOG_SIZE_LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * Opens (or makes) the database of one machine and brings its schema up to date. A commit is on the disk when it returns.
 * Throws when the file belongs to another program or was written by a newer release.
 */
export function openDatabase(file: string): DatabaseSync {
  if (file !== ':memory:') makeFolderSync(dirname(file));
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true, defensive: true });
  try {
    refuseForeignFile(db, file);
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    db.exec('PRAGMA trusted_schema = OFF');
    db.exec(`PRAGMA journal_size_limit = ${LOG_SIZE_LIMIT_BYTES}`);
    migrate(db, file);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/**
 * Runs `fn` all or nothing and returns what it returns. Inside another transaction it is a savepoint: a failure undoes
 * only its own part. `fn` must be synchronous, otherwise its writes would slip out of the transaction: that throws.
 */
export function transaction<T>(db: DatabaseSync, fn: () => T): T {
  return db.isTransaction
    ? runBetween(db, 'SAVEPOINT inner_step', 'RELEASE inner_step', 'ROLLBACK TO inner_step; RELEASE inner_step', fn)
    : runBetween(db, 'BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK', fn);
}

function runBetween<T>(db: DatabaseSync, begin: string, commit: string, rollback: string, fn: () => T): T {
  db.exec(begin);
  try {
    const result = fn();
    if (result instanceof Promise) throw new TypeError('a transaction takes a synchronous function');
    db.exec(commit);
    return result;
  } catch (error) {
    // A full disk makes SQLite roll back by itself; a second ROLLBACK would hide the reason.
    if (db.isTransaction) db.exec(rollback);
    throw error;
  }
}

function refuseForeignFile(db: DatabaseSync, file: string): void {
  const applicationId = pragma(db, 'application_id');
  const tables = numberIn(db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get(), 'tables');
  const isOurs = applicationId === APPLICATION_ID || (applicationId === 0 && tables === 0);
  if (!isOurs) throw new Error(`${file} is a database of another program`);
}

function migrate(db: DatabaseSync, file: string): void {
  transaction(db, () => {
    const from = pragma(db, 'user_version');
    if (from > MIGRATIONS.length) {
      throw new Error(
        `${file} was written by a newer release (schema ${from}, this release knows ${MIGRATIONS.length})`,
      );
    }
    if (from === MIGRATIONS.length) return;
    for (const migration of MIGRATIONS.slice(from)) db.exec(migration);
    const broken = db.prepare('PRAGMA foreign_key_check').all();
    if (broken.length > 0) throw new Error(`${file}: ${broken.length} rows point nowhere after the schema change`);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

function pragma(db: DatabaseSync, name: 'application_id' | 'user_version'): number {
  return numberIn(db.prepare(`PRAGMA ${name}`).get(), name);
}
