const ID = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/u;

/** A user name or an office's id as the server takes it; null for anything else. */
export function readId(typed: string): string | null {
  const id = typed.trim();
  return id.length >= 2 && id.length <= 64 && ID.test(id) ? id : null;
}
