import { Button, FormControlLabel, Switch, TextField } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { readSamlMetadata } from '@/api/sso'
import { useSay } from '@/i18n/words'
import { fieldProblem } from '../settings-part'
import type { FieldsProps } from './kind-fields'

/** What a provider says of itself fills the fields below, which people can read before they trust it. */
export function SamlMetadataSource({ draft, error, put }: FieldsProps) {
  const say = useSay()
  const read = useMutation({
    mutationFn: readSamlMetadata,
    onSuccess: (said) =>
      put({
        entityId: said.entity_id,
        signOnUrl: said.sign_on_url,
        certificates: said.certificates.join('\n\n'),
        signsRequests: said.signs_requests,
        persistentNames: said.persistent_names,
      }),
  })
  const upload = async (file: File | undefined) => {
    if (file) read.mutate({ metadata: await file.text() })
  }
  return (
    <>
      <TextField
        label={say('sso.saml.metadata-url')}
        value={draft.metadataUrl}
        onChange={({ target }) => put({ metadataUrl: target.value })}
        {...(read.error
          ? { error: true, helperText: say('sso.saml.unreadable') }
          : { helperText: say('sso.saml.metadata-url.text') })}
        {...fieldProblem(error, 'settings.metadata_url')}
      />
      <div>
        <Button
          variant="outlined"
          sx={{ mr: 1 }}
          disabled={!draft.metadataUrl || read.isPending}
          onClick={() => read.mutate({ url: draft.metadataUrl })}
        >
          {say('sso.saml.read')}
        </Button>
        <Button component="label" variant="outlined" disabled={read.isPending}>
          {say('sso.saml.upload')}
          <input
            hidden
            type="file"
            accept=".xml,text/xml,application/xml"
            onChange={({ target }) => void upload(target.files?.[0])}
          />
        </Button>
      </div>
      <TextField
        multiline
        minRows={3}
        maxRows={8}
        label={say('sso.saml.certificates')}
        value={draft.certificates}
        helperText={say('sso.saml.certificates.text')}
        onChange={({ target }) => put({ certificates: target.value })}
        {...fieldProblem(error, 'settings.certificates')}
      />
      <FormControlLabel
        control={
          <Switch checked={draft.signsRequests} onChange={(_, signsRequests) => put({ signsRequests })} />
        }
        label={say('sso.saml.signs-requests')}
      />
    </>
  )
}
