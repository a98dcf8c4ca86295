import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { listTemplates } from '@/api/templates'
import { Problem } from '@/api/problem'
import type { TemplateOverview } from '@/api/types'
import type { Key } from '@/i18n/en'
import { problemWords } from '@/i18n/problem-words'
import { useWords } from '@/i18n/words'
import styles from './template-list.module.css'

interface TemplateListProps {
  isBusy: boolean
  /** What choosing one does, in words for whoever does not see it. */
  act: (template: TemplateOverview) => string
  onChoose: (template: TemplateOverview) => void
  /** What else can be done with one. */
  tools?: (template: TemplateOverview) => ReactNode
}

const keepers = ['account', 'team', 'built_in'] as const

/** Everything that can be begun with: one's own first, and what everybody has last. */
export function TemplateList({ isBusy, act, onChoose, tools }: TemplateListProps) {
  const { say } = useWords()
  const { data, error } = useTemplates()
  if (error instanceof Problem) return <p role="alert">{problemWords(error, say).title}</p>
  const all = data?.templates ?? []
  const shown = keepers.flatMap((keeper) => {
    const templates = all.filter((one) => one.keeper === keeper)
    return templates.length > 0 ? [{ keeper, templates }] : []
  })
  return (
    <div className={styles['all']} aria-busy={!data}>
      {shown.map(({ keeper, templates }) => (
        <section key={keeper} aria-label={say(`template.keeper.${keeper}`)}>
          {shown.length > 1 && <h3>{say(`template.keeper.${keeper}`)}</h3>}
          <ul>
            {templates.map((template) => (
              <li key={template.id}>
                <button
                  type="button"
                  disabled={isBusy}
                  aria-label={act(template)}
                  onClick={() => onChoose(template)}
                >
                  <b>{template.name}</b>
                  {template.description && <span>{template.description}</span>}
                  <small>
                    {template.agenda.map(({ type }) => say(`agenda.kind.${type}` as Key)).join(' · ')}
                  </small>
                </button>
                {template.may_write && tools?.(template)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

export const templatesKey = ['templates']

export function useTemplates() {
  const { language } = useWords()
  return useQuery({
    queryKey: [...templatesKey, language],
    queryFn: ({ signal }) => listTemplates(language, signal),
    retry: false,
  })
}
