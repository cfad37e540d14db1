/** How those at the desk have a guest told something: 跟王芳说一声场地好了. */

const POLITE = '(?:(?:请|麻烦你?|帮我|帮忙|你|给我|再|去|快|得|要|那|我要|我得|我想|顺便|可以|能不能|能)[，,\\s]*)*'
const TITLE = '(?:客人|顾客|会员|那个|那位)?'
const GROUP = '(?:先生|女士|小姐|太太|老师|阿姨|[姐哥总])?(?:[他她]们|那边|一家|一组|那组)?'
const SAID = '(?:一声|一下|声|下|个话|一句)?'
const REST = '(?:说|讲|[：:，,\\s])*(?<text>\\S.*)?$'
const MESSAGE = '(?:个|条|一条|一个)?(?:消息|信息|短信|微信|留言|通知|话)'
const before = (verbs: string): RegExp => new RegExp(`^\\s*${POLITE}(?:${verbs})${TITLE}\\s*$`, 'u')
const behind = (lead: string): RegExp => new RegExp(`^${GROUP}\\s*${lead}${REST}`, 'su')

export const CHINESE_TELLS = [
  { before: before('(?:告诉|通知|提醒|转告|知会|告知)(?:一下|一声)?'), behind: behind(SAID) },
  // a call is no message, and neither are a discount and a way shown: 给王芳打个电话, 给会员打八折, 带王芳去看看
  {
    before: before('跟|和|给|对|向|同'),
    behind: behind(`(?:(?:说|讲|知会|提醒)${SAID}|(?:带|捎)(?:个|句|一句)?话|打(?:个|声|一声)?招呼)`),
  },
  { before: before('给|跟|向|对'), behind: behind(`(?:发|留|捎|带|写|传)(?:${MESSAGE}|一下)`) },
  { before: before(`发${MESSAGE}给|留言给|捎话给|带话给`), behind: behind('') },
] as const

export const CHINESE_TELLS_THEM = new RegExp(
  `^\\s*${POLITE}(?:(?:告诉|通知|提醒|转告)(?:[他她]们?|客人)${SAID}|(?:跟|和|给|对)(?:[他她]们?|客人)(?:(?:说|讲|带|捎)${SAID}(?:话)?|发${MESSAGE}))${REST}`,
  'su',
)

/** 她的场地好了 is 您的场地好了 to the guest. */
export const toGuestInChinese = (text: string): string => text.replace(/[他她]们?/gu, '您')
