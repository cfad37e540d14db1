import type { TableEntry } from './table-entry.ts'

/** What everybody may type; the words that work everywhere, and ways into the guests' dialogs. */
export const GUEST_COMMANDS: readonly TableEntry[] = [
  { word: 'book', aliases: ['预约', '预订', '订'], for: 'everyone' },
  { word: 'mine', aliases: ['bookings', '我的预约'], for: 'everyone' },
  { word: 'help', aliases: ['帮助'], for: 'everyone' },
  { word: 'language', aliases: ['lang', '语言'], for: 'everyone' },
  { word: 'cancel', aliases: ['取消', '取消预约'], for: 'everyone' },
  { word: 'privacy', aliases: ['隐私'], for: 'everyone' },
  { word: 'link', aliases: ['connect', '绑定', '关联'], for: 'everyone' },
  { word: 'devices', aliases: ['sessions', '设备', '我的设备'], for: 'everyone' },
  { word: 'notices', aliases: ['公告'], for: 'everyone' },
  { word: 'browse', aliases: ['场馆'], for: 'everyone', unlisted: true },
  { word: 'code', aliases: ['预约码'], for: 'everyone', unlisted: true },
  { word: 'here', aliases: ['到了', '我到了'], for: 'everyone', unlisted: true },
  { word: 'claim', aliases: [], for: 'everyone', unlisted: true },
  { word: 'back', aliases: ['返回'], for: 'everyone', unlisted: true },
  { word: 'restart', aliases: ['重新开始'], for: 'everyone', unlisted: true },
  { word: 'start', aliases: [], for: 'everyone', unlisted: true },
]
