import type { components } from './schema'

type Schemas = components['schemas']

export type SessionState = Schemas['SessionState']
export type SessionSummary = Schemas['SessionSummary']
export type Participant = Schemas['ParticipantView']
export type Me = Schemas['Me']
export type PokerView = Schemas['PokerView']
export type PokerCard = Schemas['Card']
export type PokerStatistics = Schemas['PokerStatistics']
export type PokerCommand = Schemas['PokerCommand']
export type CommandApplied = Schemas['CommandApplied']
export type RoundHistory = Schemas['RoundHistory']
export type Progress = Schemas['Progress']
export type PublicSettings = Schemas['PublicSettings']
export type Capacity = Schemas['Capacity']
