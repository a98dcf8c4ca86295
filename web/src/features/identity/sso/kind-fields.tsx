import { FormControlLabel, Switch, TextField } from '@mui/material'
import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import { fieldProblem } from '../settings-part'
import type { Draft } from './draft'
import { SamlMetadataSource } from './saml-metadata'

export interface FieldsProps {
  draft: Draft
  error: unknown
  put: (change: Partial<Draft>) => void
}

type Text = Exclude<{ [K in keyof Draft]: Draft[K] extends string ? K : never }[keyof Draft], 'kind'>

const ofOidc: readonly [Text, string, Key][] = [['discoveryUrl', 'discovery_url', 'sso.discovery']]
const ofSaml: readonly [Text, string, Key][] = [
  ['entityId', 'entity_id', 'sso.saml.entity-id'],
  ['signOnUrl', 'sign_on_url', 'sso.saml.sign-on'],
  ['emailField', 'email_field', 'sso.email-field'],
  ['nameField', 'name_field', 'sso.name-field'],
]
const ofOauth2: readonly [Text, string, Key][] = [
  ['authorizationUrl', 'authorization_url', 'sso.authorization'],
  ['tokenUrl', 'token_url', 'sso.token'],
  ['userInfoUrl', 'user_info_url', 'sso.user-info'],
  ['idField', 'id_field', 'sso.id-field'],
  ['emailField', 'email_field', 'sso.email-field'],
  ['nameField', 'name_field', 'sso.name-field'],
]

/** How a provider is reached, by its kind. */
export function KindFields({ draft, error, put, hasSecret }: FieldsProps & { hasSecret: boolean }) {
  const say = useSay()
  const isSaml = draft.kind === 'saml'
  const fields = { oidc: ofOidc, oauth2: ofOauth2, saml: ofSaml }[draft.kind]
  const text = (field: Text, about: string, label: Key, help?: string) => (
    <TextField
      key={field}
      label={say(label)}
      value={draft[field]}
      helperText={help}
      onChange={({ target }) => put({ [field]: target.value })}
      {...fieldProblem(error, `settings.${about}`)}
    />
  )
  return (
    <>
      {isSaml && <SamlMetadataSource {...{ draft, error, put }} />}
      {fields.map(([field, about, label]) => text(field, about, label))}
      {!isSaml && text('clientId', 'client_id', 'sso.client-id')}
      {!isSaml && (
        <TextField
          label={say('sso.secret')}
          type="password"
          autoComplete="off"
          value={draft.secret}
          helperText={hasSecret ? say('sso.secret.kept') : undefined}
          onChange={({ target }) => put({ secret: target.value })}
          {...fieldProblem(error, 'secret')}
        />
      )}
      {!isSaml && text('scopes', 'scopes', 'sso.scopes')}
      {text(
        'groups',
        draft.kind === 'oidc' ? 'groups_claim' : 'groups_field',
        'sso.groups-field',
        say('sso.groups-field.text'),
      )}
      {draft.kind === 'oauth2' && (
        <FormControlLabel
          control={<Switch checked={draft.inHeader} onChange={(_, inHeader) => put({ inHeader })} />}
          label={say('sso.in-header')}
        />
      )}
      <FormControlLabel
        control={<Switch checked={draft.trustsEmail} onChange={(_, trustsEmail) => put({ trustsEmail })} />}
        label={say('sso.trusts-email')}
      />
    </>
  )
}
