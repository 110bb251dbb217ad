import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { createFileObjectStore } from '../../shared/adapters/embedded/file-object-store.ts';
import { createSqliteAccountRepository } from '../../shared/adapters/embedded/sqlite-account-repository.ts';
import { openDatabase } from '../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../shared/adapters/embedded/sqlite-document-repository.ts';
import { pageImageKey, pageKey, textKey } from '../../shared/contracts/object-keys.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { DirectiveFinding } from '../../shared/domain/finding.ts';
import { gatherEvidence } from '../../shared/domain/raise-finding.ts';
import { countFindings, reviewFindings } from '../../shared/domain/review.ts';
import { ruleOf } from '../../shared/domain/review-policy.ts';
import type { Line, Page } from '../../shared/ocr/page.ts';
import type { AccountRepository } from '../../shared/ports/account-repository.ts';
import { newDocument } from '../contract/documents.ts';
import { type EmbeddedOptions, OFFICE, OTHER_OFFICE, SIGN_INS, startTestHost, type TestHost } from './test-host.ts';

/** A report as it stands after extraction, made without reading anything. */
export interface PlantedReport {
  readonly id: string;
  readonly pages: number;
  /** Directives on each page that need a person, and that do not. */
  readonly doubted: number;
  readonly sure: number;
  /** Cited on every first line instead of a number of its own. */
  readonly shared?: string;
  readonly fields?: Partial<Document>;
}

/** Reviewers beside the sample accounts, with their passwords. */
export const REVIEWERS = [
  ['hoa', 'Nguyễn Thị Hoa', 'mat-khau-hoa-1'],
  ['binh', 'Lê Văn Bình', 'mat-khau-binh-1'],
  ['chi', 'Phạm Kim Chi', 'mat-khau-chi-1'],
] as const;

const WIDTH = 1000;
const HEIGHT = 1414;

/** A host whose queue holds these reports, with three more reviewers. */
export async function startHostWith(
  reports: readonly PlantedReport[],
  options: EmbeddedOptions = {},
): Promise<TestHost> {
  const data = mkdtempSync(join(tmpdir(), 'trich-luc-'));
  const db = openDatabase(join(data, 'trich-luc.sqlite'));
  const documents = createSqliteDocumentRepository(db);
  const accounts = createSqliteAccountRepository(db);
  const objects = createFileObjectStore(join(data, 'objects'));
  await saveAccounts(accounts);
  const picture = await drawnPage();
  for (const [index, report] of reports.entries()) {
    const pages = Array.from({ length: report.pages }, (_, at) => pageOf(report, at + 1));
    const findings = pages.flatMap((page) => findingsOf(page, report));
    for (const page of pages) {
      await objects.put(pageKey(report.id, page.page), Buffer.from(JSON.stringify(page)), 'application/json');
      await objects.put(pageImageKey(report.id, page.page), picture, 'image/webp');
    }
    const text = { documentId: report.id, pages: pages.map(({ lines: _lines, ...page }) => page) };
    await objects.put(textKey(report.id), Buffer.from(JSON.stringify(text)), 'application/json');
    const document = await documents.create(
      newDocument(report.id, {
        office: OFFICE,
        status: 'awaiting-review',
        receivedAt: new Date(Date.UTC(2026, 0, 5, 1, index)).toISOString(),
        statusAt: new Date(Date.UTC(2026, 0, 5, 2, index)).toISOString(),
        pageCount: report.pages,
        pagesRecognized: report.pages,
        sha256: report.id.padStart(64, '0'),
        own: { number: `${index + 1}-BC/BTCTU`, type: 'BC', date: '2026-01-05', issuer: null, title: null },
        ...report.fields,
      }),
    );
    const counts = countFindings(reviewFindings(findings, [], ruleOf(document)));
    await documents.saveRaised({ ...document, counts }, { findings, warnings: [], unclaimed: [] });
  }
  db.close();
  return startTestHost({ data, ...options });
}

