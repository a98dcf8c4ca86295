import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { fakeApi } from '@/test/fake-api'
import { show } from '@/test/page'
import { FromTemplate } from './from-template'

const overview = (id: string, more: object) => ({
  id,
  keeper: 'built_in',
  name: id,
  agenda: [
    { type: 'poll', title: 'Mood' },
    { type: 'retro', title: 'Board' },
  ],
  may_write: false,
  revision: 1,
  ...more,
})

const list = (...templates: object[]) => ({
  'GET /api/v1/templates': () => ({ json: { data: templates, meta: { may_keep: false, may_keep_for: [] } } }),
})

const created = (kind: string) => ({
  'POST /api/v1/sessions': () => ({
    status: 201,
    json: {
      data: { join_code: 'KT74MQ', facilitator_code: 'secret', session: { session: { id: 's', kind } } },
    },
  }),
})

const mei = { name: 'Mei', avatar: 'fox' }

test('one tap begins a room with the whole agenda, and the desk of its host opens', async () => {
  const sent = fakeApi({ ...list(overview('Weekly', {})), ...created('audience') })
  show(<FromTemplate person={mei} isFull={false} onNameless={() => undefined} />)
  expect(await screen.findByText('Poll · Retro')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Start with Weekly' }))
  await waitFor(() => expect(location.pathname).toBe('/s/KT74MQ/host'))
  expect(sent.at(-1)?.body).toEqual({
    name: 'Weekly',
    creator_name: 'Mei',
    creator_avatar: 'fox',
    template_id: 'Weekly',
  })
})

test('what a team keeps begins in that team, and a table opens as a table', async () => {
  const ours = overview('Ours', { keeper: 'team', team_id: 'team-1' })
  const sent = fakeApi({ ...list(ours), ...created('poker') })
  show(<FromTemplate person={mei} isFull={false} onNameless={() => undefined} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Start with Ours' }))
  await waitFor(() => expect(location.pathname).toBe('/s/KT74MQ'))
  expect(sent.at(-1)?.body).toMatchObject({ template_id: 'Ours', team_id: 'team-1' })
})

test('whoever has no name yet is asked for it first', async () => {
  const sent = fakeApi(list(overview('Weekly', {})))
  const ask = vi.fn()
  show(<FromTemplate person={{ ...mei, name: '' }} isFull={false} onNameless={ask} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Start with Weekly' }))
  expect(ask).toHaveBeenCalledOnce()
  expect(sent.some(({ request }) => request.startsWith('POST'))).toBe(false)
})
