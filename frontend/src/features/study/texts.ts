import type { Texts } from '@/lib/texts';
import { de } from './texts.de';
import { en } from './texts.en';

export const studyTexts: Texts<typeof en> = { en, de };
