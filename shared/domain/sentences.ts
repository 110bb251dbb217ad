import type { Rejection } from './document.ts';
import type { FailureCode, RejectionCode } from './reason-codes.ts';

/** One sentence in the console's two languages. */
export interface Localized {
  readonly vi: string;
  readonly en: string;
}

type Sentence = (file: string, detail: Rejection['detail']) => Localized;

const REJECTIONS: Readonly<Record<RejectionCode, Sentence>> = {
  'empty-file': (file) => ({
    vi: `Tệp rỗng, không có nội dung: ${file}. Hãy quét lại hoặc chọn đúng tệp rồi nộp lại.`,
    en: `The file is empty: ${file}. Scan it again or choose the right file, then upload again.`,
  }),
  'unsupported-type': (file) => ({
    vi: `Loại tệp chưa được nhận: ${file}. Hãy lưu thành PDF, TIFF, JPEG hoặc PNG rồi nộp lại.`,
    en: `This type of file is not taken: ${file}. Save it as PDF, TIFF, JPEG or PNG, then upload again.`,
  }),
  'wrong-extension': (file, detail) => ({
    vi: `Đuôi tệp không khớp với nội dung (nội dung là ${detail.content ?? 'loại khác'}): ${file}. Hãy kiểm tra có đúng tệp không, đặt lại đuôi cho đúng rồi nộp lại.`,
    en: `The file's extension does not match its content (${detail.content ?? 'another type'}): ${file}. Check that it is the right file, correct the extension, then upload again.`,
  }),
  'not-a-pdf': (file) => ({
    vi: `Tệp có tên là PDF nhưng không phải PDF: ${file}. Hãy mở bằng chương trình đã tạo ra nó, lưu lại thành PDF rồi nộp lại.`,
    en: `The file is named PDF but is not one: ${file}. Open it in the program that made it, save it as PDF, then upload again.`,
  }),
  truncated: (file) => ({
    vi: `Tệp bị cụt, thiếu phần cuối: ${file}. Hãy sao chép hoặc quét lại cho đủ rồi nộp lại.`,
    en: `The file is cut off, its end is missing: ${file}. Copy or scan it again completely, then upload again.`,
  }),
  encrypted: (file) => ({
    vi: `Tệp bị khóa bằng mật khẩu: ${file}. Hãy bỏ mật khẩu (In → Lưu thành PDF) rồi nộp lại.`,
    en: `The file is locked by a password: ${file}. Remove the password (Print → Save as PDF), then upload again.`,
  }),
  damaged: (file) => ({
    vi: `Tệp bị hỏng, không mở được: ${file}. Hãy quét lại hoặc xuất lại từ chương trình gốc rồi nộp lại.`,
    en: `The file is damaged and cannot be opened: ${file}. Scan or export it again, then upload again.`,
  }),
  'no-pages': (file) => ({
    vi: `Tệp không có trang nào: ${file}. Hãy quét lại rồi nộp lại.`,
    en: `The file has no pages: ${file}. Scan it again, then upload again.`,
  }),
  'too-many-pages': (file, detail) => ({
    vi: `Tệp có ${detail.pages ?? 'quá nhiều'} trang, vượt giới hạn ${detail.limit ?? ''} trang: ${file}. Hãy tách thành nhiều tệp rồi nộp lại.`,
    en: `The file has ${detail.pages ?? 'too many'} pages, the limit is ${detail.limit ?? ''}: ${file}. Split it into several files, then upload again.`,
  }),
  'too-large': (file, detail) => ({
    vi: `Tệp quá lớn, giới hạn là ${detail.limitMegabytes ?? 500} MB: ${file}. Hãy quét ở 200–300 dpi hoặc tách thành nhiều tệp rồi nộp lại.`,
    en: `The file is too large, the limit is ${detail.limitMegabytes ?? 500} MB: ${file}. Scan at 200–300 dpi or split it, then upload again.`,
  }),
  'page-too-large': (file, detail) => ({
    vi: `Trang ${detail.page ?? ''} có kích thước quá lớn: ${file}. Hãy quét lại ở khổ A4, 200–300 dpi rồi nộp lại.`,
    en: `Page ${detail.page ?? ''} is too large: ${file}. Scan it again as A4 at 200–300 dpi, then upload again.`,
  }),
  'page-too-small': (file, detail) => ({
    vi: `Trang ${detail.page ?? ''} quá nhỏ để đọc: ${file}. Hãy quét lại ở khổ A4, 200–300 dpi rồi nộp lại.`,
    en: `Page ${detail.page ?? ''} is too small to read: ${file}. Scan it again as A4 at 200–300 dpi, then upload again.`,
  }),
  'xfa-form': (file) => ({
    vi: `Tệp là biểu mẫu động (XFA), nội dung không nằm trên trang: ${file}. Hãy in ra PDF thường (In → Lưu thành PDF) rồi nộp lại.`,
    en: `The file is a dynamic form (XFA) whose content is not on its pages: ${file}. Print it to a plain PDF, then upload again.`,
  }),
  'not-utf8': (file) => ({
    vi: `Tệp văn bản không dùng mã UTF-8: ${file}. Hãy lưu lại với mã UTF-8 rồi nộp lại.`,
    en: `The text file is not UTF-8: ${file}. Save it as UTF-8, then upload again.`,
  }),
  secret: (file) => ({
    vi: `Tài liệu có dấu mật: ${file}. Hệ thống đã dừng đọc và cách ly tệp; không nộp tài liệu mật qua mạng, hãy liên hệ người phụ trách bảo mật.`,
    en: `The document bears a secrecy mark: ${file}. Reading was stopped and the file is quarantined; never upload secret papers, contact your security officer.`,
  }),
  malware: (file) => ({
    vi: `Tệp chứa mã độc: ${file}. Hệ thống đã chặn tệp, không ai mở được. Hãy quét vi-rút máy đã gửi tệp, báo quản trị, rồi quét lại bản giấy và nộp lại.`,
    en: `The file contains malware: ${file}. It is blocked and nobody can open it; check the computer it came from, tell the administrator, then scan the paper again and upload.`,
  }),
  unscannable: (file) => ({
    vi: `Không kiểm tra được tệp có mã độc hay không: ${file}. Hãy bỏ mật khẩu, không nén, lưu lại thành PDF thường rồi nộp lại.`,
    en: `The file cannot be checked for malware: ${file}. Remove its password, do not compress it, save it as a plain PDF, then upload again.`,
  }),
};

