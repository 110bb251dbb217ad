import { type Decision, type DecisionAction, sealDecision } from '../../shared/domain/decision.ts';
import { type Document, NO_COUNTS } from '../../shared/domain/document.ts';
import type { DateFinding, DirectiveFinding, Finding } from '../../shared/domain/finding.ts';
import type { DirectiveValue } from '../../shared/extraction/mention.ts';

/** A document as intake makes it, with what the test cares about. */
export function newDocument(id: string, fields: Partial<Document> = {}): Document {
  return {
    id,
    office: 'xa-an-binh',
    fileName: `${id}.pdf`,
    mediaType: 'application/pdf',
    size: 1000,
    sha256: null,
    originalKey: `incoming/xa-an-binh/${id}/${id}.pdf`,
    source: 'upload',
    uploadedBy: 'van-thu',
    receivedAt: '2026-01-05T08:00:00.000Z',
    status: 'received',
    statusAt: '2026-01-05T08:00:00.000Z',
    version: 1,
    pageCount: null,
    pagesRecognized: 0,
    engine: null,
    own: null,
    counts: NO_COUNTS,
    warningCount: 0,
    rejection: null,
    failure: null,
    duplicateOf: null,
    notes: [],
    ...fields,
  };
}

/** A directive the machine found on page 1. */
export function directiveFinding(id: string, value: Partial<DirectiveValue> = {}): DirectiveFinding {
  return {
    id,
    kind: 'directive',
    value: {
      number: '28-CTr/TU',
      type: 'CTr',
      typeName: 'Chương trình',
      date: '2021-08-09',
      issuer: 'Tỉnh ủy',
      subject: null,
      system: 'party',
      ...value,
    },
    ...raisedByMachine(`số ${value.number ?? '28-CTr/TU'}`),
    group: 'g1',
  };
}

/** A date the machine found on page 1. */
export function dateFinding(id: string, edtf: string): DateFinding {
  return { id, kind: 'date', value: { edtf, kind: 'day', inferred: false }, ...raisedByMachine(edtf), group: null };
}

function raisedByMachine(quote: string) {
  return {
    evidence: {
      page: 1,
      offset: [10, 10 + quote.length] as const,
      box: { left: 0.1, top: 0.2, width: 0.3, height: 0.02 },
      wordIds: ['w1-4', 'w1-5'],
      quote,
      before: 'Thực hiện Chương trình ',
      after: ' của Tỉnh ủy',
      readingConfidence: 0.91,
    },
    confidence: 0.95,
    reasons: [],
    alternatives: [],
    origin: 'machine',
  } as const;
}

/** Seals acts onto a history, each a minute after the one before, and returns only the new decisions. */
export function decide(
  documentId: string,
  history: readonly Decision[],
  acts: readonly (readonly [findingId: string | null, action: DecisionAction, before?: Finding['value']])[],
): Decision[] {
  const all = [...history];
  for (const [findingId, action, before = null] of acts) {
    const at = new Date(Date.UTC(2026, 0, 6, 8, all.length)).toISOString();
    all.push(sealDecision(all, { documentId, findingId, action, by: 'nguoi-duyet', at, before }));
  }
  return all.slice(history.length);
}
