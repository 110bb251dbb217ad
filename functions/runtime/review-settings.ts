import { ReviewPolicyValue } from '../../shared/contracts/api-review-settings.ts';
import { DEFAULT_REVIEW_POLICY, type ReviewPolicy } from '../../shared/domain/review-policy.ts';
import type { SettingsRepository } from '../../shared/ports/settings-repository.ts';

/** Name of the setting that says how reports are reviewed. */
export const REVIEW_SETTING = 'review';

/** The policy that holds now; the default one while the administrator has saved none. */
export async function readReviewPolicy(settings: Pick<SettingsRepository, 'find'>): Promise<ReviewPolicy> {
  const setting = await settings.find(REVIEW_SETTING);
  return setting ? ReviewPolicyValue.parse(setting.value) : DEFAULT_REVIEW_POLICY;
}
