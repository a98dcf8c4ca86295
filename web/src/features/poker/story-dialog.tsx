import { useQuery } from '@tanstack/react-query'
import { getStory } from '@/api/get-story'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Dialog } from '@/ui/dialog'
import { Prose } from '@/ui/prose'
import type { QueuedStory } from './story-queue'
import styles from './story-dialog.module.css'

interface StoryDialogProps {
  sessionId: string
  activityId: string
  story: QueuedStory
  onClose: () => void
}

/** Everything that is known of a story. */
export function StoryDialog({ sessionId, activityId, story, onClose }: StoryDialogProps) {
  const say = useSay()
  const { data, error } = useStory(sessionId, activityId, story)
  const details = data?.details
  const facts = [story.ref, details?.type, details?.priority].filter(Boolean).join(' · ')
  return (
    <Dialog title={story.title} closeLabel={say('close')} onClose={onClose}>
      <div className={styles['story']}>
        {facts && <p className={styles['facts']}>{facts}</p>}
        {details?.description ? (
          <Prose text={details.description} />
        ) : (
          data && <p className={styles['facts']}>{say('story.no-text')}</p>
        )}
        {data?.decision && (
          <p className={styles['facts']}>
            {say(`decision.${data.decision.choice}`)} {data.decision.note}
          </p>
        )}
        {details?.url && (
          <p>
            <a href={details.url} target="_blank" rel="noreferrer noopener">
              {say('story.source')}
            </a>
          </p>
        )}
        {error instanceof Problem && <p role="alert">{problemWords(error, say).title}</p>}
      </div>
    </Dialog>
  )
}

/** Asked again whenever the line says that more is known now. */
export function useStory(sessionId: string, activityId: string, story: QueuedStory) {
  return useQuery({
    queryKey: ['story', sessionId, activityId, story.id, story.details, story.status],
    queryFn: ({ signal }) => getStory(sessionId, activityId, story.id, signal),
  })
}
