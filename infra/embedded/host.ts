import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createApi } from '../../functions/api/app.ts';
import { flushOutbox } from '../../functions/runtime/flush-outbox.ts';
import { rebuildIndex } from '../../functions/search-index/rebuild-index.ts';
import { createChangeFeed, createNoticeFeed } from '../../shared/adapters/embedded/change-feed.ts';
import { createDocxDraftWriter } from '../../shared/adapters/embedded/docx-draft-writer.ts';
import { createFetchWebhook } from '../../shared/adapters/embedded/fetch-webhook.ts';
import { createFileObjectStore } from '../../shared/adapters/embedded/file-object-store.ts';
import { createFilePageReader } from '../../shared/adapters/embedded/file-page-reader.ts';
import { createHmacUploadSigner } from '../../shared/adapters/embedded/hmac-upload-signer.ts';
import { createObjectPartUploads } from '../../shared/adapters/embedded/object-part-uploads.ts';
import { createPdfArchiveWriter } from '../../shared/adapters/embedded/pdf-archive-writer.ts';
import { createSofficeConverter, findSoffice } from '../../shared/adapters/embedded/soffice-paper-converter.ts';
import { createSqliteAccountAdministration } from '../../shared/adapters/embedded/sqlite-account-administration.ts';
import { createSqliteAccountRepository } from '../../shared/adapters/embedded/sqlite-account-repository.ts';
import { createSqliteAuditLog } from '../../shared/adapters/embedded/sqlite-audit-log.ts';
import { createSqliteClaimRepository } from '../../shared/adapters/embedded/sqlite-claim-repository.ts';
import { openDatabase } from '../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDeadLetters } from '../../shared/adapters/embedded/sqlite-dead-letters.ts';
import { createSqliteDocumentRepository } from '../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteDraftRepository } from '../../shared/adapters/embedded/sqlite-draft-repository.ts';
import { createSqliteEventPublisher } from '../../shared/adapters/embedded/sqlite-event-publisher.ts';
import { createSqliteNoticeRepository } from '../../shared/adapters/embedded/sqlite-notice-repository.ts';
import { createSqliteQueue } from '../../shared/adapters/embedded/sqlite-queue.ts';
import { createSqliteRecordRepository } from '../../shared/adapters/embedded/sqlite-record-repository.ts';
import { createSqliteRoundRepository } from '../../shared/adapters/embedded/sqlite-round-repository.ts';
import { openSearchDatabase } from '../../shared/adapters/embedded/sqlite-search-database.ts';
import { createSqliteSearchIndex } from '../../shared/adapters/embedded/sqlite-search-index.ts';
import { createSqliteSettingsRepository } from '../../shared/adapters/embedded/sqlite-settings-repository.ts';
import { systemClock } from '../../shared/adapters/embedded/system-clock.ts';
import { createBestRecognizer } from '../../shared/adapters/embedded/tesseract-recognizer.ts';
import { createTimeOrderedIds } from '../../shared/adapters/embedded/time-ordered-ids.ts';
import { PIPELINE } from '../../shared/contracts/pipeline.ts';
import type { ChangeFeed } from '../../shared/ports/change-feed.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import type { Logger } from '../../shared/ports/logger.ts';
import type { FileLimits } from '../../shared/ports/page-reader.ts';
import type { TextRecognizer } from '../../shared/ports/text-recognizer.ts';
import { type FirstStart, prepareFirstStart, type SampleChoice } from './first-start.ts';
import { startHttpServer } from './http-server.ts';
import { startInboxWatcher } from './inbox-watcher.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { lockDataFolder } from './lock-data-folder.ts';
import { readSecret } from './read-secret.ts';
import { recover } from './recover.ts';
import { createSettingsNotifier } from './settings-notifier.ts';
import { type StepRunner, startStepRunner } from './step-runner.ts';
import { createStepHandlers } from './steps.ts';
import { announceObject, createUploadDoor } from './upload-door.ts';

const OUTBOX_MILLISECONDS = 5_000;
/** Digests go out by the hour: a minute late is soon enough. */
const MAIL_MILLISECONDS = 60_000;

export interface HostOptions {
  /** The one folder that holds everything. */
  readonly data: string;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly samples: SampleChoice;
  /** The built console. */
  readonly consoleFolder: string;
  readonly logger: Logger;
  readonly limits?: FileLimits;
  /** Milliseconds between two looks for mails that are due. */
  readonly mailInterval?: number;
  /** Larger files come in parts of this size. */
  readonly uploadPartBytes?: number;
  /** Pages recognised at once. */
  readonly workers: number;
  /** Seconds before the next attempt. */
  readonly retryDelay?: (attempt: number) => number;
  /** Reads letters instead of the built-in engine. */
  readonly recognizer?: TextRecognizer;
  /** Stands between the steps and the publisher: how tests deliver events twice and out of order. */
  readonly wrapEvents?: (events: EventPublisher) => EventPublisher;
}

export interface EmbeddedHost {
  readonly url: string;
  readonly firstStart: FirstStart;
  readonly changes: ChangeFeed;
  /** Finishes what is in work and closes everything; what waits is kept. */
  stop(): Promise<void>;
}

