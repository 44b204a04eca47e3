import { appTexts } from '@/app/texts';
import { Skeleton } from '@/components/states';
import { useText } from '@/lib/texts';

/** Until the first page's code is there. */
export function FirstLoad() {
  const text = useText(appTexts);
  return (
    <main className="p-4 md:p-10">
      <Skeleton label={text.loading} className="h-[80dvh] bg-transparent" />
    </main>
  );
}
