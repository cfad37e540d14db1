import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { wechatyMissing } from '../../adapters/wechat/wechaty/load-wechaty.ts'

const root = mkdtempSync(join(tmpdir(), 'hallo-wechaty-'))
afterEach(() => rmSync(root, { recursive: true, force: true }))

function install(name: string): void {
  const folder = join(root, 'adapters/wechat/wechaty/node_modules', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{}')
}

test('what is not installed is told in a sentence that says what to do', () => {
  expect(wechatyMissing('wechaty-puppet-service', root)).toContain('run `npm run wechaty:install`')
  install('wechaty')
  expect(wechatyMissing('@somebody/wechaty-puppet-x', root)).toContain(
    'run `npm install --prefix adapters/wechat/wechaty @somebody/wechaty-puppet-x`',
  )
  install('@somebody/wechaty-puppet-x')
  expect(wechatyMissing('@somebody/wechaty-puppet-x', root)).toBeUndefined()
})