/** The whole system in one process: the pipeline's steps, the console's door, the inbox. */
export async function startHost(options: HostOptions): Promise<EmbeddedHost> {
  const { data, logger, limits = DEFAULT_LIMITS, retryDelay = exponentialDelay } = options;
  mkdirSync(data, { recursive: true });
  const unlock = lockDataFolder(data);
  const clock = systemClock;
  const ids = createTimeOrderedIds();
  const db = openDatabase(join(data, 'trich-luc.sqlite'));
  const changes = createChangeFeed();
  const queue = createSqliteQueue(db, { now: () => clock.now() });
  const runners: StepRunner[] = [];
  const wakeAll = () => {
    for (const runner of runners) runner.wake();
  };
  const documents = createSqliteDocumentRepository(db, { onChange: changes.emit });
  const claims = createSqliteClaimRepository(db, { onChange: changes.emit });
  const settings = createSqliteSettingsRepository(db);
  const rounds = createSqliteRoundRepository(db);
  const records = createSqliteRecordRepository(db);
  const drafts = createSqliteDraftRepository(db);
  const draftWriter = createDocxDraftWriter();
  const soffice = findSoffice();
  const accounts = createSqliteAccountRepository(db);
  const administration = createSqliteAccountAdministration(db);
  const audit = createSqliteAuditLog(db);
  const noticeFeed = createNoticeFeed();
  const notices = createSqliteNoticeRepository(db, { onChange: noticeFeed.emit });
  const objects = createFileObjectStore(join(data, 'objects'), {
    onDamaged: (path) => logger.error('object damaged', { path }),
  });
  const { wrapEvents = (publisher) => publisher } = options;
  const events = wrapEvents(
    createSqliteEventPublisher(queue, { subscriptions: PIPELINE, ids, clock, onPublished: wakeAll }),
  );
  const searchDb = openSearchDatabase(join(data, 'search.sqlite'));
  const searchIndex = createSqliteSearchIndex(searchDb);
  const reader = createFilePageReader();
  const archiveWriter = createPdfArchiveWriter();
  const recognizer = options.recognizer ?? (await createBestRecognizer({ workers: options.workers }));
  const signer = createHmacUploadSigner(readSecret(join(data, 'secret')), clock);

  // No other process holds the folder: whatever was in work when the last one ended is free again.
  queue.releaseInFlight();
  notices.wakeAll(clock.now().toISOString());
  const firstStart = await prepareFirstStart({ accounts, objects, events, samples: options.samples });
  const api = createApi({
    drafts,
    draftWriter,
    paperConverter: soffice === null ? null : createSofficeConverter(soffice),
    rounds,
    records,
    accounts,
    documents,
    claims,
    settings,
    objects,
    events,
    searchIndex,
    changes,
    notices,
    noticeFeed,
    administration,
    audit,
    deadLetters: createSqliteDeadLetters(queue, wakeAll),
    hasOwnMail: true,
    hasOwnAccounts: true,
    uploads: signer,
    downloads: null,
    partUploads: createObjectPartUploads({ objects, signer, ids, onStored: (head) => announceObject(head, events) }),
    ...(options.uploadPartBytes ? { uploadPartBytes: options.uploadPartBytes } : {}),
    ids,
    clock,
    logger,
    maxUploadBytes: limits.maxBytes,
    sampleSignIns: firstStart.sampleSignIns,
  });
  const server = await startHttpServer({
    host: options.host,
    port: options.port,
    api,
    uploadDoor: createUploadDoor({ objects, events, signer, logger }),
    consoleFolder: options.consoleFolder,
  });
  const notifier = createSettingsNotifier({ settings, outboxFolder: join(data, 'outbox'), clock });
  const handlers = createStepHandlers({
    ...{
      documents,
      settings,
      accounts,
      objects,
      events,
      searchIndex,
      clock,
      reader,
      recognizer,
      archiveWriter,
      rounds,
      records,
      drafts,
      draftWriter,
      ids,
      notices,
      notifier,
      limits,
      logger,
    },
    mailAddressOf: async (userId) => {
      const account = await administration.find(userId);
      return account && !account.isDisabled ? account.mail : undefined;
    },
    webhook: createFetchWebhook(clock),
    consoleUrl: server.url,
    parallelPages: options.workers,
    middlewares: [],
  });
  // Not waited for: with many originals in the store the look takes longer than a start may.
  const recovery = recover({ documents, objects, events, clock }).catch((error: unknown) =>
    logger.error('recovery failed', { error }),
  );
  // After an upgrade or a restored backup the index is empty: it fills from the store while the rest works.
  const stopping = new AbortController();
  const rebuilding = searchIndex.isEmpty()
    ? rebuildIndex({ documents, records, objects, searchIndex, signal: stopping.signal }).catch((error: unknown) =>
        logger.error('search index could not be rebuilt', { error }),
      )
    : undefined;
  for (const step of PIPELINE)
    runners.push(startStepRunner({ step, handler: handlers[step.step], queue, logger, retryDelay }));
  const listOfficeIds = async () => (await accounts.listOffices()).map(({ id }) => id);
  const inbox = startInboxWatcher({ folder: join(data, 'inbox'), offices: listOfficeIds, objects, events, logger });
  const outboxTimer = setInterval(() => {
    flushOutbox({ documents, events }).catch((error: unknown) =>
      logger.error('outbox could not be flushed', { error }),
    );
  }, OUTBOX_MILLISECONDS);

  const mailTimer = setInterval(() => {
    events
      .publish([{ type: 'interval.passed', detail: {} }])
      .catch((error: unknown) => logger.error('the clock could not be told', { error }));
  }, options.mailInterval ?? MAIL_MILLISECONDS);

  return {
    url: server.url,
    firstStart,
    changes,
    stop: async () => {
      clearInterval(outboxTimer);
      clearInterval(mailTimer);
      await server.stop();
      await inbox.stop();
      await recovery;
      stopping.abort();
      await rebuilding;
      await Promise.all(runners.map((runner) => runner.stop()));
      await recognizer.close();
      await reader.close();
      await archiveWriter.close();
      searchDb.close();
      db.close();
      unlock();
    },
  };
}

function exponentialDelay(attempt: number): number {
  return Math.min(60, 2 ** attempt);
}
