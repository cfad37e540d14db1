import { CHINESE_WORDING } from './chinese/wording.ts'
import { ENGLISH_WORDING } from './english/wording.ts'
import type { Wording } from './wording.ts'

export const WORDINGS: readonly Wording[] = [ENGLISH_WORDING, CHINESE_WORDING]
