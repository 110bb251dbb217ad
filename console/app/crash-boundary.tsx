import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import { EmptyState } from '../components/ui/empty-state.tsx';

interface CrashBoundaryProps {
  readonly children: ReactNode;
}

/** Draws a way out when the page itself fails; never a white screen. */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <main role="alert">
        <Translation>
          {(t) => (
            <EmptyState
              icon={<IconAlertTriangle size={24} />}
              title={t('error.title')}
              hint={t('error.crash')}
              action={<Button onClick={() => location.reload()}>{t('error.reload')}</Button>}
            />
          )}
        </Translation>
      </main>
    );
  }
}
