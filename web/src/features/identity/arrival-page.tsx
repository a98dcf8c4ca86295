import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Problem } from '@/api/problem'
import { completeSso, linkSso } from '@/api/sso'
import type { SsoArrived } from '@/api/types'
import type { Key } from '@/i18n/en'
import { useWords } from '@/i18n/words'
import { Button, buttonClass } from '@/ui/button'
import { Field } from '@/ui/field'
import { Link, navigate } from '@/ui/navigation'
import { DoorPage, Refused } from './door-page'
import styles from './door-page.module.css'

/** Where every way back from a provider ends: signed in, linked, asked for a password, or told why not. */
export function ArrivalPage() {
  const { say, language } = useWords()
  const queries = useQueryClient()
  const [told] = useState(() => new URLSearchParams(location.search).get('problem'))
  const isBegun = useRef(false)
  const go = (arrived: SsoArrived) => {
    if (arrived.outcome === 'account_found') return
    queries.clear()
    navigate(arrived.return_to ?? '/', { replace: true })
  }
  const arrive = useMutation({ mutationFn: () => completeSso(language), onSuccess: go })
  const { mutate } = arrive
  useEffect(() => {
    if (told || isBegun.current) return
    isBegun.current = true
    mutate()
  }, [told, mutate])
  if (arrive.data?.outcome === 'account_found') return <LinkByPassword found={arrive.data} onIn={go} />
  const problem = told ? new Problem(400, { code: told.toUpperCase(), message: '' }) : arrive.error
  if (!problem) return <DoorPage title={say('sso.arriving')} children={null} />
  return (
    <DoorPage title={say('sso.failed')}>
      <div className={styles['form']}>
        <Refused problem={problem} />
        <Reason problem={problem} />
        <Link href="/signin" className={buttonClass('primary', 'large', true)}>
          {say('sso.again')}
        </Link>
      </div>
    </DoorPage>
  )
}

const reasons: Readonly<Record<string, Key>> = {
  account_inactive: 'sso.reason.account_inactive',
  not_provisioned: 'sso.reason.not_provisioned',
  email_missing: 'sso.reason.email_missing',
  email_not_verified: 'sso.reason.email_not_verified',
  domain_not_allowed: 'sso.reason.domain_not_allowed',
}

/** Why somebody whom the provider knows is not let in. */
function Reason({ problem }: { problem: unknown }) {
  const { say } = useWords()
  const key = problem instanceof Problem ? reasons[String(problem.meta['reason'])] : undefined
  return key ? <p>{say(key)}</p> : null
}

/** Nobody but the owner of an account of the same address can say that the two belong together. */
function LinkByPassword({ found, onIn }: { found: SsoArrived; onIn: (arrived: SsoArrived) => void }) {
  const { say } = useWords()
  const [password, setPassword] = useState('')
  const link = useMutation({ mutationFn: () => linkSso(password), onSuccess: onIn })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password) link.mutate()
  }
  return (
    <DoorPage
      title={say('sso.found')}
      text={say('sso.found.text', { email: found.email ?? '', provider: found.provider ?? '' })}
      below={<Link href="/signin">{say('sso.found.other')}</Link>}
    >
      <form className={styles['form']} onSubmit={submit}>
        <Refused problem={link.error} />
        <Field
          label={say('sign-in.password')}
          type="password"
          autoComplete="current-password"
          required
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button tone="primary" size="large" type="submit" disabled={link.isPending}>
          {say('sso.found.go')}
        </Button>
      </form>
    </DoorPage>
  )
}
