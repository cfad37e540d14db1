/** "no parking", 不用停车: told of oneself and not asked, whatever it is about. `part`: what an act was heard in. */
export const isRemark = (part: string): boolean =>
  !/[?？]\s*$|[吗么呢没不]\s*[。.!！]*$/.test(part) &&
  /^\s*(?:no|not|without|don't need|do not need|we (?:don't|won't)|i (?:don't|won't))\b|^\s*(?:不|没|无|不用|不需要|没有)/i.test(
    part,
  )
