import { Box, Button, MenuItem, TextField, Typography } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addProvider, changeProvider } from '@/api/sso'
import type { SsoProvider } from '@/api/types'
import { useSay } from '@/i18n/words'
import { copyText } from '@/ui/copy-text'
import { toast } from '@/ui/toast'
import { fieldProblem, SettingsPart } from '../settings-part'
import { AdmissionFields } from './admission-fields'
import { draftOf, wishOf, type Draft, type Kind } from './draft'
import { KindFields } from './kind-fields'

/** Everything about one provider; where it has to be told about us stands above. */
export function ProviderForm({ provider, onDone }: { provider?: SsoProvider; onDone: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(provider))
  const put = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const save = useMutation({
    mutationFn: () => {
      const { slug, ...wish } = wishOf(draft)
      return provider ? changeProvider(provider.id, provider.revision, wish) : addProvider({ slug, ...wish })
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['sso-providers'] })
      toast(say('teams.saved'))
      onDone()
    },
  })
  const slug = draft.slug || '…'
  const told =
    draft.kind === 'saml'
      ? [
          provider?.addresses['answers'] ?? `${location.origin}/sso/saml/${slug}`,
          provider?.addresses['metadata'] ?? `${location.origin}/sso/saml/${slug}/metadata`,
        ]
      : [provider?.addresses['redirect'] ?? `${location.origin}/sso/oidc/${slug}/callback`]
  const fields = { draft, error: save.error, put }
  return (
    <SettingsPart
      title={provider?.name ?? say('sso.add')}
      problem={save.error}
      onSubmit={() => save.mutate()}
    >
      {!provider && (
        <TextField
          select
          label={say('sso.kind')}
          value={draft.kind}
          onChange={({ target }) => put({ kind: target.value as Kind })}
        >
          <MenuItem value="oidc">{say('sso.kind.oidc')}</MenuItem>
          <MenuItem value="oauth2">{say('sso.kind.oauth2')}</MenuItem>
          <MenuItem value="saml">{say('sso.kind.saml')}</MenuItem>
        </TextField>
      )}
      <TextField
        label={say('teams.name')}
        value={draft.name}
        helperText={say('sso.name.text')}
        onChange={({ target }) => put({ name: target.value })}
        {...fieldProblem(save.error, 'name')}
      />
      {!provider && (
        <TextField
          label={say('sso.slug')}
          value={draft.slug}
          helperText={say('sso.slug.text')}
          onChange={({ target }) => put({ slug: target.value })}
          {...fieldProblem(save.error, 'slug')}
        />
      )}
      <Box sx={{ width: '100%' }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {say(draft.kind === 'saml' ? 'sso.saml.told' : 'sso.redirect')}
        </Typography>
        {told.map((address) => (
          <div key={address}>
            <Typography component="code" sx={{ overflowWrap: 'anywhere', mr: 1 }}>
              {address}
            </Typography>
            <Button
              size="small"
              disabled={!draft.slug}
              onClick={() => void copyText(address).then(() => toast(say('copied')))}
            >
              {say('sso.copy')}
            </Button>
          </div>
        ))}
      </Box>
      <KindFields {...fields} hasSecret={provider?.has_secret ?? false} />
      <AdmissionFields {...fields} />
      <div>
        <Button onClick={onDone} sx={{ mr: 1 }}>
          {say('sso.cancel')}
        </Button>
        <Button type="submit" variant="contained" disabled={save.isPending}>
          {say('teams.save')}
        </Button>
      </div>
    </SettingsPart>
  )
}
