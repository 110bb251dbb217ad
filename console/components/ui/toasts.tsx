import { IconAlertTriangle, IconCircleCheck, IconX } from '@tabler/icons-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../lib/class-names.ts';
import styles from './toasts.module.css';

export interface Toast {
  readonly text: string;
  readonly tone: 'done' | 'wrong';
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

interface ShownToast extends Toast {
  readonly id: number;
}

const SHOWN_MILLISECONDS = 7_000;
const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Shows one short message at the foot of the page; a new one takes the place of the last. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

/** Holds the message and reads it aloud. Errors stay until they are closed. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [toast, setToast] = useState<ShownToast | null>(null);
  const show = useCallback((next: Toast) => setToast((last) => ({ ...next, id: (last?.id ?? 0) + 1 })), []);
  const close = useCallback(() => setToast(null), []);

  useEffect(() => {
    if (!toast || toast.tone === 'wrong') return;
    const timer = setTimeout(close, SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [toast, close]);

  const body = useMemo(
    () =>
      toast && (
        <div key={toast.id} className={classNames(styles.toast, toast.tone === 'wrong' && styles.wrong)}>
          {toast.tone === 'done' ? (
            <IconCircleCheck size={18} aria-hidden />
          ) : (
            <IconAlertTriangle size={18} aria-hidden />
          )}
          <span>{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              className={styles.action}
              onClick={() => {
                toast.action?.onClick();
                close();
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button type="button" className={styles.close} aria-label={t('action.close')} onClick={close}>
            <IconX size={16} />
          </button>
        </div>
      ),
    [toast, close, t],
  );

  return (
    <ToastContext value={show}>
      {children}
      <div className={styles.region} role="status" aria-live="polite">
        {body}
      </div>
    </ToastContext>
  );
}
