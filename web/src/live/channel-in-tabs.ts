import { randomKey } from '@/api/random-key'
import { Channel } from './channel'
import type { ChannelAddress, ChannelState, OpenChannel } from './channel-state'
import { beatEvery, hear, stand, tick, type Standing, type Step, type Word } from './election'
import { Listeners } from './listeners'

type Letter =
  | { readonly is: 'word'; readonly word: Word }
  | { readonly is: 'state'; readonly state: ChannelState }
  | { readonly is: 'ask' | 'check' | 'retry' }

/** Where no SharedWorker exists, the tabs of a browser elect one of them to hold the stream for all. */
export function channelInTabs(key: string, address: ChannelAddress): OpenChannel {
  const post = new BroadcastChannel(`plenum ${key}`)
  const listeners = new Listeners()
  const name = randomKey()
  let state: ChannelState = { link: 'connecting' }
  let standing: Standing
  let channel: Channel | undefined

  const send = (letter: Letter) => post.postMessage(letter)
  const show = (next: ChannelState) => {
    state = next
    listeners.tell()
  }

  function take(step: Step): void {
    standing = step.standing
    for (const says of step.say) send({ is: 'word', word: { says, name } })
    if (standing.role === 'leader') lead()
    else retire()
  }

  function lead(): void {
    if (channel) return
    channel = new Channel(address, (next) => {
      show(next)
      send({ is: 'state', state: next })
    })
    channel.start()
  }

  function retire(): void {
    channel?.stop()
    channel = undefined
  }

  post.onmessage = ({ data: letter }: MessageEvent<Letter>) => {
    if (letter.is === 'word') take(hear(standing, letter.word, Date.now()))
    else if (letter.is === 'state') show(letter.state)
    else if (!channel) return
    else if (letter.is === 'ask') send({ is: 'state', state })
    else channel[letter.is]()
  }

  take(stand(name, Date.now()))
  send({ is: 'ask' })
  const beat = setInterval(() => take(tick(standing, Date.now())), beatEvery)
  // The first verdict should not wait for a whole beat.
  const verdict = setTimeout(() => take(tick(standing, Date.now())), 300)

  const toLeader = (word: 'check' | 'retry') => (channel ? channel[word]() : send({ is: word }))
  return {
    current: () => state,
    subscribe: (listener) => listeners.add(listener),
    check: () => toLeader('check'),
    retry: () => toLeader('retry'),
    leave: () => {
      clearInterval(beat)
      clearTimeout(verdict)
      if (channel) send({ is: 'word', word: { says: 'resign', name } })
      retire()
      post.close()
    },
  }
}
