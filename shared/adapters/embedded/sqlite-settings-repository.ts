import type { DatabaseSync } from 'node:sqlite';
import { VersionConflictError } from '../../domain/errors.ts';
import type { SettingsRepository } from '../../ports/settings-repository.ts';
import { numberIn, textIn } from './sqlite-values.ts';

/** Settings in SQLite; the version stands in the statement, so that no writer can slip in between. */
export function createSqliteSettingsRepository(db: DatabaseSync): SettingsRepository {
  const select = db.prepare('SELECT * FROM versioned_settings WHERE name = ?');
  const insert = db.prepare(
    `INSERT INTO versioned_settings (value, changed_by, changed_at, version, name) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (name) DO NOTHING`,
  );
  const update = db.prepare(
    `UPDATE versioned_settings SET value = ?, changed_by = ?, changed_at = ?, version = ?
     WHERE name = ? AND version = ?`,
  );
  return {
    find: async (name) => {
      const row = select.get(name);
      return (
        row && {
          value: JSON.parse(textIn(row, 'value')) as unknown,
          version: numberIn(row, 'version'),
          changedBy: textIn(row, 'changed_by'),
          changedAt: textIn(row, 'changed_at'),
        }
      );
    },
    save: async (name, setting, readVersion) => {
      const version = readVersion + 1;
      const fields = [JSON.stringify(setting.value), setting.changedBy, setting.changedAt, version, name] as const;
      const { changes } = readVersion === 0 ? insert.run(...fields) : update.run(...fields, readVersion);
      if (changes === 0) throw new VersionConflictError(name);
      return { ...setting, version };
    },
  };
}
