import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemSentence } from '../../lib/use-problem-sentence.ts';
import styles from './form-dialog.module.css';

interface FormDialogProps {
  readonly title: string;
  /** The word on the button that sends it. */
  readonly submit: string;
  /** Kept open and closed by its caller when given; otherwise it is open while it stands there. */
  readonly isOpen?: boolean;
  /** False while something is missing: nothing is sent then. */
  readonly isReady?: boolean;
  readonly isPending: boolean;
  /** What went wrong, told inside the dialog. */
  readonly problem?: unknown;
  readonly size?: 'lg' | 'xl';
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A form over the page: its fields, what went wrong, the way back and the way on. */
export function FormDialog({
  title,
  submit,
  isOpen = true,
  isReady = true,
  isPending,
  problem,
  size,
  onClose,
  onSubmit,
  children,
}: FormDialogProps) {
  const { t } = useTranslation();
  const toSentence = useProblemSentence();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSubmit();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      {...(size && { size })}
    >
      <form className={styles.form} onSubmit={send} noValidate>
        {children}
        {problem != null && (
          <p className={styles.problem} role="alert">
            {toSentence(problem)}
          </p>
        )}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={isPending}>
            {submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
