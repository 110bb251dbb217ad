import type { IssuedPaper } from '../../../shared/contracts/api-issued-papers.ts';
import { draftPaperKey } from '../../../shared/contracts/object-keys.ts';
import type { User } from '../../../shared/domain/account.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import type { Download } from '../../../shared/ports/download-signer.ts';
import type { DraftEntry, IssuedAs } from '../../../shared/ports/draft-repository.ts';
import { WORD_TYPE } from '../../../shared/ports/draft-writer.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError } from '../problem.ts';
import { downloadName } from './paper-file.ts';

type PaperDependencies = Pick<ApiDependencies, 'drafts' | 'objects' | 'accounts'>;

const BEING_MADE = {
  vi: 'Tệp của văn bản đang được lập. Hãy thử lại sau một phút.',
  en: 'The file of this paper is being made. Try again in a minute.',
};

/** Papers that went out, newest first; an office sees those that went to it. */
export async function listIssuedPapers(user: User, deps: PaperDependencies): Promise<IssuedPaper[]> {
  const [entries, offices] = await Promise.all([deps.drafts.list(), deps.accounts.listOffices()]);
  const names = new Map(offices.map(({ id, name }) => [id, name]));
  const issued = entries.filter((entry) => isFor(user, entry)).filter(isIssued);
  const sorted = issued.toSorted((a, b) => (a.issue.at < b.issue.at ? 1 : -1));
  return Promise.all(
    sorted.map(async ({ id, title, roundId, issue }) => ({
      ...{ id, title, roundId, typeName: issue.typeName, number: issue.number, date: issue.date, issuedAt: issue.at },
      offices: issue.offices
        .filter((office) => user.role !== 'office' || office === user.office)
        .map((office) => ({ id: office, name: names.get(office) ?? office })),
      file: await fileOf(id, issue, deps),
    })),
  );
}

/** The signed scan once there is one, else the paper as it was set. Throws `NotFoundError`, also for other offices. */
export async function findIssuedPaper(id: string, user: User, deps: PaperDependencies): Promise<Download> {
  const entry = await deps.drafts.find(id);
  if (!entry || !isIssued(entry) || !isFor(user, entry)) throw new NotFoundError('issued paper', id);
  const { title, issue } = entry;
  if (issue.signedScan !== null) {
    const fileName = downloadName(title, 'pdf');
    return { key: issue.signedScan, contentType: 'application/pdf', fileName, isShown: true };
  }
  const key = draftPaperKey(id, issue.version);
  if (!(await deps.objects.head(key))) throw new ApiError(503, 'paper-not-ready', BEING_MADE);
  return { key, contentType: WORD_TYPE, fileName: downloadName(title, 'docx') };
}

const isIssued = (entry: DraftEntry): entry is DraftEntry & { readonly issue: IssuedAs } => entry.issue !== null;

function isFor({ role, office }: User, { issue }: DraftEntry): boolean {
  return role !== 'office' || (office !== null && (issue?.offices.includes(office) ?? false));
}

async function fileOf(id: string, issue: IssuedAs, { objects }: PaperDependencies): Promise<IssuedPaper['file']> {
  if (issue.signedScan !== null) return 'signed-scan';
  return (await objects.head(draftPaperKey(id, issue.version))) ? 'docx' : null;
}
