const BEFORE = /^\s*(?:mr|mrs|ms|miss|dr)\b\.?\s*(?=\S)/i
const AFTER = /(?<=\S)\s*(?:先生|女士|小姐|老师|同学)\s*$/

/** "Mr Wang", 王先生: the name by itself. */
export const withoutTitle = (name: string): string => name.replace(BEFORE, '').replace(AFTER, '')
