import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../../shared/adapters/embedded/sqlite-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A database on disk for the running test, closed when it is over. */
export function temporaryDatabase(file = join(temporaryFolder(), 'trich-luc.sqlite')): DatabaseSync {
  const db = openDatabase(file);
  onTestFinished(() => {
    if (db.isOpen) db.close();
  });
  return db;
}
