import { describe, expect, it } from 'vitest';
import {
  isNarrowed,
  readQuery,
  toggleValue,
  toRequest,
  withoutFilters,
  writeQuery,
} from '../../../console/features/search/search-address.ts';

const read = (address: string) => readQuery(new URLSearchParams(address));

describe('the address of a search', () => {
  it('says the whole query and comes back the same', () => {
    const query = read('tim=49+ct+tu&don-vi=a&don-vi=b&nam=2023&thu-tu=moi&gan-giong=1&xem=bang');
    expect(query).toMatchObject({ text: '49 ct tu', sort: 'newest', isSimilar: true, view: 'table' });
    expect(query.filters).toMatchObject({ office: ['a', 'b'], year: ['2023'], type: [] });
    expect(readQuery(writeQuery(query))).toEqual(query);
  });

  it('is short for a plain query, and takes nonsense for nothing', () => {
    expect(writeQuery(read('tim=%20a%20&thu-tu=x&xem=y')).toString()).toBe('tim=a');
  });

  it('chooses a value and lets it go again', () => {
    const query = read('tim=a');
    const narrowed = toggleValue(toggleValue(query, 'type', 'BC'), 'type', 'KH');
    expect(narrowed.filters.type).toEqual(['BC', 'KH']);
    expect(isNarrowed(narrowed)).toBe(true);
    expect(toggleValue(narrowed, 'type', 'BC').filters.type).toEqual(['KH']);
    expect(withoutFilters(narrowed)).toEqual(query);
    expect(toRequest(narrowed).toString()).toBe('text=a&sort=relevance&similar=0&type=BC&type=KH');
  });
});
