import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { show } from '@/test/page'
import { OwnWords } from './own-words'
import type { Wordcloud } from './use-wordcloud'
import { WordDesk } from './word-desk'

const view = {
  max_words: 3,
  max_chars: 30,
  max_tokens: 3,
  moderation: 'filter',
  frozen: false,
  survey: { stage: 'open', terms: { allow_change: true } },
}
const desk = {
  held: [{ key: 'sh1t', text: 'sh1t', people: 2 }],
  held_count: 1,
  away: [],
  away_count: 0,
  merged: [{ key: 'k8s', into: 'kubernetes' }],
  near: [{ from: 'claritty', to: 'clarity' }],
  muted_count: 1,
}

it('whoever leads lets through, makes one, undoes it, freezes and hears again', async () => {
  const command = vi.fn()
  const words = [{ key: 'clarity', text: 'Clarity', people: 4 }]
  show(
    <WordDesk
      desk={desk}
      view={view as unknown as Wordcloud['view']}
      words={words}
      cloud={{ command } as unknown as Wordcloud}
    />,
  )
  for (const name of ['Let through', 'Make one', 'Undo', 'Freeze the picture', 'Hear 1 person again'])
    await userEvent.click(screen.getByRole('button', { name: new RegExp(`^${name}`) }))
  await userEvent.selectOptions(screen.getByRole('combobox'), 'clarity')
  await userEvent.click(screen.getByRole('button', { name: 'Hide' }))
  expect(command.mock.calls.flat()).toEqual([
    { type: 'approve', word: 'sh1t' },
    { type: 'merge', from: 'claritty', to: 'clarity' },
    { type: 'unmerge', word: 'k8s' },
    { type: 'freeze' },
    { type: 'unmute' },
    { type: 'hide', word: 'clarity' },
  ])
})

it('one more word goes with Enter, and too many words in one are said to be', async () => {
  const add = vi.fn()
  const cloud = { view, words: ['calm'], canAnswer: true, isFull: false, own: { state: 'saved' }, add }
  show(<OwnWords cloud={cloud as unknown as Wordcloud} />)
  const field = screen.getByRole('textbox', { name: 'One more, if you like' })
  await userEvent.type(field, ' live  ETA {Enter}')
  expect(add).toHaveBeenCalledWith('live ETA')
  await userEvent.type(field, 'one two three four')
  expect(screen.getByText('At most 3 words in one entry.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled()
})
