import type { FormAnswerWords } from '../wording.ts'

export const CHINESE_FORM_ANSWERS: FormAnswerWords = {
  everyone: /都|全部?|大家|每个|所有|咱?们|一样/i,
  negated: /[不没别](?:是|算|太|很)?$/,
  unsure: /吗\s*$|不知道|不清楚|不确定|不一定|看情况|或者|也许|可能/i,
  noMatter: /没(?:问题|关系|错)|不(?:错|客气|好意思)/gi,
  no: /[不没无免甭别]/i,
  yes: /[要需是对嗯好行租带]|可以|当然|必须/i,
  around: /我们?|咱们?|只要|就要|都要|需要|就|只|要|租|拿|来|个|[一二两1-9]?[双副顶套]|吧|谢谢|的|了|就行|就好|好/gi,
  leaves: /取消|算了|放弃|退出|停止/i,
}
