import { Card } from '@/components/card';
import { Select } from '@/components/field';
import { Switch } from '@/components/switch';
import type { SettingsSectionProps } from '@/features/learners/settings-section';
import { learnersTexts } from '@/features/learners/texts';
import type { Theme } from '@/lib/preferences';
import { useText, type Language } from '@/lib/texts';

export function LookSettings({ settings, save }: SettingsSectionProps) {
  const text = useText(learnersTexts);
  return (
    <Card title={text.look}>
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label={text.language}
          value={settings.language}
          onChange={(event) => {
            save({ language: event.target.value as Language });
          }}
        >
          <option value="en" lang="en">
            English
          </option>
          <option value="de" lang="de">
            Deutsch
          </option>
        </Select>
        <Select
          label={text.theme}
          value={settings.theme}
          onChange={(event) => {
            save({ theme: event.target.value as Theme });
          }}
        >
          {Object.entries(text.themes).map(([theme, label]) => (
            <option key={theme} value={theme}>
              {label}
            </option>
          ))}
        </Select>
        <div className="sm:col-span-2">
          <Switch
            label={text.sound}
            hint={text.soundHint}
            checked={settings.sound}
            onChange={(sound) => {
              save({ sound });
            }}
          />
        </div>
      </div>
    </Card>
  );
}
