import type { Texts } from '@/lib/texts';
import { de } from './texts.de';
import { en } from './texts.en';

export const studyAppTexts: Texts<typeof en> = { en, de };
