import { expect, test } from 'vitest'
import { namePutRight } from '../../src/language/contact/name-put-right.ts'

test.each([
  ['Nora Field', 'the surname is Fields not Field', 'Nora Fields'],
  ['Nora Field', 'my last name should be Fielding', 'Nora Fielding'],
  ['Nora Field', "it's Norah, not Nora", 'Norah Field'],
  ['Nora Field', 'not Nora but Norah', 'Norah Field'],
  ['Catherine Ode', "it's spelled Katherine", 'Katherine Ode'],
  ['Nora Field', 'first name is norah', 'Norah Field'],
  ['Nora Field', 'my surname is wrong', undefined],
  ['Nora Field', 'friday, not thursday', undefined],
  ['Nora Field', '4 people, not 3', undefined],
  ['余强', '姓于不姓余', '于强'],
  ['余小强', '是晓不是小', '余晓强'],
  ['余强', '不是强是墙', '余墙'],
  ['余强', '是周五不是周四', undefined],
])('of %s: "%s"', (name, text, right) => expect(namePutRight(text, name)).toBe(right))
