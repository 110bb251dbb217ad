import { z } from 'zod';
import { uploadNoteKey } from '../../../shared/contracts/object-keys.ts';
import type { User } from '../../../shared/domain/account.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import { writeJson } from '../../runtime/json-objects.ts';
import { notFound } from '../problem.ts';

const UploadNote = z.object({
  uploadedBy: z.string(),
  source: z.literal('upload'),
  key: z.string(),
  size: z.int(),
  /** Null for a file that is put in one piece. */
  parted: z.object({ uploadId: z.string(), partSize: z.int() }).nullable(),
  /** Intake puts the document into this round. */
  roundId: z.string().nullable().optional(),
});

/** What is remembered of an upload from its permission on; intake reads who sent it. */
export type UploadNote = z.infer<typeof UploadNote>;

export function writeUploadNote(documentId: string, note: UploadNote, objects: ObjectStore): Promise<void> {
  return writeJson(objects, uploadNoteKey(documentId), note);
}

/** The note of an upload of this user's own. Throws the same refusal for a foreign one and for none. */
export async function readUploadNote(documentId: string, user: User, objects: ObjectStore): Promise<UploadNote> {
  const bytes = await objects.get(uploadNoteKey(documentId));
  const note = bytes && UploadNote.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  if (!note || note.uploadedBy !== user.id) throw notFound();
  return note;
}
