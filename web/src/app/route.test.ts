import { expect, test } from 'vitest'
import { routeOf } from './route'

test.each([
  ['/', { at: 'landing' }],
  ['/s/KT74MQ', { at: 'session', code: 'KT74MQ' }],
  ['/s/kt7-4mq', { at: 'session', code: 'KT74MQ' }],
  ['/join/KT74MQ', { at: 'session', code: 'KT74MQ' }],
  ['/s/KT74MQ/host', { at: 'host', code: 'KT74MQ' }],
  ['/s/kt74mq/preview', { at: 'preview', code: 'KT74MQ' }],
  ['/s/KT74MQ/screen', { at: 'screen', code: 'KT74MQ' }],
  [
    '/session/0193f1c0-7a3b-7cc1-8d1e-0a1b2c3d4e5f',
    { at: 'old-link', id: '0193f1c0-7a3b-7cc1-8d1e-0a1b2c3d4e5f' },
  ],
  [
    '/join/0193f1c0-7a3b-7cc1-8d1e-0a1b2c3d4e5f',
    { at: 'old-link', id: '0193f1c0-7a3b-7cc1-8d1e-0a1b2c3d4e5f' },
  ],
  ['/status', { at: 'status' }],
  ['/signin', { at: 'sign-in' }],
  ['/signin/sso', { at: 'arrival' }],
  ['/setup/', { at: 'set-up' }],
  ['/reset', { at: 'reset' }],
  ['/invite', { at: 'invite' }],
  ['/app', { at: 'desk', page: '' }],
  ['/app/', { at: 'desk', page: '' }],
  ['/app/settings/devices', { at: 'desk', page: '/settings/devices' }],
  ['/app/<script>', { at: 'nowhere' }],
  ['/s/KT74MQ/screen/more', { at: 'nowhere' }],
])('%s is the page %o', (path, route) => {
  expect(routeOf(path)).toEqual(route)
})
