import type { Me, Participant, PokerCard, PokerView, SessionState } from '@/api/types'

const numbers = [1, 2, 3, 5, 8, 13, 21]

export const cards: PokerCard[] = [
  ...numbers.map((value) => ({ key: String(value), label: String(value), kind: 'numeric' as const, value })),
  { key: '?', label: '?', kind: 'unknown' },
  { key: 'coffee', label: 'coffee', kind: 'break' },
]

export function aView(change: Partial<PokerView> = {}): PokerView {
  return {
    type: 'poker',
    stage: 'voting',
    round: 3,
    stories: {},
    story_count: 0,
    estimated_count: 0,
    deck: { id: 'fibonacci', cards },
    options: {
      auto_reveal: false,
      reveal_countdown: 'if_missing',
      reveal_countdown_seconds: 3,
      timer_seconds: 0,
      timer_auto_reveal: true,
      exclude_idle: true,
      after_reveal: 'locked',
      confidence: 'off',
      names: 'shown',
      suggestion: 'median_up',
      agreement_threshold_percent: 80,
      max_rounds: 3,
      discussion_prompts: true,
      allow_custom_final: true,
      prevote: { enabled: false, quorum: 3 },
    },
    voted: {},
    voted_count: 0,
    eligible_count: 3,
    is_revealed: false,
    history: {},
    ...change,
  }
}

export function aPerson(id: string, change: Partial<Participant> = {}): Participant {
  return {
    id,
    name: id,
    avatar: 'fox',
    role: 'voter',
    can_vote: true,
    connection: 'online',
    is_online: true,
    connection_status: 'online',
    joined_at: '2026-11-20T09:00:00.000Z',
    ...change,
  }
}

export function aMe(id: string, change: Partial<Me> = {}): Me {
  const isFacilitator = change.role === 'facilitator'
  return {
    participant_id: id,
    name: id,
    avatar: 'fox',
    role: 'voter',
    permissions: {
      is_facilitator: isFacilitator,
      is_participant: true,
      can_vote: true,
      can_start_voting: isFacilitator,
      can_reveal_votes: isFacilitator,
      can_kick_users: isFacilitator,
      can_transfer: isFacilitator,
      can_end_session: isFacilitator,
      can_manage_activities: isFacilitator,
      can_moderate: isFacilitator,
      can_reopen: false,
      can_reconnect_as_facilitator: isFacilitator,
      can_extend: true,
      can_pause: isFacilitator,
      can_take_over: false,
    },
    notices: [],
    last_seq: {},
    effects: {
      sse_heartbeat_interval: 15,
      event_batching: false,
      reduced_animations: false,
      network_adaptive: false,
      touch_optimized: true,
    },
    ...change,
  }
}

/** At a table the list of people says who has voted. */
function marked(person: Participant, view: PokerView): Participant {
  return view.stage === 'waiting' ? person : { ...person, has_voted: view.voted?.[person.id] === true }
}

/** A room with these people around one poker table. */
export function aRoom(people: Participant[], view: PokerView): SessionState {
  return {
    session: {
      id: 'session-1',
      name: 'Sprint 49 planning',
      kind: 'poker',
      status: 'active',
      phase: view.stage,
      join_code: 'KT74MQ',
      join_url: '',
      qr_code_url: '',
      created_at: '2026-11-20T09:00:00.000Z',
      last_activity_at: '2026-11-20T09:00:00.000Z',
      expires_at: '2026-11-20T10:00:00.000Z',
      settings: {
        visibility: 'listed',
        locked: false,
        late_join: true,
        require_sign_in: false,
        allow_spectators: true,
        max_seats: 16,
        max_participants: 116,
        facilitator_loss: 'takeover',
        controls: 'facilitator',
      },
      counts: {
        participants: people.length,
        online: 3,
        idle: 0,
        disconnected: 0,
        voters: 3,
        spectators: 0,
        displays: 0,
      },
      max_seats: 16,
    },
    participants: Object.fromEntries(people.map((person) => [person.id, marked(person, view)])),
    activities: {},
    current_activity: {
      id: 'poker-1',
      type: 'poker',
      title: 'Poker',
      status: 'active',
      stage: view.stage,
      view,
    },
  }
}
