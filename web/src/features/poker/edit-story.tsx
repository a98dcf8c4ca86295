import { useState } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { changed, StoryFields, type StoryWords } from './story-fields'
import { useStory } from './story-dialog'
import type { QueuedStory } from './story-queue'
import type { Poker } from './use-poker'
import styles from './story-dialogs.module.css'

interface EditStoryProps {
  story: QueuedStory
  poker: Poker
  onPark: () => void
  onClose: () => void
}

/** One story: its words, its place in the queue, and whether it stays there. */
export function EditStory({ story, poker, onPark, onClose }: EditStoryProps) {
  const say = useSay()
  const [title, setTitle] = useState(story.title)
  const [ref, setRef] = useState(story.ref ?? '')
  const [words, setWords] = useState<StoryWords>({})
  const { data } = useStory(poker.sessionId, poker.activityId, story)
  const last = poker.view.story_count - 1
  const isOnTable = story.id === poker.view.story_id && poker.view.stage !== 'waiting'
  const then = (act: () => void) => () => {
    act()
    onClose()
  }
  const save = () =>
    poker.edit(story.id, { ref: ref.trim(), title: title.trim(), ...changed(words, data?.details) })
  return (
    <Dialog title={say('stories.story')} closeLabel={say('close')} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim()) then(save)()
        }}
      >
        <Field
          label={say('stories.name')}
          value={title}
          maxLength={300}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Field
          label={say('stories.ref')}
          value={ref}
          maxLength={64}
          onChange={(event) => setRef(event.target.value)}
        />
        <StoryFields known={data?.details} words={words} onWords={setWords} />
        <div className={styles['row']}>
          <Button disabled={story.order === 0} onClick={() => poker.move(story.id, story.order - 1)}>
            {say('stories.up')}
          </Button>
          <Button disabled={story.order >= last} onClick={() => poker.move(story.id, story.order + 1)}>
            {say('stories.down')}
          </Button>
          <span className={styles['note']} role="status">
            {say('stories.place', { n: story.order + 1, of: last + 1 })}
          </span>
        </div>
        <div className={styles['row']}>
          <Button disabled={story.status === 'skipped'} onClick={then(() => poker.skip(story.id))}>
            {say('stories.skip')}
          </Button>
          <Button onClick={onPark}>{say('stories.park')}</Button>
          <Button tone="danger" disabled={isOnTable} onClick={then(() => poker.remove(story.id))}>
            {say('stories.remove')}
          </Button>
        </div>
        <Button tone="primary" size="large" type="submit" disabled={!title.trim()}>
          {say('stories.save')}
        </Button>
      </form>
    </Dialog>
  )
}
