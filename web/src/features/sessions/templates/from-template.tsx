import { useMutation } from '@tanstack/react-query'
import { createSession } from '@/api/create-session'
import { Problem } from '@/api/problem'
import type { TemplateOverview } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { navigate } from '@/ui/navigation'
import { keepFacilitatorCode } from '../facilitator-code'
import type { Person } from '../person'
import { cleanName, isPersonName } from '../person-name'
import { TemplateList } from './template-list'

interface FromTemplateProps {
  person: Person
  isFull: boolean
  onNameless: () => void
}

/** A whole meeting in one tap: its agenda stands, and whoever leads it is at its desk or its table. */
export function FromTemplate({ person, isFull, onNameless }: FromTemplateProps) {
  const say = useSay()
  const start = useMutation({
    mutationFn: (template: TemplateOverview) =>
      createSession({
        name: template.name,
        creatorName: cleanName(person.name),
        creatorAvatar: person.avatar,
        more: { template_id: template.id, ...(template.team_id && { team_id: template.team_id }) },
      }),
    onSuccess: ({ join_code: code, facilitator_code: secret, session: { session } }) => {
      keepFacilitatorCode(session.id, secret)
      navigate(session.kind === 'audience' ? `/s/${code}/host` : `/s/${code}`)
    },
  })
  return (
    <>
      <TemplateList
        isBusy={isFull || start.isPending}
        act={({ name }) => say('template.start', { name })}
        onChoose={(template) => (isPersonName(person.name) ? start.mutate(template) : onNameless())}
      />
      {start.error instanceof Problem && <p role="alert">{problemWords(start.error, say).title}</p>}
    </>
  )
}
