import type { ContactWords } from '../contact-words.ts'

export const CHINESE_CONTACT: ContactWords = {
  emailLead: /(?:(?:我的)?(?:电子)?(?:邮箱|邮件|邮件地址)(?:地址)?(?:是|为|:)?)\s*$/,
  phoneLead: /(?:(?:我的)?(?:手机号?码?|电话号?码?|联系电话|联系方式|号码|手机|电话)(?:是|为|:)?)\s*$/,
  phoneCue: /手机|电话|联系方式|号码/,
  phoneEnd:
    /(?:尾号|(?:末尾|结尾|最后|[后末])(?:[两二三四五六2-6]位(?:数字?)?)?)(?:应该|应|其实)?(?:是|为|改成|改为|[:：])?\s*\d{2,6}(?!\d|[:：点分个位人小天号])/i,
}
