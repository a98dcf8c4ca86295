/** The faces drawn for the table, in the order they are offered. */
export const avatars = [
  'fox',
  'panda',
  'whale',
  'tiger',
  'robot',
  'rabbit',
  'wizard',
  'bear',
  'cat',
  'dog',
  'lion',
  'monkey',
  'penguin',
  'unicorn',
  'alien',
  'ghost',
] as const

export type AvatarId = (typeof avatars)[number]
