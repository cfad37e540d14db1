import { describe, expect, it } from 'vitest'
import { isFullName, nameAnswered } from '../../src/language/contact/person-name.ts'
import { readingOf } from './reading-of.ts'

describe('a name that is said', () => {
  it.each([
    ['我叫李小明电话13800138000', '李小明'],
    ['联系人王小二电话13800138000', '王小二'],
    ['我叫李四一电话13800138000', '李四一'],
    ['我叫那个欧阳娜', '欧阳娜'],
    ['我是王丽 手机13800138000', '王丽'],
    ['叫我小李就行', '小李'],
    ['就写张三吧', '张三'],
    ['名字写错了是赵铁柱', '赵铁柱'],
    ['名字改成孙小美', '孙小美'],
    ['no the name is just Clara Oswald', 'Clara Oswald'],
    ["it's for my son Jonathan", 'Jonathan'],
    ['the name should be Rose Tyler please', 'Rose Tyler'],
    ["two people, i'm Rose Tyler", 'Rose Tyler'],
    ['2个人，您好我是何静，电话13800138000', '何静'],
    ['负责人：陈静', '陈静'],
    ['我叫高小雨哈', '高小雨'],
    ["I'm British", undefined],
    ["I'm late", undefined],
    ["I'm Rose Tyler", 'Rose Tyler'],
    ['我姓贺', '贺'],
    ['您好，免贵姓诸葛', '诸葛'],
    ['我姓穆，叫穆老师就行', '穆老师'],
    ['我姓名写错了', undefined],
  ])('%s: %s', (text, name) => expect(readingOf(text).contact?.name).toBe(name))

  it.each([
    ['两位，李雷 13900139000', '李雷', 2],
    ['周六三点2人 王伟 13800138000 谢谢', '王伟', 2],
    ['李国庆 13800138000', '李国庆', undefined],
    ['阿卜杜热·买买提 13900139000', '阿卜杜热·买买提', undefined],
    ['刘德华 13900139000 微信同号', '刘德华', undefined],
    ['rose tyler +8613900139000', 'rose tyler', undefined],
    ['climbing tomorrow for 2 please Rose Tyler 13800138000', 'Rose Tyler', 2],
    ['订高尔夫 13900139000', undefined, undefined],
  ])('%s: beside a number', (text, name, size) => {
    const { contact, party } = readingOf(text)
    expect([contact?.name, party?.min]).toEqual([name, size])
  })
})

describe('the answer to the question for a name', () => {
  it.each([
    ['李国庆', '李国庆'],
    ['谷雨', '谷雨'],
    ['张十一', '张十一'],
    ['周三丰', '周三丰'],
    ['阿依古丽·买买提', '阿依古丽·买买提'],
    ['就写张三吧', '张三'],
    ['嗯，王小满', '王小满'],
    ['李四（男）', '李四'],
    ['June March', 'June March'],
    ['Grace Hope', 'Grace Hope'],
    ['Will Turner', 'Will Turner'],
    ['Jenny Best', 'Jenny Best'],
    ['May Ellis', 'May Ellis'],
    ['Good Morning', undefined],
    ['Next Sunday', undefined],
    ['Book Tomorrow', undefined],
    ['Dr. María-José Núñez', 'Dr. María-José Núñez'],
    ["it's Clara Oswald, thanks", 'Clara Oswald'],
    ['for my son Jonathan', 'Jonathan'],
    ['جون سميث', 'جون سميث'],
  ])('%s: %s', (text, name) => expect(nameAnswered(text)).toBe(name))

  it('is no remark, wish or question', () => {
    for (const text of [
      '和上回一样',
      '不好意思，刚才在开会',
      '人工客服',
      '等一下我问问',
      '周三',
      '明天',
      '随便',
      '我姓什么来着',
      'let me ask my wife first',
      "I'd rather not say",
      'cancel the one on monday please',
      'the 3pm one',
      'hmm hold on a minute',
      'same as last time',
      'who is this?',
    ])
      expect([text, nameAnswered(text)]).toEqual([text, undefined])
    expect(isFullName('周三')).toBe(false)
  })
})

describe('numbers and addresses in a sentence', () => {
  it('in the national form of the hall’s country', () => {
    expect(readingOf('Alan Bell, 07700 900124', { zone: 'Europe/London' }).contact).toEqual({
      name: 'Alan Bell',
      mobile: '+447700900124',
    })
    expect(readingOf('bob bell 07700900789', { zone: 'Europe/London' }).contact?.mobile).toBe('+447700900789')
  })

  it('an address keeps its own part as typed', () => {
    expect(readingOf("my mail is Pat.O'Brien@Example.IE").contact).toEqual({ email: "Pat.O'Brien@example.ie" })
    expect(readingOf('邮箱：Li.Lei@QQ.com').contact).toEqual({ email: 'Li.Lei@qq.com' })
  })
})
