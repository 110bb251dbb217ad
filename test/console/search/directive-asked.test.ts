import { describe, expect, it } from 'vitest';
import { directiveAsked } from '../../../console/features/search/directive-asked.ts';

describe('directiveAsked', () => {
  it.each([
    ['49 ct tu 2023', '49-ct-tu'],
    ['Chỉ thị số 49-CT/TU', '49-CT-TU'],
    ['30/2020/NĐ-CP', '30-2020-NĐ-CP'],
    ['kết nạp đảng viên', null],
    ['49-CT/TU 50-CT/TU', null],
    ['', null],
  ])('takes from "%s" the address %s', (query, address) => expect(directiveAsked(query)).toBe(address));
});
