import { afterEach, expect, test, vi } from 'vitest'
import { Looking } from './looking'

let visibility: DocumentVisibilityState = 'visible'
vi.stubGlobal('document', {
  get visibilityState() {
    return visibility
  },
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
})

const tabs: Looking[] = []
const tab = (onChange: () => void = () => undefined) => {
  const looking = new Looking('room', onChange)
  tabs.push(looking)
  return looking
}
const heard = () => new Promise((resolve) => setTimeout(resolve, 20))

afterEach(() => {
  for (const each of tabs.splice(0)) each.leave()
  visibility = 'visible'
})

test('a tab in the background knows that another one is looked at', async () => {
  tab()
  visibility = 'hidden'
  const hidden = tab()
  visibility = 'visible'
  await heard()
  visibility = 'hidden'
  expect(hidden.anywhere).toBe(true)
})

test('when the last tab is left nobody looks any more, and that is told', async () => {
  const first = tab()
  visibility = 'hidden'
  const onChange = vi.fn()
  const second = tab(onChange)
  visibility = 'visible'
  await heard()
  visibility = 'hidden'
  first.leave()
  await heard()
  expect(second.anywhere).toBe(false)
  expect(onChange).toHaveBeenCalled()
})

test('a tab alone speaks for itself', () => {
  expect(tab().anywhere).toBe(true)
  visibility = 'hidden'
  expect(tab().anywhere).toBe(false)
})
