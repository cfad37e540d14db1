import type { PlainRule } from '../plain-rule.ts'

/** Commands as staff say them in Chinese; the first that fits counts. */
export const CHINESE_COMMANDS: readonly PlainRule[] = [
  { word: 'revoke', is: /^(?:撤销|取消|收回)授权/, drop: /(?:撤销|取消|收回)授权/gu },
  { word: 'grant', is: /^授权|^邀请同事/, drop: /授权|邀请同事/gu },
  { word: 'staff', is: /^(?:查?看)?(?:员工|工作人员)(?:列表|名单)$/, drop: /.+/gsu },
  {
    word: 'export',
    is: /^(?:导出|下载)|(?:导出|下载)(?:名单|表格|excel)$/iu,
    drop: /导出|下载|的?(?:名单|预约|表格|excel)/giu,
  },
  { word: 'announce', is: /^(?:发公告|发布公告|群发)/, drop: /^(?:发公告|发布公告|群发)[:：,，\s]*/gu },
]
