import { type Problem, ProblemSchema } from '../../../shared/contracts/api-problem.ts';

/** A request that did not succeed. `problem` is null when no answer came or it was not problem+json. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status; 0 when the server could not be reached. */
  readonly status: number;
  readonly problem: Problem | null;
  constructor(status: number, problem: Problem | null, options?: ErrorOptions) {
    super(problem?.title ?? `request failed with status ${status}`, options);
    this.status = status;
    this.problem = problem;
  }

  /** The stable code of the refusal; `unreachable` and `unexpected` are the console's own. */
  get code(): string {
    return this.problem?.code ?? (this.status === 0 ? 'unreachable' : 'unexpected');
  }
}

/** True when trying the same request again may succeed. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500);
}

/** Reads a refusal; anything that is not problem+json becomes an error without a problem. */
export async function toApiError(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const problem = ProblemSchema.safeParse(body);
  return new ApiError(response.status, problem.success ? problem.data : null);
}
