import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { IconButton } from '@/components/button';
import { componentTexts } from '@/components/texts';
import { useText } from '@/lib/texts';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A modal window; render it only while it is open. The browser's own <dialog> traps the focus, closes by Escape and
 * gives the focus back, without the <style> elements that the content policy forbids.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const text = useText(componentTexts);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // The browser would choose the button that closes.
    dialog?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className="bg-surface text-ink shadow-card border-line m-auto max-h-[90dvh] w-[min(32rem,calc(100vw-2rem))] overflow-y-auto rounded-2xl border p-0"
    >
      <div className="p-5 sm:p-6">
        <div className="mb-4 flex items-start justify-between gap-4">
          <h2 id={titleId} className="text-lg font-semibold">
            {title}
          </h2>
          <IconButton label={text.close} icon={<X size={18} />} onClick={onClose} className="-mt-1 -mr-1" />
        </div>
        {children}
      </div>
    </dialog>
  );
}

/** The row of buttons at a dialog's foot. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap justify-end gap-2">{children}</div>;
}
