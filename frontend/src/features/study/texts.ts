import { de } from '@/features/study/texts.de';
import { en } from '@/features/study/texts.en';
import type { Texts } from '@/lib/texts';

export const studyTexts: Texts<typeof en> = { en, de };
