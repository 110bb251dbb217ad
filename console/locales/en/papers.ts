import type { EnglishOf } from '../english-of.ts';
import type { papers as vietnamese } from '../vi/papers.ts';

export const papers: EnglishOf<typeof vietnamese> = {
  title: 'Issued notices',
  lead: 'Every notice that was issued, and the offices it went to.',
  leadOffice:
    'Notices of conclusions sent to your office. The signed copy takes the place of the Word file once it is scanned.',
  empty: 'No notices yet',
  emptyHint: 'Drafts that are approved and issued will stand here.',
  emptyOfficeHint: 'A notice of conclusions issued to your office will stand here, and the bell will say so.',
  year: '{{year}}',
  to: 'To: {{offices}}',
  more: 'and {{count}} more',
  file: { 'signed-scan': 'Signed copy', docx: 'Word file' },
  open: {
    'signed-scan': 'Open the signed copy of {{number}}',
    docx: 'Download the Word file of {{number}}',
  },
  beingMade: 'The file is being made',
  latest: 'Issued lately',
  seeAll: 'See all',
};
