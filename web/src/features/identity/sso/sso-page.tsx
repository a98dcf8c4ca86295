import { Box, Button, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '@/api/problem'
import { getSsoPolicy, listProviders } from '@/api/sso'
import type { SsoProvider } from '@/api/types'
import { useSay } from '@/i18n/words'
import { ErrorPanel } from '@/ui/error-panel'
import { PolicyPart } from './policy-part'
import { ProviderForm } from './provider-form'
import { ProviderLine } from './provider-line'

/** Who else may say who somebody is, for those who decide that. */
export function SsoPage() {
  const say = useSay()
  const providers = useQuery({
    queryKey: ['sso-providers'],
    queryFn: ({ signal }) => listProviders(signal),
  })
  const policy = useQuery({ queryKey: ['sso-policy'], queryFn: ({ signal }) => getSsoPolicy(signal) })
  const [edited, setEdited] = useState<SsoProvider | 'new'>()
  if (providers.error instanceof Problem && !providers.data) {
    const home = { title: say('home'), label: say('home'), go: '/app' }
    return <ErrorPanel problem={providers.error} ways={[home]} onTime={() => void providers.refetch()} />
  }
  if (!providers.data) return <Box aria-busy="true" aria-label={say('loading')} />
  const done = () => setEdited(undefined)
  return (
    <Box sx={{ maxWidth: 720 }}>
      <Typography variant="h1" tabIndex={-1} sx={{ mb: 2.5 }}>
        {say('sso.sentence', { n: providers.data.length })}
      </Typography>
      {edited ? (
        <ProviderForm onDone={done} {...(edited !== 'new' && { provider: edited })} />
      ) : (
        <>
          {providers.data.map((each) => (
            <ProviderLine key={each.id} provider={each} onEdit={() => setEdited(each)} />
          ))}
          <Button variant="contained" sx={{ mb: 3 }} onClick={() => setEdited('new')}>
            {say('sso.add')}
          </Button>
          {policy.data && <PolicyPart key={policy.data.revision} policy={policy.data} />}
        </>
      )}
    </Box>
  )
}
