import type { Localized } from '../../../shared/domain/sentences.ts';
import { ApiError } from '../problem.ts';

const REFUSALS = {
  'round-closed': {
    vi: 'Đợt giám sát này không còn nhận báo cáo. Hãy chọn đợt khác, hoặc hỏi đoàn giám sát.',
    en: 'This round takes no reports any more. Choose another one, or ask the supervision team.',
  },
  'not-a-unit': {
    vi: 'Đơn vị của báo cáo không thuộc đợt giám sát này. Hãy thêm đơn vị vào đợt trước, hoặc chọn đợt khác.',
    en: 'The office of the report is not a unit of this round. Add it to the round first, or choose another round.',
  },
  'in-another-round': {
    vi: 'Báo cáo đang thuộc đợt giám sát khác; chưa chuyển. Nếu nộp nhầm đợt, người duyệt đưa báo cáo ra khỏi đợt kia trước.',
    en: 'The report is in another round; it was not moved. If it is in the wrong one, a reviewer takes it out of there first.',
  },
  'unit-in-use': {
    vi: 'Không bỏ được đơn vị đã có báo cáo hoặc câu hỏi trong đợt; chưa lưu gì. Hãy giữ đơn vị này, hoặc đưa báo cáo ra khỏi đợt trước.',
    en: 'A unit with reports or questions in the round cannot be taken out; nothing was saved. Keep it, or take its reports out of the round first.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Why something of a round is refused, in words a person can act on. */
export function roundRefusal(code: keyof typeof REFUSALS): ApiError {
  return new ApiError(422, code, REFUSALS[code]);
}
