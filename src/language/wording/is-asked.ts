const QUESTION =
  /[?？]\s*$|(?:吗|么|嘛|呢|没有)[\s。.!！]*$|是不是|会不会|开不开|几点(?!半)|多少|什么时候|^(?:are|is|do|does|will|when|what|why|how|which|who|would|should)\b|^(?:为什么|哪)/i

/** A question of whoever runs a hall: it is answered, and changes nothing. */
export const isAsked = (text: string): boolean => QUESTION.test(text)
