export const CHINESE_ROLES = {
  admin: /超级管理员|管理员|老板/i,
  manager: /店长|经理|馆长|负责人/i,
  staff: /员工|店员|工作人员|前台|职员/i,
}
