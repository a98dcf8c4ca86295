import { useMutation, useQueryClient } from '@tanstack/react-query'
import { insertTemplate } from '@/api/templates'
import { Problem } from '@/api/problem'
import type { TemplateOverview } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Dialog } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { TemplateList, templatesKey } from './template-list'
import { TemplateTools } from './template-tools'

interface InsertTemplateProps {
  sessionId: string
  onClose: () => void
}

/** More for the agenda, all at once: what is kept somewhere goes to the end of it. */
export function InsertTemplate({ sessionId, onClose }: InsertTemplateProps) {
  const say = useSay()
  const known = useQueryClient()
  const insert = useMutation({
    mutationFn: (template: TemplateOverview) => insertTemplate(sessionId, template.id),
    onSuccess: (_, { name }) => {
      toast(say('template.inserted', { name }))
      onClose()
    },
  })
  return (
    <Dialog title={say('template.insert')} closeLabel={say('close')} onClose={onClose}>
      <TemplateList
        isBusy={insert.isPending}
        act={({ name }) => say('template.put', { name })}
        onChoose={(template) => insert.mutate(template)}
        tools={(template) => (
          <TemplateTools
            key={template.revision}
            template={template}
            onChanged={() => void known.invalidateQueries({ queryKey: templatesKey })}
          />
        )}
      />
      {insert.error instanceof Problem && <p role="alert">{problemWords(insert.error, say).title}</p>}
    </Dialog>
  )
}
