const HAN = /\p{Script=Han}/u
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Said in every language, or no words at all: codes and numbers, addresses, "ok", "help". */
const NEUTRAL = /\S*[\d@]\S*|\b(?:ok|okay|hi|hello|hey|hallo|help|menu|start)\b/giu
const ENGLISH = /\b[a-z]{2,}\b/iu

/**
 * The language that a message shows itself to be in, where it is another than the one `given` (BCP 47); undefined: it does not
 * tell, or it is in that one. Commands and neutral words tell nothing.
 */
export function spokenIn(message: string, given: string | undefined): 'zh-CN' | 'en' | undefined {
  if (message.trimStart().startsWith('/')) return undefined
  const text = message.slice(0, 300).replace(NEUTRAL, ' ')
  const chinese = given !== undefined && /^zh\b/i.test(given)
  if (HAN.test(text)) return chinese || KANA.test(text) ? undefined : 'zh-CN'
  // Latin letters may be any of many languages; only of who reads Chinese they are the other one.
  return chinese && ENGLISH.test(text) ? 'en' : undefined
}
