import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../../shared/contracts/api-problem.ts';
import type { AccountRefusal } from '../../shared/domain/account.ts';
import { DraftError } from '../../shared/domain/draft/draft-error.ts';
import {
  AccountError,
  NotFoundError,
  ReviewError,
  type ReviewRefusal,
  VersionConflictError,
} from '../../shared/domain/errors.ts';
import { RecordError } from '../../shared/domain/records/record-error.ts';
import type { Localized } from '../../shared/domain/sentences.ts';
import type { Logger } from '../../shared/ports/logger.ts';
import { DRAFT_REFUSALS } from './drafts/refusals.ts';
import { RECORD_REFUSAL_SENTENCES } from './records/refusals.ts';

/** A refusal that a person reads: what happened and what to do. Becomes problem+json (RFC 9457). */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly sentence: Localized;
  readonly detail: Problem['detail'];
  /** Findings a person has to look at first. */
  readonly awaiting: Problem['awaiting'];
  constructor(
    status: ContentfulStatusCode,
    code: string,
    sentence: Localized,
    detail?: Problem['detail'],
    awaiting?: Problem['awaiting'],
  ) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.sentence = sentence;
    this.detail = detail;
    this.awaiting = awaiting;
  }
}

const REFUSALS: Readonly<Record<ReviewRefusal, Localized>> = {
  'not-in-review': {
    vi: 'Báo cáo này không ở trạng thái duyệt. Hãy tải lại trang; nếu đã xác nhận, bấm Mở lại để sửa.',
    en: 'This report is not in review. Reload the page; if it is confirmed, press Reopen to change it.',
  },
  'finding-unknown': {
    vi: 'Không còn thông tin trích xuất này trong báo cáo. Hãy tải lại trang.',
    en: 'This finding is no longer in the report. Reload the page.',
  },
  'already-decided': {
    vi: 'Thông tin này đã có trong báo cáo. Hãy chọn nó trong danh sách để sửa.',
    en: 'This finding is in the report already. Choose it in the list to change it.',
  },
  'nothing-to-undo': {
    vi: 'Không có quyết định nào để hoàn tác ở thông tin này.',
    en: 'There is no decision to undo on this finding.',
  },
  'reason-required': { vi: 'Hãy ghi lý do từ chối.', en: 'Give a reason for the rejection.' },
  'value-invalid': {
    vi: 'Giá trị không đúng loại của thông tin này. Hãy kiểm tra lại rồi lưu.',
    en: 'The value does not fit this kind of finding. Check it and save again.',
  },
  'findings-open': {
    vi: 'Còn thông tin cần xem chưa có quyết định. Hãy xác nhận, sửa hoặc từ chối từng mục rồi hoàn tất.',
    en: 'Some findings that need a look have no decision yet. Confirm, correct or reject each, then finish.',
  },
  'pages-unchecked': {
    vi: 'Còn trang được chọn để soát sót chưa soát. Hãy xem hết trang đó, bổ sung chỗ còn thiếu rồi bấm Đã soát trang.',
    en: 'A page chosen to be looked through is not checked yet. Read it, add what is missing, then press Page checked.',
  },
  'second-person-needed': {
    vi: 'Còn thông tin phải có hai người cùng ý kiến mà mới một người quyết định. Hãy để người thứ hai xem rồi hoàn tất.',
    en: 'Two persons must agree on some findings and only one has decided. Let a second person look, then finish.',
  },
  claimed: {
    vi: 'Người khác đang giữ báo cáo này; thay đổi của bạn chưa được lưu. Hãy bấm Tiếp quản nếu cần làm tiếp.',
    en: 'Somebody else has this report in hand; your change was not saved. Take it over if you need to go on.',
  },
};

const ACCOUNT_REFUSALS: Readonly<Record<AccountRefusal, Localized>> = {
  'last-admin': {
    vi: 'Đây là quản trị cuối cùng còn đăng nhập được; chưa đổi gì. Hãy giao quyền quản trị cho người khác trước.',
    en: 'This is the last administrator who can sign in; nothing was changed. Make somebody else one first.',
  },
  'user-exists': {
    vi: 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
    en: 'This user name is taken. Choose another one.',
  },
  'office-missing': {
    vi: 'Người nộp báo cáo phải thuộc một đơn vị đã có; vai trò khác thì để trống đơn vị.',
    en: 'Who uploads reports belongs to an office that exists; the other roles have none.',
  },
};

const CONFLICT: Localized = {
  vi: 'Người khác vừa sửa báo cáo này; thay đổi của bạn chưa được lưu. Hãy xem bản mới rồi làm lại.',
  en: 'Somebody else has just changed this report; your change was not saved. Look at the new state and try again.',
};
const NOT_FOUND: Localized = {
  vi: 'Không tìm thấy, hoặc bạn không có quyền xem. Hãy kiểm tra lại đường dẫn.',
  en: 'Not found, or you may not see it. Check the address.',
};
const INTERNAL: Localized = {
  vi: 'Hệ thống gặp lỗi khi xử lý yêu cầu; không có gì bị mất. Hãy thử lại; nếu vẫn lỗi, báo quản trị.',
  en: 'The system failed to handle the request; nothing was lost. Try again; if it fails again, tell the administrator.',
};
const INVALID: Localized = {
  vi: 'Yêu cầu không đúng dạng. Hãy tải lại trang rồi thử lại.',
  en: 'The request is not in the expected form. Reload the page and try again.',
};

export const notFound = (): ApiError => new ApiError(404, 'not-found', NOT_FOUND);
export const invalidRequest = (where: string): ApiError => new ApiError(400, 'invalid-request', INVALID, { where });

/** Maps every error to a problem; a server error's own text never reaches the client. */
export function createErrorHandler(logger: Logger): (error: Error, context: Context) => Response {
  return (error, context) => {
    const apiError = toApiError(error);
    if (apiError.status >= 500) logger.error('request failed', { path: context.req.path, error });
    return problem(context, apiError);
  };
}

export function problem(context: Context, error: ApiError): Response {
  const body: Problem = {
    type: `about:blank#${error.code}`,
    title: error.sentence.en,
    status: error.status,
    code: error.code,
    message: error.sentence,
    ...(error.detail ? { detail: error.detail } : {}),
    ...(error.awaiting ? { awaiting: error.awaiting } : {}),
  };
  return context.body(JSON.stringify(body), error.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}

/** What a refusal of the domain is to the console; anything unknown is a failure of ours. */
export function toApiError(error: Error): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof VersionConflictError) return new ApiError(409, 'version-conflict', CONFLICT);
  if (error instanceof AccountError) return new ApiError(422, error.code, ACCOUNT_REFUSALS[error.code]);
  if (error instanceof NotFoundError) return notFound();
  if (error instanceof ReviewError) return new ApiError(422, error.code, REFUSALS[error.code], { ...error.detail });
  if (error instanceof DraftError) {
    const awaiting = error.awaiting.length > 0 ? [...error.awaiting] : undefined;
    return new ApiError(422, error.code, DRAFT_REFUSALS[error.code], { ...error.detail }, awaiting);
  }
  if (error instanceof RecordError)
    return new ApiError(422, error.code, RECORD_REFUSAL_SENTENCES[error.code], { ...error.detail });
  return new ApiError(500, 'internal', INTERNAL);
}
