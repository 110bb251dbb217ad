/** A congress or an assembly and the years it sat: to see a date that cannot belong to the body named beside it. */
export interface Term {
  readonly body: 'party' | 'assembly';
  /** Roman numeral. */
  readonly ordinal: string;
  readonly from: number;
  /** Null while it sits. */
  readonly to: number | null;
  readonly source: string;
}

const PARTY = 'Văn kiện Đại hội đại biểu toàn quốc của Đảng';
const ASSEMBLY = 'Nghị quyết tổng kết nhiệm kỳ của Quốc hội';

/** The year of one congress is the last of the term before and the first of the term after. */
export const TERMS: readonly Term[] = [
  { body: 'party', ordinal: 'VI', from: 1986, to: 1991, source: PARTY },
  { body: 'party', ordinal: 'VII', from: 1991, to: 1996, source: PARTY },
  { body: 'party', ordinal: 'VIII', from: 1996, to: 2001, source: PARTY },
  { body: 'party', ordinal: 'IX', from: 2001, to: 2006, source: PARTY },
  { body: 'party', ordinal: 'X', from: 2006, to: 2011, source: PARTY },
  { body: 'party', ordinal: 'XI', from: 2011, to: 2016, source: PARTY },
  { body: 'party', ordinal: 'XII', from: 2016, to: 2021, source: PARTY },
  { body: 'party', ordinal: 'XIII', from: 2021, to: 2026, source: PARTY },
  { body: 'party', ordinal: 'XIV', from: 2026, to: null, source: PARTY },
  { body: 'assembly', ordinal: 'XI', from: 2002, to: 2007, source: ASSEMBLY },
  { body: 'assembly', ordinal: 'XII', from: 2007, to: 2011, source: ASSEMBLY },
  { body: 'assembly', ordinal: 'XIII', from: 2011, to: 2016, source: ASSEMBLY },
  { body: 'assembly', ordinal: 'XIV', from: 2016, to: 2021, source: ASSEMBLY },
  { body: 'assembly', ordinal: 'XV', from: 2021, to: 2026, source: ASSEMBLY },
];
