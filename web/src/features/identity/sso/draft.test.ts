import { expect, test } from 'vitest'
import type { SsoProvider } from '@/api/types'
import { draftOf, wishOf } from './draft'

const kept: SsoProvider = {
  id: '1',
  slug: 'keycloak',
  name: 'Keycloak',
  active: true,
  settings: {
    type: 'oidc',
    discovery_url: 'https://idp.example/.well-known/openid-configuration',
    client_id: 'plenum',
    scopes: ['openid', 'email'],
    groups_claim: 'groups',
    trusts_email: false,
  },
  has_secret: true,
  admission: {
    provision: true,
    domains: ['example.com'],
    role: 'user',
    groups: [{ group: 'devs', role: 'manager' }],
  },
  addresses: { redirect: 'https://plenum.example/sso/oidc/keycloak/callback' },
  revision: 1,
  created_at: '2026-11-28T08:00:00Z',
}

test('what is there is what is sent when nothing was changed, and no secret with it', () => {
  const wish = wishOf(draftOf(kept))
  expect(wish.settings).toEqual(kept.settings)
  expect(wish.admission).toEqual(kept.admission)
  expect(wish).not.toHaveProperty('secret')
})

test('rules without a group are left out', () => {
  const draft = { ...draftOf(), rules: [{ group: ' ', role: 'user' }] }
  expect(wishOf(draft).admission.groups).toEqual([])
})
