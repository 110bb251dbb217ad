import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openDatabase, transaction } from '../../../shared/adapters/embedded/sqlite-database.ts';
import { temporaryDatabase } from './temporary-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('opening the database', () => {
  it('makes one file, with its folder, and finds its schema again', () => {
    const folder = join(temporaryFolder(), 'data');
    const file = join(folder, 'trich-luc.sqlite');
    openDatabase(file).close();
    expect(readdirSync(folder)).toEqual(['trich-luc.sqlite']);
    const db = temporaryDatabase(file);
    expect(db.prepare('SELECT count(*) AS n FROM documents').get()).toEqual({ n: 0 });
  });

  it('writes ahead, syncs every commit and checks references', () => {
    const db = temporaryDatabase();
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(db.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 });
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  });

  it('refuses a database of a newer release and leaves it as it is', () => {
    const file = join(temporaryFolder(), 'trich-luc.sqlite');
    const db = temporaryDatabase(file);
    db.exec('PRAGMA user_version = 1000');
    db.close();
    expect(() => openDatabase(file)).toThrow('newer release');
    const again = new DatabaseSync(file);
    expect(again.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1000 });
    again.close();
  });

  it('refuses a database of another program and leaves it as it is', () => {
    const file = join(temporaryFolder(), 'other.sqlite');
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE recipes (id)');
    other.close();
    expect(() => openDatabase(file)).toThrow('another program');
    const again = new DatabaseSync(file);
    expect(again.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'recipes' }]);
    expect(again.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' });
    again.close();
  });

  it('refuses a file that is no database', () => {
    const file = join(temporaryFolder(), 'trich-luc.sqlite');
    writeFileSync(file, 'this is a letter to a friend, and long enough to be looked at');
    expect(() => openDatabase(file)).toThrow('not a database');
  });

  it('takes up a schema change that was cut off in the middle', () => {
    const file = join(temporaryFolder(), 'trich-luc.sqlite');
    // An empty file is what a crash before the first commit leaves.
    writeFileSync(file, '');
    expect(temporaryDatabase(file).prepare('SELECT count(*) AS n FROM documents').get()).toEqual({ n: 0 });
  });
});

describe('a transaction', () => {
  it('keeps all of its writes and returns what the function returns', () => {
    const db = makeTable();
    expect(transaction(db, () => insert(db, 1, 2))).toBe('inserted');
    expect(rows(db)).toEqual([1, 2]);
    expect(db.isTransaction).toBe(false);
  });

  it('keeps none of them when the function throws', () => {
    const db = makeTable();
    const fail = () =>
      transaction(db, () => {
        insert(db, 1);
        throw new Error('no');
      });
    expect(fail).toThrow('no');
    expect(rows(db)).toEqual([]);
    expect(db.isTransaction).toBe(false);
  });

  it('undoes an inner failure alone when the outer one goes on', () => {
    const db = makeTable();
    transaction(db, () => {
      insert(db, 1);
      expect(() =>
        transaction(db, () => {
          insert(db, 2);
          transaction(db, () => insert(db, 3));
          throw new Error('inner');
        }),
      ).toThrow('inner');
      transaction(db, () => insert(db, 4));
    });
    expect(rows(db)).toEqual([1, 4]);
  });

  it('undoes what an inner one kept when the outer one fails', () => {
    const db = makeTable();
    const fail = () =>
      transaction(db, () => {
        transaction(db, () => insert(db, 1));
        throw new Error('outer');
      });
    expect(fail).toThrow('outer');
    expect(rows(db)).toEqual([]);
  });

  it('refuses a function that would write after the commit', () => {
    const db = makeTable();
    const late = async () => {
      insert(db, 1);
      await Promise.resolve();
    };
    expect(() => transaction(db, late)).toThrow('synchronous');
    expect(rows(db)).toEqual([]);
    expect(db.isTransaction).toBe(false);
  });

  it('waits for a writer of another process instead of failing half-way', () => {
    const file = join(temporaryFolder(), 'trich-luc.sqlite');
    const first = temporaryDatabase(file);
    const second = temporaryDatabase(file);
    first.exec('CREATE TABLE numbers (n)');
    transaction(first, () => insert(first, 1));
    transaction(second, () => insert(second, 2));
    expect(rows(first)).toEqual([1, 2]);
  });
});

function makeTable(): DatabaseSync {
  const db = temporaryDatabase();
  db.exec('CREATE TABLE numbers (n)');
  return db;
}

function insert(db: DatabaseSync, ...numbers: number[]): string {
  for (const number of numbers) db.prepare('INSERT INTO numbers VALUES (?)').run(number);
  return 'inserted';
}

function rows(db: DatabaseSync): unknown[] {
  return db
    .prepare('SELECT n FROM numbers ORDER BY n')
    .all()
    .map(({ n }) => n);
}
