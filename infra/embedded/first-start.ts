import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeJson } from '../../functions/runtime/json-objects.ts';
import { incomingKey, uploadNoteKey } from '../../shared/contracts/object-keys.ts';
import type { Office, User } from '../../shared/domain/account.ts';
import type { AccountRepository } from '../../shared/ports/account-repository.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import { announceObject } from './upload-door.ts';

export interface SampleSignIn {
  readonly user: string;
  readonly password: string;
  readonly role: string;
}

/** What the terminal tells after the start. */
export interface FirstStart {
  /** Sample accounts still with their sample password; empty without samples. */
  readonly sampleSignIns: readonly SampleSignIn[];
  /** The administrator made on a first start without samples; the password is shown this once. */
  readonly newAdmin: SampleSignIn | null;
  readonly samplesLoaded: number;
}

/** What an empty data folder is filled with. */
export type SampleChoice = 'scans-and-accounts' | 'accounts-only' | 'none';

export interface FirstStartOptions {
  readonly accounts: AccountRepository;
  readonly objects: ObjectStore;
  readonly events: EventPublisher;
  readonly samples: SampleChoice;
}

const SAMPLE_FOLDER = join(import.meta.dirname, 'samples');

const SAMPLE_OFFICES: readonly Office[] = [
  { id: 'ban-to-chuc-an-hoa', name: 'Ban Tổ chức Tỉnh ủy An Hòa' },
  { id: 'huyen-uy-thanh-lam', name: 'Huyện ủy Thanh Lâm' },
];

const SAMPLE_USERS: readonly { readonly user: User; readonly password: string }[] = [
  {
    user: { id: 'vanthu', name: 'Văn thư Ban Tổ chức', role: 'office', office: 'ban-to-chuc-an-hoa' },
    password: 'mau-van-thu',
  },
  {
    user: { id: 'thanhlam', name: 'Văn thư Thanh Lâm', role: 'office', office: 'huyen-uy-thanh-lam' },
    password: 'mau-thanh-lam',
  },
  { user: { id: 'duyet', name: 'Người duyệt', role: 'reviewer', office: null }, password: 'mau-duyet' },
  { user: { id: 'luutru', name: 'Lưu trữ', role: 'archivist', office: null }, password: 'mau-luu-tru' },
  { user: { id: 'quantri', name: 'Quản trị', role: 'admin', office: null }, password: 'mau-quan-tri' },
];

/** Fills an empty data folder: sample offices, users and scans, or one administrator. Later starts change nothing. */
export async function prepareFirstStart({
  accounts,
  objects,
  events,
  samples,
}: FirstStartOptions): Promise<FirstStart> {
  const isEmpty = (await accounts.listUsers()).length === 0;
  if (isEmpty && samples === 'none')
    return { sampleSignIns: [], newAdmin: await createAdmin(accounts), samplesLoaded: 0 };
  let samplesLoaded = 0;
  if (isEmpty) {
    for (const office of SAMPLE_OFFICES) await accounts.saveOffice(office);
    if (samples === 'scans-and-accounts') samplesLoaded = await loadSamples(objects, events);
    // The users come last: a first start that was cut off is still a first start.
    for (const { user, password } of SAMPLE_USERS) await accounts.saveUser(user, password);
  }
  return { sampleSignIns: await standingSignIns(accounts), newAdmin: null, samplesLoaded };
}

async function createAdmin(accounts: AccountRepository): Promise<SampleSignIn> {
  const password = randomBytes(12).toString('base64url');
  await accounts.saveUser({ id: 'quantri', name: 'Quản trị', role: 'admin', office: null }, password);
  return { user: 'quantri', password, role: 'admin' };
}

/** Sign-ins that still work as printed in the source: whoever changed a password is no longer offered. */
async function standingSignIns(accounts: AccountRepository): Promise<SampleSignIn[]> {
  const standing: SampleSignIn[] = [];
  for (const { user, password } of SAMPLE_USERS) {
    const found = await accounts.verifyPassword(user.id, password);
    if (found) standing.push({ user: user.id, password, role: found.role });
  }
  return standing;
}

async function loadSamples(objects: ObjectStore, events: EventPublisher): Promise<number> {
  let loaded = 0;
  for (const { id: office } of SAMPLE_OFFICES) {
    for (const fileName of readdirSync(join(SAMPLE_FOLDER, office)).sort()) {
      loaded += 1;
      const documentId = `mau-${office}-${loaded}`;
      await writeJson(objects, uploadNoteKey(documentId), { uploadedBy: null, source: 'sample' });
      const bytes = readFileSync(join(SAMPLE_FOLDER, office, fileName));
      const head = await objects.put(incomingKey(office, documentId, fileName), bytes, 'application/octet-stream');
      await announceObject(head, events);
    }
  }
  return loaded;
}
