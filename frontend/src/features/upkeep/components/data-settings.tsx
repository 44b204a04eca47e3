import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, buttonLook } from '@/components/button';
import { Card } from '@/components/card';
import { ResetDialog, type ResetKind } from '@/features/upkeep/components/reset-dialog';
import { upkeepTexts } from '@/features/upkeep/texts';
import { useText } from '@/lib/texts';

export function DataSettings() {
  const text = useText(upkeepTexts);
  const [resetting, setResetting] = useState<ResetKind | null>(null);
  const resetButton = (kind: ResetKind, label: string) => (
    <Button
      tone="danger"
      onClick={() => {
        setResetting(kind);
      }}
    >
      {label}
    </Button>
  );
  return (
    <>
      <Card title={text.data}>
        <div>
          <Row
            title={text.backup}
            detail={text.backupDetail}
            action={
              <a href="/api/backup" download className={buttonLook()}>
                <Download aria-hidden size={16} />
                {text.download}
              </a>
            }
          />
        </div>
      </Card>
      <Card title={text.danger}>
        <div className="divide-line divide-y">
          <Row
            title={text.resetHistory}
            detail={text.resetHistoryDetail}
            action={resetButton('history', text.resetHistory)}
          />
          <Row title={text.fullReset} detail={text.fullResetDetail} action={resetButton('full', text.fullReset)} />
        </div>
      </Card>
      {resetting && (
        <ResetDialog
          kind={resetting}
          onClose={() => {
            setResetting(null);
          }}
        />
      )}
    </>
  );
}

function Row({ title, detail, action }: { title: string; detail: string; action: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-60">
        <p className="text-sm font-medium">{title}</p>
        <p className="text-ink-soft mt-0.5 text-sm text-pretty">{detail}</p>
      </div>
      {action}
    </div>
  );
}
