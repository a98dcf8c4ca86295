import type { PokerView } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import type { QueuedStory } from './story-queue'
import type { Poker } from './use-poker'
import styles from './stories.module.css'

interface StoriesProps {
  poker: Poker
  onAdd: () => void
  onEdit: (id: string) => void
}

/** The stories of this table in their order, the one on the table marked, each with what was agreed on. */
export function Stories({ poker, onAdd, onEdit }: StoriesProps) {
  const say = useSay()
  const { view, stories } = poker
  const hidden = view.story_count - stories.length
  return (
    <nav className={styles['stories']} aria-label={say('stories.title')}>
      <header>
        <h2>
          {say('stories.title')} {view.story_count > 0 && <small>{progress(view, say)}</small>}
        </h2>
        {poker.isFacilitator && (
          <Button tone="ghost" icon="plus" shortcut="S" onClick={onAdd}>
            {say('stories.add')}
          </Button>
        )}
      </header>
      {view.story_count === 0 && <p className={styles['none']}>{say('stories.none')}</p>}
      <ol>
        {stories.map((story) => (
          <li key={story.id} aria-current={story.id === view.story_id ? 'true' : undefined}>
            <Row story={story} poker={poker} />
            <span className={styles['card']} data-open={story.estimate === undefined}>
              {story.estimate ?? story.prevoted?.card ?? '–'}
            </span>
            {poker.isFacilitator && (
              <Button
                tone="ghost"
                aria-label={say('stories.edit', { title: story.title })}
                onClick={() => onEdit(story.id)}
              >
                <Icon name="kebab" />
              </Button>
            )}
          </li>
        ))}
      </ol>
      {hidden > 0 && <p className={styles['none']}>{say('stories.more', { n: hidden })}</p>}
    </nav>
  )
}

export function progress(view: PokerView, say: ReturnType<typeof useSay>): string {
  return say('stories.progress', { n: view.estimated_count, of: view.story_count })
}

/** For the Scrum Master a story is a button that puts it on the table. */
function Row({ story, poker }: { story: QueuedStory; poker: Poker }) {
  const isCurrent = story.id === poker.view.story_id
  if (!poker.isFacilitator || isCurrent) {
    return (
      <span className={styles['words']}>
        <Words story={story} />
      </span>
    )
  }
  return (
    <button
      type="button"
      className={styles['words']}
      disabled={poker.isBusy}
      onClick={() => poker.select(story.id)}
    >
      <Words story={story} />
    </button>
  )
}

const marks: ReadonlySet<string> = new Set(['estimated', 'skipped', 'parked'])

/** What voting ahead said about a story that still waits. */
function aheadWords({ status, prevoted }: QueuedStory, say: ReturnType<typeof useSay>): string | undefined {
  if (prevoted?.voted_count === undefined) return undefined
  if (status === 'proposed') return say('ahead.is-proposed')
  if (status !== 'pending' && status !== 'current') return undefined
  return prevoted.disagreement === undefined
    ? say('ahead.too-few', { n: prevoted.voted_count })
    : say('ahead.apart', { n: prevoted.disagreement })
}

function Words({ story }: { story: QueuedStory }) {
  const say = useSay()
  const isDone = story.status === 'estimated'
  const ahead = aheadWords(story, say)
  return (
    <>
      {(story.ref ?? ahead ?? marks.has(story.status)) && (
        <small data-done={isDone}>
          {isDone && <Icon name="check" size={14} />}
          {isDone && <span className="quiet">{say('stories.estimated')}</span>}
          {story.ref} {story.status === 'skipped' && say('stories.skipped')}
          {story.status === 'parked' && say('stories.parked')}
          {ahead}
        </small>
      )}
      {story.title}
    </>
  )
}
