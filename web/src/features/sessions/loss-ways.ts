/** What may become of a session whose Scrum Master is gone. */
export const lossWays = ['takeover', 'cofacilitator', 'stay_paused'] as const

export type LossWay = (typeof lossWays)[number]
