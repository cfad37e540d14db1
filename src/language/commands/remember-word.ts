import { trimEnd } from '../../domain/trim.ts'

const REMEMBER =
  /^(?:yes,? )?(?:please )?(?:remember|keep|save|store)(?: (?:it|this|that|the answer))?(?: please)?$|^(?:好的?[,，]?)?(?:请|帮我)?(?:记住|记下来?|记着|保存)(?:它|这个|吧|一下|这个回答|这条)*$/

/** "remember", 记住: an answer just given is to be the hall's. */
export const saysRemember = (text: string): boolean =>
  REMEMBER.test(trimEnd(text.normalize('NFKC').trim().toLowerCase(), /[.!。！]/))
