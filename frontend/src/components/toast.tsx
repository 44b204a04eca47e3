import { X } from 'lucide-react';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button, IconButton } from '@/components/button';
import { componentTexts } from '@/components/texts';
import { useText } from '@/lib/texts';

/** Long enough to read it and to reach its button, in milliseconds. */
const STAYS = 8000;

export interface Toast {
  message: string;
  tone?: 'plain' | 'error';
  /** Usually "Undo". */
  action?: { label: string; run: () => void };
}

interface Toaster {
  show: (toast: Toast) => void;
}

const ToastContext = createContext<Toaster>({ show: () => undefined });

export function useToast(): Toaster {
  return use(ToastContext);
}

/** One message at a time, at the foot of the page; it waits while somebody points at it or focuses it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<(Toast & { id: number }) | null>(null);
  const [held, setHeld] = useState(false);
  const count = useRef(0);
  const show = useCallback((toast: Toast) => {
    count.current += 1;
    setHeld(false);
    setCurrent({ ...toast, id: count.current });
  }, []);
  const dismiss = useCallback(() => {
    setCurrent(null);
  }, []);
  useEffect(() => {
    if (!current || held) return undefined;
    const timer = setTimeout(dismiss, STAYS);
    return () => {
      clearTimeout(timer);
    };
  }, [current, held, dismiss]);
  const toaster = useMemo(() => ({ show }), [show]);
  const hold = (value: boolean) => () => {
    setHeld(value);
  };
  return (
    <ToastContext value={toaster}>
      {children}
      <div
        role="status"
        aria-live="polite"
        onMouseEnter={hold(true)}
        onMouseLeave={hold(false)}
        onFocus={hold(true)}
        onBlur={hold(false)}
        className="pointer-events-none fixed inset-x-0 bottom-20 z-30 flex justify-center px-4 md:bottom-6"
      >
        {current && <ToastCard key={current.id} toast={current} onClose={dismiss} />}
      </div>
    </ToastContext>
  );
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const text = useText(componentTexts);
  const { action } = toast;
  return (
    <div
      className={
        'border-line bg-surface shadow-card pointer-events-auto flex max-w-full items-center gap-2 rounded-2xl border py-2 pr-2 pl-4 text-sm ' +
        (toast.tone === 'error' ? 'text-wrong' : 'text-ink')
      }
    >
      <span className="min-w-0 break-words">{toast.message}</span>
      {action && (
        <Button
          size="small"
          tone="quiet"
          className="text-accent"
          onClick={() => {
            action.run();
            onClose();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={text.close} icon={<X size={16} />} onClick={onClose} />
    </div>
  );
}
