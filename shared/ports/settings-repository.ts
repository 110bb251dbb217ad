/** A setting as it was saved last. */
export interface Setting {
  /** JSON. */
  readonly value: unknown;
  /** Grows by one with every save; 0 stands for one that was never saved. */
  readonly version: number;
  readonly changedBy: string;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
}

/** Small settings by name: of the whole system, or of one person (`person/ID/…`). */
export interface SettingsRepository {
  find(name: string): Promise<Setting | undefined>;
  /** Saves over the version that was read. Throws `VersionConflictError` (with the name) when it has moved on. */
  save(name: string, setting: Omit<Setting, 'version'>, readVersion: number): Promise<Setting>;
}
