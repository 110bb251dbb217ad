import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '../../../components/ui/toasts.tsx';
import type { OpenDraft } from './use-draft.ts';
import { createWritingActs, type Writing } from './writing-acts.ts';

/** Which paragraph is being written, and everything that can be done to the paper's parts. */
export function useWriting(open: OpenDraft, onComment: (paragraphId: string) => void) {
  const { t } = useTranslation();
  const show = useToast();
  const [writing, setWriting] = useState<Writing | null>(null);
  /** Where the caret stood last: what is put in from the side goes there. */
  const caret = useRef<number | null>(null);
  // The acts stay the same ones from drawing to drawing, so that only what changed is drawn anew.
  const latest = useRef({ open, writing, onComment });
  latest.current = { open, writing, onComment };
  const acts = useMemo(
    () =>
      createWritingActs({
        draft: () => latest.current.open.written()!,
        edit: (next, name) => latest.current.open.edit(next, name ?? null),
        step: (way) => latest.current.open.step(way),
        writing: () => latest.current.writing,
        setWriting,
        setCaret: (at) => {
          caret.current = at;
        },
        comment: (paragraphId) => latest.current.onComment(paragraphId),
        tellRemoved: (what) =>
          show({
            tone: 'done',
            text: t(`drafts.${what}Removed`),
            action: { label: t('drafts.undo'), onClick: () => latest.current.open.step('undo') },
          }),
        newSection: t('drafts.newSection', { lng: 'vi' }),
      }),
    [show, t],
  );
  return { writing, caret, acts };
}
