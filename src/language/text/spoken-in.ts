const HAN = /\p{Script=Han}/u
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Said in every language, or no words at all: codes and numbers, addresses, "ok", "help". */
const NEUTRAL = /\S*[\d@]\S*|\b(?:ok|okay|hi|hello|hey|hallo|help|menu|start)\b/giu
/** Words that make a sentence English. Letters alone may be pinyin ("bj hd", "yumaoqiu") or a hall's name. */
const ENGLISH =
  /\b(?:the|an?|i|i'm|i'd|you|your|we|my|me|it|is|are|am|was|do|does|did|have|has|can|could|would|will|what|whats|what's|when|where|who|how|which|why|for|to|on|at|in|of|with|and|or|not|no|yes|please|thanks|thank|book|booking|bookings|reserve|want|need|like|looking|cancel|change|move|show|find|free|any|anything|something|available|open|today|tomorrow|tonight|next|this|week|weekend|month|morning|afternoon|evening|night|noon|(?:mon|tues|wednes|thurs|fri|satur|sun)day|people|persons?|english|good|there)\b/iu

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
