import type { QuestionWords } from '../question-words.ts'

export const CHINESE_QUESTIONS: QuestionWords = {
  asked: /(?:吗|么|嘛|呢|没有)[\s。.!！]*$|是不是|会不会|开不开|几点(?!半)|多少|什么时候|^(?:为什么|哪)/i,
  asksAny:
    /[?？]\s*$|(?:吗|么|嘛|呢|没有?|不)[\s。.!！]*$|有没有|是不是|会不会|能不能|可不可以|需不需要|要不要|什么|谁|哪|怎么|几[片个块张位岁点号层]|多[少久长大高远]/i,
  asksAtEnd: /[吗么呢没不]\s*[。.!！]*$/,
  negates: /^\s*(?:不|没|无|不用|不需要|没有)/i,
}
