import type { CommandWords } from '../command-words.ts'

export const CHINESE_ROLES: CommandWords['roles'] = {
  admin: /超级管理员|管理员|老板/i,
  manager: /店长|经理|馆长|负责人/i,
  staff: /员工|店员|工作人员|前台|职员/i,
}

export const CHINESE_STATES: CommandWords['states'] = {
  cancelled: /已?取消了?的?/iu,
  noShow: /未到的?|没来的?|爽约的?/iu,
  pending: /待审核的?|未审核的?/iu,
  expected: /未签到的?|还没[来到签]到?的?/iu,
  checkedIn: /已签到的?|在场的?/iu,
}

export const CHINESE_ACTIONS: CommandWords['actions'] = {
  picture: /(?:删除|移除|去掉|删掉|新增|添加|更?换|加|换)?一?张?(?:图片|照片|相片|封面图?|配图)/iu,
  new: /新建|新增|添加|增加/iu,
  copy: /复制|拷贝/iu,
  remove: /删除|移除|去掉/iu,
  draft: /草稿|隐藏/iu,
  limit: /每人(?:最多|限约|限)?|限约/iu,
  horizon: /提前(?:预约)?天数|可提前/iu,
  capacity: /名额|容量|座位数?/iu,
  rename: /改名(?:为|成|叫)?|更名为?|名称/iu,
  /** of a form field, whose own name may well be "Name" */
  relabel: /改名(?:为|成|叫)?|更名为?/iu,
  address: /地址/iu,
  phone: /电话/iu,
  location: /坐标|定位|位置|地图/iu,
  zone: /时区/iu,
  describe: /简介|介绍|说明/iu,
  category: /分类|类别/iu,
  unrecommend: /(?:不再?|取消)推荐/iu,
  recommend: /推荐/iu,
  order: /排序|顺序|位置|排到/iu,
  pause: /暂停(?:预约|使用|开放)?/iu,
  open: /恢复(?:预约|使用|开放)?|重新开放|开放|启用/iu,
  close: /关闭|停用|下架/iu,
  required: /必填/iu,
  optional: /选填|可不填|非必填/iu,
  perGuest: /每(?:位|个)?(?:客人|人)(?:都?填)?/iu,
  once: /只填一次|一次/iu,
  options: /选项/iu,
  help: /提示|填写说明/iu,
  range: /范围/iu,
}
