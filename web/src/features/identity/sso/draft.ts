import type {
  AddProvider,
  Oauth2Settings,
  OidcSettings,
  SamlSettings,
  SsoAdmission,
  SsoProvider,
} from '@/api/types'

export type Kind = 'oidc' | 'oauth2' | 'saml'

/** A provider as it is typed in: every field a text, whatever its kind. */
export interface Draft {
  kind: Kind
  slug: string
  name: string
  secret: string
  clientId: string
  scopes: string
  discoveryUrl: string
  authorizationUrl: string
  tokenUrl: string
  userInfoUrl: string
  idField: string
  emailField: string
  nameField: string
  groups: string
  metadataUrl: string
  entityId: string
  signOnUrl: string
  certificates: string
  signsRequests: boolean
  persistentNames: boolean
  inHeader: boolean
  trustsEmail: boolean
  provision: boolean
  domains: string
  role: string
  rules: SsoAdmission['groups']
}

const fresh: Draft = {
  kind: 'oidc',
  slug: '',
  name: '',
  secret: '',
  clientId: '',
  scopes: 'openid email profile',
  discoveryUrl: '',
  authorizationUrl: '',
  tokenUrl: '',
  userInfoUrl: '',
  idField: 'id',
  emailField: 'email',
  nameField: 'name',
  groups: '',
  metadataUrl: '',
  entityId: '',
  signOnUrl: '',
  certificates: '',
  signsRequests: false,
  persistentNames: true,
  inHeader: false,
  trustsEmail: false,
  provision: false,
  domains: '',
  role: 'user',
  rules: [],
}

/** What there is, or what a new one begins with. */
export function draftOf(provider?: SsoProvider): Draft {
  if (!provider) return fresh
  const { settings, admission } = provider
  const all = {
    ...fresh,
    slug: provider.slug,
    name: provider.name,
    trustsEmail: settings.trusts_email,
    provision: admission.provision,
    domains: admission.domains.join(' '),
    role: admission.role,
    rules: admission.groups,
  }
  if (settings.type === 'saml') return { ...all, ...samlDraft(settings) }
  const client = { clientId: settings.client_id, scopes: settings.scopes.join(' ') }
  return settings.type === 'oidc'
    ? {
        ...all,
        ...client,
        kind: 'oidc',
        discoveryUrl: settings.discovery_url,
        groups: settings.groups_claim ?? '',
      }
    : {
        ...all,
        ...client,
        kind: 'oauth2',
        authorizationUrl: settings.authorization_url,
        tokenUrl: settings.token_url,
        userInfoUrl: settings.user_info_url,
        idField: settings.id_field,
        emailField: settings.email_field ?? '',
        nameField: settings.name_field ?? '',
        groups: settings.groups_field ?? '',
        inHeader: settings.client_proof === 'header',
      }
}

export function admissionOf(draft: Draft): SsoAdmission {
  return {
    provision: draft.provision,
    domains: draft.domains.split(/[\s,;]+/).filter(Boolean),
    role: draft.role,
    groups: draft.rules.filter(({ group }) => group.trim() !== ''),
  }
}

function samlDraft(settings: SamlSettings): Partial<Draft> {
  return {
    kind: 'saml',
    metadataUrl: settings.metadata_url ?? '',
    entityId: settings.entity_id,
    signOnUrl: settings.sign_on_url,
    certificates: settings.certificates.join('\n\n'),
    signsRequests: settings.signs_requests,
    persistentNames: settings.persistent_names,
    emailField: settings.email_field ?? '',
    nameField: settings.name_field ?? '',
    groups: settings.groups_field ?? '',
  }
}

/** With or without what stands around them in files. */
function certificatesOf(text: string): string[] {
  return text
    .split(/-----(?:BEGIN|END) CERTIFICATE-----|\n\s*\n/)
    .map((each) => each.trim())
    .filter(Boolean)
}

function samlOf(draft: Draft): SamlSettings {
  return {
    type: 'saml',
    ...(draft.metadataUrl && { metadata_url: draft.metadataUrl }),
    entity_id: draft.entityId,
    sign_on_url: draft.signOnUrl,
    certificates: certificatesOf(draft.certificates),
    signs_requests: draft.signsRequests,
    persistent_names: draft.persistentNames,
    ...(draft.emailField && { email_field: draft.emailField }),
    ...(draft.nameField && { name_field: draft.nameField }),
    ...(draft.groups && { groups_field: draft.groups }),
    trusts_email: draft.trustsEmail,
  }
}

export function settingsOf(draft: Draft): OidcSettings | Oauth2Settings | SamlSettings {
  if (draft.kind === 'saml') return samlOf(draft)
  const common = {
    client_id: draft.clientId,
    scopes: draft.scopes.split(/[\s,]+/).filter(Boolean),
    trusts_email: draft.trustsEmail,
  }
  return draft.kind === 'oidc'
    ? {
        type: 'oidc',
        discovery_url: draft.discoveryUrl,
        ...common,
        ...(draft.groups && { groups_claim: draft.groups }),
      }
    : {
        type: 'oauth2',
        authorization_url: draft.authorizationUrl,
        token_url: draft.tokenUrl,
        user_info_url: draft.userInfoUrl,
        ...common,
        client_proof: draft.inHeader ? 'header' : 'body',
        id_field: draft.idField,
        ...(draft.emailField && { email_field: draft.emailField }),
        ...(draft.nameField && { name_field: draft.nameField }),
        ...(draft.groups && { groups_field: draft.groups }),
      }
}

export function wishOf(draft: Draft): AddProvider {
  return {
    slug: draft.slug,
    name: draft.name,
    settings: settingsOf(draft),
    ...(draft.secret && { secret: draft.secret }),
    admission: admissionOf(draft),
  }
}