/** Accounts exist already when the host starts: it then makes no sample ones of its own. */
async function saveAccounts(accounts: AccountRepository): Promise<void> {
  await accounts.saveOffice({ id: OFFICE, name: 'Ban Tổ chức An Hòa' });
  await accounts.saveOffice({ id: OTHER_OFFICE, name: 'Huyện ủy Thanh Lâm' });
  for (const [id, name, password] of REVIEWERS) {
    await accounts.saveUser({ id, name, role: 'reviewer', office: null }, password);
  }
  const [clerk, clerkPassword] = SIGN_INS.clerk;
  await accounts.saveUser({ id: clerk, name: 'Văn thư', role: 'office', office: OFFICE }, clerkPassword);
  const [archivist, archivistPassword] = SIGN_INS.archivist;
  await accounts.saveUser({ id: archivist, name: 'Lưu trữ', role: 'archivist', office: null }, archivistPassword);
  const [admin, adminPassword] = SIGN_INS.admin;
  await accounts.saveUser({ id: admin, name: 'Quản trị', role: 'admin', office: null }, adminPassword);
}

/** One line a finding: `Thực hiện Chỉ thị số 12-CT/TU ngày 03/11/2022`. */
function pageOf(report: PlantedReport, page: number): Page {
  let text = '';
  const lines = Array.from({ length: report.doubted + report.sure }, (_, index): Line => {
    const words = ['Thực', 'hiện', 'Chỉ', 'thị', 'số', numberOf(report, page, index), 'ngày', '03/11/2022'];
    const top = 0.05 + index * (0.9 / Math.max(20, report.doubted + report.sure));
    const line: Line = {
      id: `l${page}-${index}`,
      box: { left: 0.1, top, width: 0.8, height: 0.02 },
      words: words.map((word, at) => {
        const start = text.length;
        text += at < words.length - 1 ? `${word} ` : `${word}\n`;
        const box = { left: 0.1 + at * 0.1, top, width: 0.09, height: 0.02 };
        return { id: `w${page}-${index}-${at}`, text: word, start, end: start + word.length, box, confidence: 0.9 };
      }),
    };
    return line;
  });
  return {
    ...{ page, width: WIDTH, height: HEIGHT, dpi: 120, rotation: 0, skew: 0, source: 'tesseract', engine: 'planted 1' },
    text,
    lines,
  };
}

function numberOf({ shared }: PlantedReport, page: number, index: number): string {
  return shared && index === 0 ? shared : `${page * 100 + index}-CT/TU`;
}

function findingsOf(page: Page, report: PlantedReport): DirectiveFinding[] {
  return page.lines.map((line, index): DirectiveFinding => {
    const number = line.words[5]!;
    const isDoubted = index < report.doubted;
    return {
      id: `f-${page.page}-${index}`,
      kind: 'directive',
      value: {
        number: number.text,
        type: 'CT',
        typeName: 'Chỉ thị',
        date: '2022-11-03',
        issuer: 'Ban Thường vụ Tỉnh ủy',
        subject: null,
        system: 'party',
      },
      evidence: gatherEvidence(page, { start: number.start, end: line.words[7]!.end }),
      confidence: isDoubted ? 0.6 : 0.98,
      reasons: isDoubted ? ['low-confidence'] : [],
      alternatives: [],
      group: null,
      origin: 'machine',
    };
  });
}

function drawnPage(): Promise<Buffer> {
  const rows = Array.from({ length: 20 }, (_, index) => {
    const y = Math.round((0.05 + index * 0.045) * HEIGHT) + 20;
    return `<text x="100" y="${y}" font-size="20" font-family="serif">Thực hiện Chỉ thị số … ngày 03/11/2022</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fff"/>${rows.join('')}</svg>`;
  return sharp(Buffer.from(svg)).webp().toBuffer();
}
