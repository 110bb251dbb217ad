import { describe, expect, it } from 'vitest';
import { isDay } from '../../../../shared/domain/records/day.ts';
import { describeFields, missingFields, typeFields } from '../../../../shared/domain/records/description.ts';
import { DOCUMENT_FIELDS, FILE_FIELDS } from '../../../../shared/domain/records/fields.ts';
import { RecordError } from '../../../../shared/domain/records/record-error.ts';
import { AT } from '../../../support/records.ts';

const WHO = { by: 'luu-tru', at: AT };
const type = (change: Record<string, string | null>, typed = {}) => typeFields(DOCUMENT_FIELDS, typed, change, WHO);

describe('the description of a record', () => {
  it('has the elements of the regulation, in its order', () => {
    expect(DOCUMENT_FIELDS.map(({ vi }) => vi)).toEqual([
      ...['Số thứ tự trong hồ sơ', 'Tên loại văn bản', 'Số', 'Ký hiệu', 'Ngày, tháng, năm văn bản'],
      ...['Tên cơ quan ban hành', 'Trích yếu', 'Ngôn ngữ', 'Số trang', 'Ghi chú', 'Ký hiệu thông tin', 'Từ khóa'],
      ...['Chế độ sử dụng', 'Mức độ tin cậy', 'Bút tích', 'Tình trạng vật lý', 'Quy trình xử lý', 'Tờ số'],
      ...['Loại tài liệu', 'Đường dẫn file'],
    ]);
    expect(FILE_FIELDS.map(({ vi }) => vi)).toEqual([
      ...['Phông', 'Mục lục', 'Hộp số', 'Số và ký hiệu hồ sơ', 'Tiêu đề hồ sơ', 'Thời hạn bảo quản'],
      ...['Chế độ sử dụng', 'Ngôn ngữ', 'Ngày, tháng, năm bắt đầu', 'Ngày, tháng, năm kết thúc', 'Tổng số tài liệu'],
      ...['Chú giải', 'Ký hiệu thông tin', 'Từ khóa', 'Số lượng tờ', 'Tình trạng vật lý', 'Mức độ tin cậy'],
      ...['Mã hồ sơ giấy gốc', 'Ghi chú'],
    ]);
  });

  it('puts the typed value before the proposed one and tells both apart', () => {
    const proposed = {
      issuer: { value: 'Ban Tổ chức', source: { kind: 'reading' } },
      subject: { value: 'kết quả', source: { kind: 'reading' } },
    } as const;
    const description = describeFields(DOCUMENT_FIELDS, type({ issuer: ' Ban Tổ chức Tỉnh ủy ' }), proposed);
    expect(description.issuer).toEqual({ value: 'Ban Tổ chức Tỉnh ủy', source: { kind: 'typed', ...WHO } });
    expect(description.subject).toEqual(proposed.subject);
    expect(description.keywords).toBeNull();
  });

  it('lets a person empty a proposed value, and take back what was typed', () => {
    const proposed = { issuer: { value: 'Ban', source: { kind: 'reading' } } } as const;
    const emptied = type({ issuer: '' });
    expect(describeFields(DOCUMENT_FIELDS, emptied, proposed).issuer).toBeNull();
    expect(type({ issuer: null }, emptied)).toEqual({});
  });

  it('keeps the author of a value that is saved again unchanged', () => {
    const typed = type({ note: 'đã đối chiếu' });
    expect(typeFields(DOCUMENT_FIELDS, typed, { note: 'đã đối chiếu' }, { by: 'khac', at: 'later' })).toEqual(typed);
  });

  it.each([
    ['a field there is not', { secret: 'x' }],
    ['a count the system makes', { pageCount: '4' }],
    ['a day that is in no calendar', { date: '2023-02-30' }],
    ['a number in words', { orderInFile: 'mười' }],
    ['a level of access there is not', { access: 'secret' }],
    ['an emptied level of access', { access: '' }],
    ['an endless text', { issuer: 'x'.repeat(501) }],
  ])('refuses %s and names the field', (_why, change) => {
    expect(() => type(change)).toThrow(RecordError);
    expect(() => type(change)).toThrow(expect.objectContaining({ detail: { field: Object.keys(change)[0] } }));
  });

  it('tells what is missing, in order', () => {
    const description = describeFields(DOCUMENT_FIELDS, type({ number: '412', subject: '' }), {});
    expect(missingFields(DOCUMENT_FIELDS, description)).toEqual([
      ...['typeName', 'symbol', 'date', 'issuer', 'subject', 'language', 'pageCount', 'access', 'reliability'],
    ]);
  });

  it.each(['2024', '2024-02', '2024-02-29'])('takes %s for a day', (text) => expect(isDay(text)).toBe(true));
  it.each(['', '24', '2023-02-29', '2024-13', '2024-2-1', '0000', '01/02/2024', '2024-02-29 '])(
    'does not take "%s" for a day',
    (text) => expect(isDay(text)).toBe(false),
  );
});
