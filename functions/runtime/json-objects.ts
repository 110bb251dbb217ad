import { PermanentError } from '../../shared/domain/errors.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';

/** Reads an artifact this system wrote itself. Throws `PermanentError` ('artifact-missing') when it is gone. */
export async function readJson<T>(objects: Pick<ObjectStore, 'get'>, key: string): Promise<T> {
  const bytes = await objects.get(key);
  if (!bytes) throw new PermanentError('artifact-missing', `no object ${key}`);
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}

export async function writeJson(objects: ObjectStore, key: string, value: unknown): Promise<void> {
  await objects.put(key, new TextEncoder().encode(JSON.stringify(value)), 'application/json');
}
