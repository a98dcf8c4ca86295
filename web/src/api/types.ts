import type { components } from './schema'

type Schemas = components['schemas']

export type CreateSession = Schemas['CreateSession']
export type SessionState = Schemas['SessionState']
export type SessionSummary = Schemas['SessionSummary']
export type SettingsWish = Schemas['SettingsWish']
export type ActivityLine = Schemas['Activity']
export type Participant = Schemas['Participant']
export type Me = Schemas['Me']
export type MyAnswer = Schemas['MyAnswer']
export type PokerView = Schemas['PokerView']
export type PokerCard = Schemas['Card']
export type PokerStatistics = Schemas['Statistics']
export type Confidence = NonNullable<Schemas['PokerCommandVote']['confidence']>
export type PokerOptions = Schemas['Options']
export type DeckChoice = Schemas['DeckChoice']
export type StoryLine = Schemas['StoryLine']
export type NewStory = Schemas['NewStory']
export type PokerCommand = Schemas['PokerCommand']
export type ImportedStories = Schemas['ImportedStories']
export type Played = Schemas['Played']
export type Story = Schemas['Story']
export type PokerResults = Schemas['PokerResults']
export type CalibrationHint = Schemas['CalibrationHint']
export type SessionRecap = Schemas['SessionRecap']
export type Progress = Schemas['Progress']
export type Capacity = Pick<Schemas['Load'], 'active_sessions' | 'max_sessions'>
