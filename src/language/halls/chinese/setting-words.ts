import type { SettingWords } from '../hall-words.ts'

export const CHINESE_SETTINGS: SettingWords = {
  messages: /消息(?:限制|频率|上限|数)?/iu,
  sessions: /(?:新)?(?:会话|访客)(?:限制|上限|数)?/iu,
  log: /日志(?:级别|等级)?/iu,
  keep: /保留|保存|留存/iu,
  chats: /聊天(?:记录)?|对话(?:记录)?/iu,
  holds: /占位/iu,
  questions: /提问|问题/iu,
  audit: /操作记录/iu,
  events: /事件/iu,
  sends: /已发(?:消息|记录)|发送记录/iu,
  tries: /错误(?:尝试|验证码|码)/iu,
  drafts: /草稿/iu,
  exports: /导出(?:文件|名单)?/iu,
  limit: /每\s*(?<number>\d{1,4})?\s*个?(?<unit>秒钟?|分钟|小时)\s*(?:最多|不超过)?\s*(?<count>\d{1,6})/iu,
  second: /^秒/iu,
  minute: /^分/iu,
  unlimited: /不限制?|无限制?|关闭|取消限制/iu,
  usual: /默认|恢复|还原|环境变量/iu,
}