const FAILURES: Readonly<Record<FailureCode, (file: string) => Localized>> = {
  'original-missing': (file) => ({
    vi: `Không tìm thấy tệp gốc của ${file} trong kho. Hãy nộp lại tệp.`,
    en: `The original of ${file} is missing from the store. Upload the file again.`,
  }),
  'scan-failed': (file) => ({
    vi: `Việc quét mã độc cho ${file} không chạy được. Hãy nộp lại tệp; nếu vẫn lỗi, báo quản trị.`,
    en: `The malware scan of ${file} did not run. Upload the file again; if it fails again, tell the administrator.`,
  }),
  'artifact-missing': (file) => ({
    vi: `Thiếu kết quả nhận dạng của ${file}. Bấm Thử lại để đọc lại từ đầu.`,
    en: `The recognised text of ${file} is missing. Press Retry to read it again.`,
  }),
  'page-unreadable': (file) => ({
    vi: `Có trang không đọc được trong ${file}. Hãy bấm Thử lại; nếu vẫn lỗi, quét lại trang đó rồi nộp lại.`,
    en: `A page of ${file} cannot be read. Press Retry; if it fails again, scan that page again and upload.`,
  }),
  'page-timeout': (file) => ({
    vi: `Nhận dạng một trang của ${file} mất quá nhiều thời gian. Hãy bấm Thử lại; nếu vẫn lỗi, quét lại ở 200–300 dpi.`,
    en: `Reading a page of ${file} took too long. Press Retry; if it fails again, scan at 200–300 dpi.`,
  }),
  'recognizer-failed': (file) => ({
    vi: `Bộ nhận dạng chữ dừng đột ngột khi đọc ${file}. Hãy bấm Thử lại.`,
    en: `The text recogniser stopped while reading ${file}. Press Retry.`,
  }),
  'too-many-attempts': (file) => ({
    vi: `Đã thử nhiều lần nhưng chưa xử lý được ${file}. Hãy bấm Thử lại; nếu vẫn lỗi, báo quản trị.`,
    en: `${file} could not be handled after several attempts. Press Retry; if it fails again, tell the administrator.`,
  }),
};

/** What happened, to which file, what to do. */
export function rejectionSentence({ code, detail }: Rejection, fileName: string): Localized {
  return REJECTIONS[code](fileName, detail);
}

export function failureSentence(code: FailureCode, fileName: string): Localized {
  return FAILURES[code](fileName);
}
