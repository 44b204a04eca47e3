import { useMemo } from 'react';
import { Card } from '@/components/card';
import { Select } from '@/components/field';
import type { SettingsSectionProps } from '@/features/learners/settings-section';
import { learnersTexts } from '@/features/learners/texts';
import { useText } from '@/lib/texts';

const LAST_ROLLOVER_HOUR = 12;

export function DaySettings({ settings, save }: SettingsSectionProps) {
  const text = useText(learnersTexts);
  const zones = useMemo(() => timeZones(settings.time_zone), [settings.time_zone]);
  return (
    <Card title={text.day}>
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label={text.timeZone}
          value={settings.time_zone ?? ''}
          onChange={(event) => {
            save({ time_zone: event.target.value || null });
          }}
        >
          <option value="">{text.ownZone}</option>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
        <Select
          label={text.rollover}
          hint={text.rolloverHint}
          value={settings.rollover_hour}
          onChange={(event) => {
            save({ rollover_hour: Number(event.target.value) });
          }}
        >
          {Array.from({ length: LAST_ROLLOVER_HOUR + 1 }, (_, hour) => (
            <option key={hour} value={hour}>
              {String(hour).padStart(2, '0')}:00
            </option>
          ))}
        </Select>
      </div>
    </Card>
  );
}

/** The zones that the browser knows, and the one that is set, should the browser not know it. */
function timeZones(current: string | null): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return current && !known.includes(current) ? [current, ...known] : known;
}
