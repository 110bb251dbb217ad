import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { exportUrl, signedScanUrl } from '../api/drafts.ts';

/** Everything the draft can be had as here, one under the other. */
export function ExportMenu({ resource: { draft, formats } }: { readonly resource: DraftResource }) {
  const { t } = useTranslation();
  const entries = [
    { key: 'docx', format: 'docx', withEvidence: false },
    { key: 'docxEvidence', format: 'docx', withEvidence: true },
    { key: 'pdf', format: 'pdf', withEvidence: false },
    { key: 'pdfEvidence', format: 'pdf', withEvidence: true },
    { key: 'md', format: 'md', withEvidence: false },
    { key: 'json', format: 'json', withEvidence: true },
  ] as const;
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('drafts.export.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {entries
          .filter(({ format }) => formats.includes(format))
          .map(({ key, format, withEvidence }) => (
            <Menu.Item key={key} component="a" href={exportUrl(draft.id, format, withEvidence)} download>
              {t(`drafts.export.${key}`)}
            </Menu.Item>
          ))}
        {draft.issue?.hasSignedScan && (
          <Menu.Item component="a" href={signedScanUrl(draft.id)} download={`${draft.title}.pdf`}>
            {t('drafts.export.signedScan')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
