import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { soon } from './soon'

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
afterEach(() => void vi.useRealTimers())

const Word = ({ word }: { word: string }) => <b>{word}</b>

test('something else stands in its place until it is there', async () => {
  let give: (part: typeof Word) => void = () => undefined
  const Later = soon<{ word: string }>(() => new Promise((done) => (give = done)), <i>not yet</i>)
  render(<Later word="here" />)
  expect(screen.getByText('not yet')).toBeVisible()
  give(Word)
  expect(await screen.findByText('here')).toBeVisible()
})

test('what could not be fetched is fetched again', async () => {
  let tries = 0
  const Later = soon<{ word: string }>(async () => {
    if (tries++ === 0) throw new Error('no connection')
    return Word
  })
  render(<Later word="here" />)
  await vi.advanceTimersByTimeAsync(2_500)
  expect(await screen.findByText('here')).toBeVisible()
  expect(tries).toBe(2)
})

test('what was fetched before it is needed is there at once', async () => {
  const Later = soon<{ word: string }>(async () => Word)
  Later.fetch()
  await vi.advanceTimersByTimeAsync(10)
  render(<Later word="here" />)
  expect(screen.getByText('here')).toBeVisible()
})
