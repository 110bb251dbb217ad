import type { PipelineEvent } from '../../shared/contracts/events.ts';
import type { Document } from '../../shared/domain/document.ts';
import { rejectionSentence } from '../../shared/domain/sentences.ts';

/** Who is told. A paper with a secrecy mark concerns those in charge of security, too. */
export type Audience = 'reviewers' | 'office' | 'office-and-security';

/** Vietnamese, with counts and a link; never report text. Null when the event concerns nobody. */
export function composeNotice(
  event: PipelineEvent,
  document: Document,
  consoleUrl: string,
): { readonly audience: Audience; readonly subject: string; readonly text: string } | null {
  const link = `${consoleUrl}/bao-cao/${document.id}`;
  const { fileName } = document;
  switch (event.type) {
    case 'document.findings-raised':
      return {
        audience: 'reviewers',
        subject: `Chờ duyệt: ${fileName}`,
        text: `Báo cáo ${fileName} đã đọc xong: ${event.detail.findings} thông tin trích xuất, ${event.detail.needLook} cần xem.\nMở để duyệt: ${link}\n`,
      };
    case 'document.reopened':
      return {
        audience: 'reviewers',
        subject: `Mở lại: ${fileName}`,
        text: `Báo cáo ${fileName} được mở lại để duyệt.\nMở: ${link}\n`,
      };
    case 'document.rejected':
      return {
        audience: event.detail.code === 'secret' ? 'office-and-security' : 'office',
        subject: `Không nhận: ${fileName}`,
        text: `${document.rejection ? rejectionSentence(document.rejection, fileName).vi : `Không nhận ${fileName}.`}\nXem: ${link}\n`,
      };
    case 'document.confirmed':
      return {
        audience: 'office',
        subject: `Đã xác nhận: ${fileName}`,
        text: `Báo cáo ${fileName} đã được xác nhận.\nXem: ${link}\n`,
      };
    default:
      return null;
  }
}
