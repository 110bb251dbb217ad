import { describeAccessibility } from './console-preview/check-accessibility.ts';
import { DESK_SHOTS } from './console-preview/shots.ts';

describeAccessibility('every page of the desk', DESK_SHOTS, [
  ...['home-reviewer', 'reports', 'review', 'review-edit', 'upload-staged', 'bell', 'preferences'],
  ...['admin-accounts', 'admin-failures', 'admin-audit'],
]);
