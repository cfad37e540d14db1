import type { JoiningWords } from '../wording.ts'

export const CHINESE_JOINING: JoiningWords = {
  and: /和|跟|及|还有|与/i,
  or: /或|还是|要不|不行就/i,
  either: /都(?:行|可以|成|好|没问题|有空|方便|能来|ok)|随便(?:哪|一)|哪[天个](?:都|有空)|任[选一]|二选一/i,
  another: /[,，;；.。]?\s*(?:还有|另外|以及|再(?:订|约|来|要)|和|跟)/gi,
  before: /前/i,
  politeStart:
    /^(?:不好意思|抱歉|对不起|请问一下|请问|请|麻烦您?|帮我|帮忙|给我|我想要|我想|我要|我需要|那|能不能|可不可以|可以|能)[\s,，]*/,
  politeEnd: /(?:谢谢您?|好吗|可以吗|行吗|一下|吧|吗|呢|呀|啊|哦|嘛|(?<!不)了)$/,
}
