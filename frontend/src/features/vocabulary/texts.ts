import { de } from '@/features/vocabulary/texts.de';
import { en } from '@/features/vocabulary/texts.en';
import type { Texts } from '@/lib/texts';

export const vocabularyTexts: Texts<typeof en> = { en, de };
