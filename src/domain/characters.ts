/** Characters as they come in, and those that nobody can see. */

/**
 * Without what no text may hold: code points that are no characters (Unicode 23.7: U+FFFE, U+FFFF and 64 others) and halves
 * of surrogate pairs. A single one makes an XML file, and so a workbook, unreadable.
 */
export const wellFormed = (text: string): string => text.replace(/\p{Noncharacter_Code_Point}|\p{Cs}/gu, '')

/**
 * Without what is never drawn (Default_Ignorable_Code_Point: zero-width and direction marks, tags, the Hangul filler …).
 * Joiners and variation selectors stay: some scripts and some family names are written with them.
 */
export const visible = (text: string): string =>
  text.replace(/\p{Default_Ignorable_Code_Point}/gu, (mark) =>
    /\p{Join_Control}|\p{Variation_Selector}/u.test(mark) ? mark : '',
  )
