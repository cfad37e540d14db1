/** A text that an admin wrote, by BCP 47 tag: `{ 'zh-CN': '会议室', en: 'Meeting room' }`. */
export type Text = Readonly<Record<string, string>>

/**
 * The text in `locale`, else in a tag of the same language, else in the first of `fallbacks` that has it, else in any.
 * Never empty unless the text itself is.
 */
export function inLocale(text: Text, locale: string, fallbacks: readonly string[] = []): string {
  for (const tag of [locale, ...fallbacks]) {
    const exact = text[tag]
    if (exact !== undefined) return exact
    const language = tag.split('-')[0]
    for (const key in text) if (key.split('-')[0] === language) return text[key]!
  }
  for (const key in text) return text[key]!
  return ''
}
