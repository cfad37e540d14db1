import { expect, test } from 'vitest'
import { readState } from '../../dialogs/engine/stored-state.ts'

const frame = {
  dialog: 'booking',
  step: 'slot',
  draft: { hall: 'binjiang' },
  trail: [{ step: 'hall', keys: [] }],
  tries: 1,
}
const state = {
  v: 1,
  locale: 'en',
  frames: [frame],
  ask: { id: 'q', dialog: 'booking', step: 'slot', kind: 'choice', options: [] },
  recent: ['a'],
  settled: { ask: 'q', what: 'confirmed', booking: 'x' },
  beside: { ask: 'b', options: ['1'], labels: ['l'] },
  expires: '2026-11-24T09:00:00.000Z',
  later: { added: true },
}

test('a stored state is read whole, with what a later version has added', () => {
  expect(readState(state)).toEqual(state)
})

test.each([
  ['ask', { id: 'q' }, undefined],
  ['recent', 5, []],
  ['settled', 'q', undefined],
  ['beside', { ask: 'b' }, undefined],
  ['expires', 'soon', undefined],
])('%s that can’t be read is dropped, and nothing else', (key, value, instead) => {
  expect(readState({ ...state, [key]: value })).toEqual({ ...state, [key]: instead })
})

test('a frame keeps its draft where the way back can’t be read', () => {
  const read = readState({ ...state, frames: [{ ...frame, trail: 'x', tries: null }] })
  expect(read?.frames).toEqual([{ ...frame, trail: [], tries: 0 }])
})

test.each([
  ['nothing', undefined],
  ['a text', 'state'],
  ['no version', { ...state, v: undefined }],
  ['a version to come', { ...state, v: 99 }],
  ['no language', { ...state, locale: undefined }],
  ['frames that are none', { ...state, frames: [{ dialog: 'booking' }] }],
])('%s is not understood', (_, stored) => expect(readState(stored)).toBeUndefined())
