import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { progress } from './stories'
import { onTable } from './story-queue'
import { TimeLeft } from './time-left'
import type { Poker } from './use-poker'
import styles from './poker-table.module.css'

interface HeadingProps {
  poker: Poker
  onStories: () => void
  onStory: () => void
}

/** What is estimated, and where there is no room for the list of stories, the way to it. */
export function Heading({ poker, onStories, onStory }: HeadingProps) {
  const say = useSay()
  const { view } = poker
  const { ref, title } = onTable(view)
  const round = view.round === undefined ? say('story.soon') : say('rounds.round', { n: view.round })
  return (
    <div className={styles['story']}>
      <p>
        {ref ? `${ref} · ${round}` : round}
        {view.ends_at && <TimeLeft until={view.ends_at} clockOffset={poker.clockOffset} />}
      </p>
      <h1 tabIndex={-1}>{title ?? say(view.round === undefined ? 'story.waiting' : 'story.none')}</h1>
      {poker.current?.details && (
        <Button size="small" tone="ghost" icon="note" shortcut="I" onClick={onStory}>
          {say('story.details')}
        </Button>
      )}
      {(view.story_count > 0 || poker.isFacilitator) && (
        <Button
          size="small"
          tone="ghost"
          icon="table"
          aria-label={`${say('stories.title')} ${progress(view, say)}`}
          onClick={onStories}
        >
          {view.story_count > 0 ? progress(view, say) : say('stories.title')}
        </Button>
      )}
    </div>
  )
}
