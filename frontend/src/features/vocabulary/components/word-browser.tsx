import { SearchX, WholeWord } from 'lucide-react';
import { useCallback, useState, type ReactNode } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { CONTROL } from '@/components/field';
import { Pagination } from '@/components/pagination';
import { EmptyState, ErrorState, Skeleton } from '@/components/states';
import { useGroups } from '@/features/vocabulary/api/list-groups';
import { useWords, type WordFilter, type WordSort } from '@/features/vocabulary/api/list-words';
import { BulkBar } from '@/features/vocabulary/components/bulk-bar';
import { WordSearch } from '@/features/vocabulary/components/word-search';
import { WordTable } from '@/features/vocabulary/components/word-table';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { useWordFilter } from '@/features/vocabulary/use-word-filter';
import { classNames } from '@/lib/class-names';
import { formatNumber } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

interface WordBrowserProps {
  /** Show the words of this group only; otherwise the group can be chosen. */
  groupId?: number;
  /** What to do when there is no word at all. */
  firstStep: ReactNode;
}

/** The list of words: searched as one types, sorted, filtered, edited in place, changed many at a time. */
export function WordBrowser({ groupId, firstStep }: WordBrowserProps) {
  const text = useText(vocabularyTexts);
  const { filter, change } = useWordFilter(groupId);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [resets, setResets] = useState(0);
  const { data, error, refetch } = useWords(filter);
  const select = useCallback((id: number, isSelected: boolean) => {
    setSelected((before) => {
      const next = new Set(before);
      if (isSelected) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  const clear = () => {
    setSelected(new Set());
  };
  const changeFilter: typeof change = (changes) => {
    clear();
    change(changes);
  };
  const sort = (by: WordSort) => {
    const turns = filter.sort_by === by ? filter.order === 'asc' : by.endsWith('count');
    changeFilter({ sort: by, order: turns ? 'desc' : 'asc' });
  };
  return (
    <>
      <FilterBar filter={filter} change={changeFilter} chooseGroup={groupId === undefined} resets={resets} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton label={text.loadingWords} className="min-h-[32rem]" />
      ) : data.items.length === 0 ? (
        <NoWords
          isFiltered={Boolean(filter.q) || (groupId === undefined && filter.group_id !== undefined) || filter.page > 1}
          onClear={() => {
            changeFilter({ q: '', group: '' });
            setResets(resets + 1);
          }}
          firstStep={firstStep}
        />
      ) : (
        <>
          <TotalLine count={data.pagination.total_items} />
          <Card className="overflow-hidden p-0! sm:p-0!">
            <WordTable
              words={data.items}
              filter={filter}
              selected={selected}
              onSelect={select}
              onSelectAll={(all) => {
                setSelected(new Set(all ? data.items.map(({ id }) => id) : []));
              }}
              onSort={sort}
            />
          </Card>
          {selected.size > 0 && <BulkBar ids={[...selected]} groupId={filter.group_id} onDone={clear} />}
          <Pagination
            pagination={data.pagination}
            onPage={(page) => {
              changeFilter({ page: String(page) });
            }}
          />
        </>
      )}
    </>
  );
}

interface FilterBarProps {
  filter: WordFilter;
  change: ReturnType<typeof useWordFilter>['change'];
  chooseGroup: boolean;
  /** How often the filter was cleared: each time the search starts anew, with the focus in it. */
  resets: number;
}

function FilterBar({ filter, change, chooseGroup, resets }: FilterBarProps) {
  const text = useText(vocabularyTexts);
  const { data: groups = [] } = useGroups();
  return (
    <div className="mb-3 flex flex-wrap gap-2">
      <WordSearch
        key={resets}
        autoFocus={resets > 0}
        value={filter.q ?? ''}
        onSearch={(q) => {
          change({ q });
        }}
      />
      {chooseGroup && (
        <select
          aria-label={text.group}
          className={classNames(CONTROL, 'flex-1 basis-32 sm:max-w-56')}
          value={filter.group_id ?? ''}
          onChange={(event) => {
            change({ group: event.target.value });
          }}
        >
          <option value="">{text.allGroups}</option>
          {groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={text.sortBy}
        className={classNames(CONTROL, 'flex-1 basis-32 md:hidden')}
        value={`${filter.sort_by}-${filter.order}`}
        onChange={(event) => {
          const [sort, order] = event.target.value.split('-');
          change({ sort, order });
        }}
      >
        {Object.entries(text.sorts).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function TotalLine({ count }: { count: number }) {
  const text = useText(vocabularyTexts);
  const { language } = usePreferences();
  return (
    <p role="status" className="text-ink-soft mb-2 px-1 text-sm">
      {text.wordCount(formatNumber(count, language), count === 1)}
    </p>
  );
}

interface NoWordsProps {
  isFiltered: boolean;
  onClear: () => void;
  firstStep: ReactNode;
}

function NoWords({ isFiltered, onClear, firstStep }: NoWordsProps) {
  const text = useText(vocabularyTexts);
  if (!isFiltered) {
    return (
      <EmptyState icon={<WholeWord size={26} />} title={text.noWords} action={firstStep}>
        {text.noWordsDetail}
      </EmptyState>
    );
  }
  return (
    <div role="status">
      <EmptyState
        icon={<SearchX size={26} />}
        title={text.noMatch}
        action={<Button onClick={onClear}>{text.clearFilter}</Button>}
      >
        {text.noMatchDetail}
      </EmptyState>
    </div>
  );
}
