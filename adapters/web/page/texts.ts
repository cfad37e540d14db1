/** The page's own words; what Hallo says comes from the service in the conversation's language. */
const en = {
  title: 'Hallo · book a hall by chatting',
  tagline: 'Book a hall by chatting',
  hello: 'Your hall, booked in a minute',
  helloMore: 'Say what you’d like in your own words. Your place is held while we talk.',
  conversation: 'Conversation',
  you: 'You:',
  hallo: 'Hallo:',
  message: 'Your message',
  send: 'Send',
  choices: 'Choices',
  mine: 'My bookings',
  mineSays: 'my bookings',
  help: 'Help',
  helpSays: 'help',
  back: 'Back',
  backSays: 'back',
  cancel: 'Cancel',
  cancelSays: 'cancel',
  other: '中文',
  otherSays: '中文',
  otherLabel: '换成中文',
  earlier: 'Earlier messages',
  newest: 'Newest message',
  typing: 'Hallo is writing',
  sending: 'not sent yet',
  connecting: 'Connecting…',
  away: 'The service is away just now. What you write is kept and sent as soon as it is back.',
  offline: 'You are offline. What you write is kept and sent as soon as you are back.',
  busy: 'One moment, the service is busy. Your message is kept and sent again by itself.',
  wait: 'That was a lot at once. Your message goes out in {seconds} s by itself.',
  again: 'Connected again.',
  tryNow: 'Try now',
  renewed: 'Your last visit is over, so this is a new conversation. What was not sent is in the box below.',
  refused: 'This could not be sent. It is in the box below again.',
  heldUntil: 'Held until {time}',
  left: '{left} left',
  code: 'Booking code',
  qr: 'QR code of this booking',
  calendar: 'Add to calendar',
  calendarOff: 'Take out of calendar',
  download: 'Download {name}',
  bookingOf: 'Booking {code}',
  placeholder: {
    text: 'Write here…',
    choice: 'Tap a choice or write…',
    date: 'A day, such as “next Friday”',
    slot: 'A time, such as “3 pm”',
    number: 'A number',
    phone: 'Your phone number',
    email: 'name@example.com',
    confirm: '“yes”, or what to change',
    code: 'The booking code',
  } as Record<string, string>,
  state: {
    held: 'Held for you',
    pending: 'Waiting for approval',
    confirmed: 'Confirmed',
    checkedIn: 'Checked in',
    noShow: 'Not used',
    cancelled: 'Cancelled',
    cancelledByStaff: 'Cancelled by the hall',
    declined: 'Declined',
    expired: 'Expired',
  } as Record<string, string>,
}

const zh: typeof en = {
  title: 'Hallo · 聊着天就把场地订好',
  tagline: '聊着天就把场地订好',
  hello: '一分钟，订好场地',
  helloMore: '用自己的话说就行。聊的时候，名额先替您留着。',
  conversation: '对话',
  you: '我：',
  hallo: 'Hallo：',
  message: '输入消息',
  send: '发送',
  choices: '可选项',
  mine: '我的预约',
  mineSays: '我的预约',
  help: '帮助',
  helpSays: '帮助',
  back: '上一步',
  backSays: '上一步',
  cancel: '取消',
  cancelSays: '取消',
  other: 'English',
  otherSays: 'English',
  otherLabel: 'Switch to English',
  earlier: '更早的消息',
  newest: '最新消息',
  typing: 'Hallo 正在输入',
  sending: '尚未送达',
  connecting: '正在连接…',
  away: '服务暂时连不上。您写的内容会保留，恢复后自动发出。',
  offline: '网络已断开。您写的内容会保留，联网后自动发出。',
  busy: '服务正忙，请稍候。您的消息已保留，会自动重发。',
  wait: '消息有点多，{seconds} 秒后自动发出。',
  again: '已重新连接。',
  tryNow: '立即重试',
  renewed: '上次的会话已结束，这里是新的对话。没发出去的内容放回了下面的输入框。',
  refused: '这条没能发出去，已放回下面的输入框。',
  heldUntil: '保留到 {time}',
  left: '还剩 {left}',
  code: '预约码',
  qr: '本次预约的二维码',
  calendar: '加入日历',
  calendarOff: '从日历中移除',
  download: '下载 {name}',
  bookingOf: '预约 {code}',
  placeholder: {
    text: '在这里输入…',
    choice: '点选，或直接输入…',
    date: '哪天？例如“下周五”',
    slot: '几点？例如“下午三点”',
    number: '输入数字',
    phone: '您的手机号',
    email: 'name@example.com',
    confirm: '回复“确认”，或说要改什么',
    code: '预约码',
  },
  state: {
    held: '已为您保留',
    pending: '等待审核',
    confirmed: '预约成功',
    checkedIn: '已签到',
    noShow: '未到场',
    cancelled: '已取消',
    cancelledByStaff: '已被场馆取消',
    declined: '未通过',
    expired: '已过期',
  },
}

export type Texts = typeof en
export type Locale = 'en' | 'zh-CN'
export const TEXTS: Record<Locale, Texts> = { en, 'zh-CN': zh }

/** The first of the wanted languages that the page speaks; English where it speaks none. */
export function pickLocale(wanted: readonly (string | undefined)[]): Locale {
  for (const tag of wanted) {
    if (/^zh\b/i.test(tag ?? '')) return 'zh-CN'
    if (/^en\b/i.test(tag ?? '')) return 'en'
  }
  return 'en'
}

/** A language that is asked for by its own name, as the chat understands it too. */
export function namedLocale(text: string): Locale | undefined {
  const word = text.trim().toLowerCase()
  if (word === 'english') return 'en'
  return word === '中文' || word === '简体中文' ? 'zh-CN' : undefined
}

export function fill(text: string, params: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
