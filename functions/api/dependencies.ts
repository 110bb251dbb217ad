import type { Context } from 'hono';
import type { User } from '../../shared/domain/account.ts';
import type { AccountAdministration } from '../../shared/ports/account-administration.ts';
import type { AccountRepository } from '../../shared/ports/account-repository.ts';
import type { AuditEntry, AuditLog } from '../../shared/ports/audit-log.ts';
import type { ChangeFeed, NoticeFeed } from '../../shared/ports/change-feed.ts';
import type { ClaimRepository } from '../../shared/ports/claim-repository.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DeadLetterDesk } from '../../shared/ports/dead-letters.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { DownloadSigner } from '../../shared/ports/download-signer.ts';
import type { DraftRepository } from '../../shared/ports/draft-repository.ts';
import type { DraftWriter } from '../../shared/ports/draft-writer.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Logger } from '../../shared/ports/logger.ts';
import type { NoticeRepository } from '../../shared/ports/notice-repository.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { PaperConverter } from '../../shared/ports/paper-converter.ts';
import type { PartUploads } from '../../shared/ports/part-uploads.ts';
import type { RecordRepository } from '../../shared/ports/record-repository.ts';
import type { RoundRepository } from '../../shared/ports/round-repository.ts';
import type { SearchIndex } from '../../shared/ports/search-index.ts';
import type { SettingsRepository } from '../../shared/ports/settings-repository.ts';
import type { UploadSigner } from '../../shared/ports/upload-signer.ts';

/** Everything the console's door stands on. */
export interface ApiDependencies {
  readonly accounts: AccountRepository;
  /** Who sends a request, where somebody else signs users in; without it the session cookie says. */
  readonly authenticate?: Authenticate;
  readonly documents: DocumentRepository;
  readonly claims: ClaimRepository;
  readonly settings: SettingsRepository;
  readonly drafts: DraftRepository;
  readonly draftWriter: DraftWriter;
  /** Null where no program makes PDF files of Word files. */
  readonly paperConverter: PaperConverter | null;
  readonly rounds: RoundRepository;
  readonly records: RecordRepository;
  readonly objects: ObjectStore;
  readonly events: EventPublisher;
  readonly searchIndex: SearchIndex;
  /** Null where nothing can be pushed: the console then asks by itself. */
  readonly changes: ChangeFeed | null;
  readonly notices: NoticeRepository;
  /** Null where nothing can be pushed. */
  readonly noticeFeed: NoticeFeed | null;
  readonly administration: AccountAdministration;
  readonly audit: AuditLog;
  /** Null where dead letters are looked at with the provider's own tools. */
  readonly deadLetters: DeadLetterDesk | null;
  /** False where another service sends mail and no server is to be set. */
  readonly hasOwnMail: boolean;
  /** False where an identity provider keeps passwords. */
  readonly hasOwnAccounts: boolean;
  readonly uploads: UploadSigner;
  /** Null where answers may be of any size. */
  readonly downloads: DownloadSigner | null;
  readonly partUploads: PartUploads;
  /** Files larger than this go in parts of it; 8 MiB without it. */
  readonly uploadPartBytes?: number;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Bytes of one file. */
  readonly maxUploadBytes: number;
  /** Sign-ins to offer on the sign-in page; only where the sample data were loaded. */
  readonly sampleSignIns: readonly { readonly user: string; readonly password: string; readonly role: string }[];
}

/** The user a request comes from; undefined when it comes from nobody. */
export type Authenticate = (context: Context<ApiEnvironment>) => Promise<User | undefined>;

/** What a request carries once it is let in. */
export interface ApiEnvironment {
  Variables: { user: User; audit?: AuditNote };
}

/** What a route says of itself for the audit log; what it leaves out follows from its address. */
export interface AuditNote {
  readonly actor?: string;
  readonly action?: string;
  readonly target?: string | null;
  readonly detail?: AuditEntry['detail'];
}
