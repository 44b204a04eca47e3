import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '@/components/button';
import { componentTexts } from '@/components/texts';
import type { Schemas } from '@/lib/api';
import { useText } from '@/lib/texts';

interface PaginationProps {
  pagination: Schemas['Pagination'];
  onPage: (page: number) => void;
}

export function Pagination({ pagination, onPage }: PaginationProps) {
  const text = useText(componentTexts);
  const { current_page: page, total_pages: pages } = pagination;
  if (pages <= 1) return null;
  const go = (target: number) => () => {
    onPage(target);
    window.scrollTo({ top: 0 });
  };
  return (
    <nav aria-label={text.pages} className="mt-4 flex items-center justify-center gap-3 text-sm">
      <IconButton label={text.previous} icon={<ChevronLeft size={18} />} disabled={page <= 1} onClick={go(page - 1)} />
      <span className="text-ink-soft tabular-nums">{text.page(page, pages)}</span>
      <IconButton label={text.next} icon={<ChevronRight size={18} />} disabled={page >= pages} onClick={go(page + 1)} />
    </nav>
  );
}
