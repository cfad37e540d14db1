import type { QuestionWords } from '../question-words.ts'

export const CHINESE_QUESTIONS: QuestionWords = {
  asked: /(?:吗|么|嘛|呢|没有)[\s。.!！]*$|是不是|会不会|开不开|几点(?!半)|多少|什么时候|^(?:为什么|哪)/i,
  asksAtEnd: /[吗么呢没不]\s*[。.!！]*$/,
  negates: /^\s*(?:不|没|无|不用|不需要|没有)/i,
}
