export interface Size {
  readonly width: number
  readonly height: number
}

/** A longer table would have no depth left for cards and a number. */
const longest = 1.6

/** How large a table is drawn in the room it has. Only on a phone does it grow for the result, to hold the cards. */
export function stageSize(room: Size, showsCards: boolean): Size {
  if (room.width < 600) {
    const width = Math.min(room.width, 430)
    return { width, height: Math.max(150, Math.min(room.height, showsCards ? 286 : 226)) }
  }
  const widest = Math.min(room.width, Math.max(700, room.width * 0.935), 960)
  const height = Math.max(400, Math.min(room.height, Math.round(widest * 0.705), 620))
  return { width: Math.min(widest, Math.round(height * longest)), height }
}

/** On the largest windows the whole table grows, faces and words too, instead of lying lost in the middle. */
export function stageZoom(room: Size, table: Size): number {
  const most = Math.min((room.width * 0.7) / table.width, (room.height * 0.8) / table.height, 1.5)
  return most < 1.1 ? 1 : Math.round(most * 20) / 20
}
