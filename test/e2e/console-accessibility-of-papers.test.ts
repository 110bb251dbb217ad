import { describeAccessibility } from './console-preview/check-accessibility.ts';
import { OFFICE_SHOTS } from './console-preview/shots.ts';

describeAccessibility('every page of rounds, drafts and records', OFFICE_SHOTS, [
  ...['drafts', 'draft', 'draft-insert', 'draft-outdated', 'template-edit'],
]);
